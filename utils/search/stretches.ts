/**
 * Stretches of a text that a search engine finds word for word: `carried its first lorry across the harbour at dawn`,
 * without the punctuation at which engines cut, split and refuse.
 */

/** Most words of a stretch; longer ones are rarer but break at an editor's first change. */
const MAX_WORDS = 8;
const MIN_WORDS = 6;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Characters of a stretch where words are not set apart. */
const UNSPACED_LENGTH = 16;

/** Words with an apostrophe or hyphen: every engine cuts them its own way. */
const COMPOUND = /[\p{L}\p{M}\p{N}]{1,40}(?:['’-][\p{L}\p{M}\p{N}]{1,40}){1,4}/gu;

/** Long words are rare; grammar is short. */
const rarity = (word: string): number => Math.min(word.length, 10) + (/\d/.test(word) ? 3 : 0);

/** Bylines, headings and lists of names are mostly capitals; prose is what a copy has kept. */
const isProse = (words: readonly string[]): boolean =>
  words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 < words.length;

/** The window of a run with the rarest words; null when none is prose. */
function best(words: readonly string[]): { text: string; score: number } | null {
  const size = Math.min(MAX_WORDS, words.length);
  const windows = Array.from({ length: words.length - size + 1 }, (_, start) => words.slice(start, start + size));
  return windows.filter(isProse).reduce<{ text: string; score: number } | null>((most, window) => {
    const score = window.reduce((sum, word) => sum + rarity(word), 0);
    return most && most.score >= score ? most : { text: window.join(' '), score };
  }, null);
}

/**
 * The likeliest stretches to stand in no other story, best first; each is taken from another sentence part.
 * @param text Any text; line ends part sentences.
 * @param count Most to give.
 */
export function stretches(text: string, count: number): string[] {
  const runs = text
    .replace(COMPOUND, '\n')
    .split(/[^\p{L}\p{M}\p{N}\t ]+/u)
    .map((run) => run.trim());
  const found = runs.flatMap((run) => {
    if (UNSPACED.test(run)) return run.length < 10 ? [] : [{ text: run.slice(0, UNSPACED_LENGTH), score: run.length }];
    const words = run.split(/[\t ]+/);
    return words.length < MIN_WORDS ? [] : (best(words) ?? []);
  });
  const ordered = found.toSorted((a, b) => b.score - a.score).map((one) => one.text);
  return [...new Set(ordered)].slice(0, count);
}
