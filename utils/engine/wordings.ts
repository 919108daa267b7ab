/**
 * The fixed wordings as patterns, and which of them a text can hold at all: of several hundred nearly every text holds none, so each
 * is looked up by its longest word.
 */
import data from '../data/phrases.json';

export type Meaning = (typeof data.phrases)[number]['meaning'];

export interface Wording {
  readonly meaning: Meaning;
  /** The longest piece between its gaps. */
  readonly literal: string;
  readonly lang: string;
  readonly pattern: RegExp;
  /** The longest wording is tried first: "zuerst auf {site} erschienen" before "auf {site}". */
  readonly order: number;
}

/** Longest name and longest headline that fill a gap. */
const GAPS: Readonly<Record<string, string>> = {
  site: '(?<filling>[^;|\\n]{2,90}?)',
  names: '(?<filling>[^;|\\n]{0,120}?)',
  title: '[^\\n]{1,250}?',
};

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

/** The longest piece of a wording between its gaps. */
function literalOf(wording: string): string {
  return wording.split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** By a word that has a space on both sides in the wording, so that it is a word of every text that holds the wording. */
const byWord = new Map<string, Wording[]>();
/** Those without such a word: short ones, and those of scripts that put no space between words. */
const short: Wording[] = [];
const unspaced: Wording[] = [];

/** "(first|originally) published on {site}" stands for both: one row of data where verbs, adverbs and prepositions vary. */
function variants(text: string): string[] {
  const group = /\((?<words>[^()]+\|[^()]+)\)/.exec(text);
  const words = group?.groups?.words?.split('|') ?? [];
  return group ? words.flatMap((word) => variants(text.replace(group[0], word))) : [text];
}

data.phrases
  .flatMap(({ text, ...about }) => variants(text).map((variant) => ({ ...about, text: variant })))
  .toSorted((a, b) => b.text.length - a.text.length)
  .forEach(({ meaning, text, lang }, order) => {
    const literal = literalOf(text);
    const wording = { meaning, literal, lang, pattern: compile(text), order };
    const words = literal.split(' ').slice(1, -1);
    const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
    if (longest === '') (UNSPACED_SCRIPT.test(literal) ? unspaced : short).push(wording);
    else byWord.set(longest, [...(byWord.get(longest) ?? []), wording]);
  });

const NONE: readonly Wording[] = [];

/**
 * The wordings a text may hold, those to be tried first in front.
 *
 * @param key the text as phrases are written
 */
export function likelyWordings(key: string): Wording[] {
  const isThere = ({ literal }: Wording) => key.includes(literal);
  const found = [...short.filter(isThere), ...(UNSPACED_SCRIPT.test(key) ? unspaced.filter(isThere) : [])];
  for (const word of key.split(' ')) {
    for (const wording of byWord.get(word) ?? NONE) if (isThere(wording)) found.push(wording);
  }
  return found.length < 2 ? found : [...new Set(found)].toSorted((a, b) => a.order - b.order);
}
