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

/** Long words, names and numbers are rare; grammar is short. */
function rarity(word: string, at: number): number {
  const name = at > 0 && /^\p{Lu}/u.test(word) ? 3 : 0;
  const number = /\d/.test(word) ? 3 : 0;
  return Math.min(word.length, 10) + name + number;
}

function best(words: readonly string[]): { text: string; score: number } {
  const scores = words.map(rarity);
  let at = 0;
  let score = 0;
  for (let start = 0; start + Math.min(MAX_WORDS, words.length) <= words.length; start += 1) {
    const sum = scores.slice(start, start + MAX_WORDS).reduce((total, one) => total + one, 0);
    if (sum > score) [at, score] = [start, sum];
  }
  return { text: words.slice(at, at + MAX_WORDS).join(' '), score };
}

/**
 * The likeliest stretches to stand in no other story, best first; each is taken from another sentence part.
 * @param text Any text; line ends part sentences.
 * @param count Most to give.
 */
export function stretches(text: string, count: number): string[] {
  const runs = text.split(/[^\p{L}\p{M}\p{N}\t ]+/u).map((run) => run.trim());
  const found = runs.flatMap((run) => {
    if (UNSPACED.test(run)) return run.length < 10 ? [] : [{ text: run.slice(0, UNSPACED_LENGTH), score: run.length }];
    const words = run.split(/[\t ]+/);
    return words.length < MIN_WORDS ? [] : [best(words)];
  });
  const ordered = found.toSorted((a, b) => b.score - a.score).map((one) => one.text);
  return [...new Set(ordered)].slice(0, count);
}
