/** Where organisations are named in a credit line: "By Jane Roe, Associated Press" → Associated Press at 13 to 29. */
import { codeForms, findOrganization, isCode, knownNames } from './organizations';
import type { Organization } from '../types';

export interface NamedSpan {
  readonly organization: Organization;
  readonly start: number;
  readonly end: number;
}

const UNSPACED_SCRIPT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s'))
    .join('|');
}

function asWords(names: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}@]|\\p{L}-)(?:${alternatives(names)})(?![\\p{L}\\p{N}])`, flags);
}

const names = knownNames();
const spaced = names.filter((name) => !isCode(name) && !UNSPACED_SCRIPT.test(name));
/** Names first, so that "Dow Jones" is not cut by a code in it. Chinese, Japanese and Korean names may touch their neighbours. */
const PATTERNS: readonly RegExp[] = [
  asWords(spaced, 'giu'),
  new RegExp(alternatives(names.filter((name) => UNSPACED_SCRIPT.test(name) && name.length > 1)), 'gu'),
  asWords(names.filter(isCode).flatMap(codeForms), 'gu'),
];

/** Texts asked about before: several detectors ask about the same credit lines. Emptied when it holds a large page's worth. */
const known = new Map<string, readonly NamedSpan[]>();
const MAX_KNOWN = 2000;

/** Known names in a short text, in order; of two that overlap the longer. */
export function findNames(text: string): readonly NamedSpan[] {
  const before = known.get(text);
  if (before) return before;
  const spans = search(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, spans);
  return spans;
}

function search(text: string): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const organization = findOrganization(match[0]);
      if (organization && !spans.some((span) => start < span.end && span.start < end)) {
        spans.push({ organization, start, end });
      }
    }
  }
  return spans.toSorted((a, b) => a.start - b.start);
}
