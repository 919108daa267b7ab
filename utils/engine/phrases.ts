/**
 * Fixed wordings, looked for in a block without regard to case, kind of quotation mark, or dash. A wording may have a gap:
 * "originally published on {site}" in "This story was originally published on Example Daily." gives Example Daily.
 */
import data from '../data/phrases.json';

export type Meaning = (typeof data.phrases)[number]['meaning'];

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

/** Keys of texts asked for before: a dozen detectors ask about the same blocks. Emptied when it holds a large page's worth. */
const keys = new Map<string, string>();
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

/** Longest name and longest headline that fill a gap. */
const GAPS: Readonly<Record<string, string>> = {
  site: '(?<filling>[^;|\\n]{2,90}?)',
  names: '(?<filling>[^;|\\n]{0,120}?)',
  title: '[^\\n]{1,250}?',
};

interface Wording {
  /** The longest piece between its gaps. */
  readonly literal: string;
  readonly lang: string;
  readonly pattern: RegExp;
}

const UNSPACED_SCRIPT = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

function compile(text: string): RegExp {
  const parts = text.split(/(\{\w+\})/).filter(Boolean);
  const source = parts.map((part) => GAPS[part.slice(1, -1)] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('');
  const start = /^\p{L}/u.test(text) && !UNSPACED_SCRIPT.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
  const isOpen = text.endsWith('}');
  // A name at the end of a wording goes to the end of its sentence or clause.
  const end = text.endsWith('{names}')
    ? '(?=[.!?。](?:\\s|$)|[)\\]|]|$)'
    : isOpen
      ? `(?=[.!?。](?:["')\\]]|\\s|$)|[。,;:|()]|\\s-\\s|\\s(?:under|and is|and was|and has|as part|here|with permission|on \\w+day|on \\d|in \\d|at \\d|y se|und wurde|erschienen)(?![\\p{L}])|$)`
      : '';
  return new RegExp(`${start}${source}${end}`, 'u');
}

const wordings = new Map<string, Wording[]>();
// The longest wording first: "zuerst auf {site} erschienen" before "auf {site}".
for (const { meaning, text, lang } of data.phrases.toSorted((a, b) => b.text.length - a.text.length)) {
  const list = wordings.get(meaning) ?? [];
  list.push({ literal: literalOf(text), lang, pattern: compile(text) });
  wordings.set(meaning, list);
}

/** Longest text that is searched: credit lines are short, and a page may write anything. */
const MAX_LENGTH = 3000;

/** The first wording of a meaning that stands in a text; null when there is none. */
export function matchPhrase(text: string, meaning: Meaning): Match | null {
  const key = phraseKey(text.slice(-MAX_LENGTH));
  const offset = Math.max(0, text.length - MAX_LENGTH);
  for (const { literal, lang, pattern } of wordings.get(meaning) ?? []) {
    // A plain search first: nearly every block has none of the wordings.
    if (!key.includes(literal)) continue;
    const match = pattern.exec(key);
    if (!match) continue;
    const filling = match.groups?.filling ?? '';
    const at = filling === '' ? 0 : match.index + match[0].lastIndexOf(filling);
    return {
      quote: text.slice(offset + match.index, offset + match.index + match[0].length),
      filling: filling === '' ? '' : text.slice(offset + at, offset + at + filling.length).trim(),
      index: offset + match.index,
      lang,
    };
  }
  return null;
}

/** The longest piece of a wording between its gaps. */
function literalOf(wording: string): string {
  return wording.split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** The first wording of a meaning in a text, as the text writes it; null when there is none. */
export function findPhrase(text: string, meaning: Meaning): string | null {
  return matchPhrase(text, meaning)?.quote ?? null;
}
