/**
 * Fixed wordings, looked for in a block without regard to case, kind of quotation mark, or dash. A wording may have a gap:
 * "originally published on {site}" in "This story was originally published on Example Daily." gives Example Daily.
 */
import { likelyWordings } from './wordings';
import type { Meaning, Wording } from './wordings';

/** A wording found in a text. */
export interface Match {
  /** As the text writes it, gap included. */
  readonly quote: string;
  /** What fills the gap, as the text writes it; empty for a wording without one. */
  readonly filling: string;
  readonly index: number;
  /** Primary language subtag of the wording. */
  readonly lang: string;
}

/** What is known of texts asked for before: a dozen detectors ask about the same blocks. Emptied at a large page's worth. */
const keys = new Map<string, string>();
const likely = new Map<string, readonly Wording[]>();
const MAX_KEYS = 4000;

/** A text as phrases are written: lower case, straight quotes, plain dashes, single spaces; of the same length. */
export function phraseKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = lowerCase(text.normalize('NFC'))
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s/g, ' ');
  if (keys.size >= MAX_KEYS) keys.clear();
  keys.set(text, key);
  return key;
}

/** Lower case, of the same length: "İ" would become two characters, and places in the text would shift. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  });
}

/** Longest text that is searched: credit lines are short, and a page may write anything. */
const MAX_LENGTH = 3000;

function wordingsIn(key: string): readonly Wording[] {
  const known = likely.get(key);
  if (known) return known;
  const found = likelyWordings(key);
  if (likely.size >= MAX_KEYS) likely.clear();
  likely.set(key, found);
  return found;
}

/** The first wording of a meaning that stands in a text; null when there is none. */
export function matchPhrase(text: string, meaning: Meaning): Match | null {
  return matchPhrases(text, meaning).next().value ?? null;
}

/** Every wording of a meaning that stands in a text, the longest first: "published in Example, with permission of the editors". */
export function* matchPhrases(text: string, meaning: Meaning): Generator<Match, undefined> {
  const key = phraseKey(text.slice(-MAX_LENGTH));
  const offset = Math.max(0, text.length - MAX_LENGTH);
  for (const wording of wordingsIn(key)) {
    const match = wording.meaning === meaning ? wording.pattern.exec(key) : null;
    if (!match) continue;
    const filling = match.groups?.filling ?? '';
    const at = filling === '' ? 0 : match.index + match[0].lastIndexOf(filling);
    yield {
      quote: text.slice(offset + match.index, offset + match.index + match[0].length),
      filling: filling === '' ? '' : text.slice(offset + at, offset + at + filling.length).trim(),
      index: offset + match.index,
      lang: wording.lang,
    };
  }
  return undefined;
}

/** The first wording of a meaning in a text, as the text writes it; null when there is none. */
export function findPhrase(text: string, meaning: Meaning): string | null {
  return matchPhrase(text, meaning)?.quote ?? null;
}
