/** How alike two headlines are: `Harbour bridge reopens` and `Bridge over harbour reopens to lorries` share most words. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts written without spaces are compared by pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function parts(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (UNSPACED.test(word)) return [...word].map((character, at, all) => character + (all[at + 1] ?? ''));
      // Short words are mostly grammar; endings differ between forms of a word.
      return word.length > 3 || /\d/.test(word) ? word.slice(0, 6) : [];
    }),
  );
}

/** Shared words over the words of the shorter one, 0 to 1 (overlap coefficient, Szymkiewicz–Simpson). */
export function likeness(one: string, other: string): number {
  const [a, b] = [parts(one), parts(other)];
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  const shared = [...a].filter((part) => b.has(part)).length;
  // One shared word is chance.
  return shared < 2 ? 0 : shared / shorter;
}
