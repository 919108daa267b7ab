/**
 * Whether a paragraph introduces its subject or takes it as known: a teaser says `A man named John Smith was arrested on
 * Monday`, the story itself goes on with `The suspect` and `Smith`.
 */
import { wordLists } from '../text/wordLists';
import type { Features, Setting } from './setting';
import { mentions } from './units';

export function introductionFeatures({ unit, others, title }: Setting, lang: string): Features {
  const { text, tokens, names } = unit.passage;
  const lists = wordLists(lang);
  const share = (words: ReadonlySet<string>) =>
    tokens.filter((token) => words.has(token.lower)).length / Math.max(1, tokens.length);
  const known = (part: string) => others.mentioning(part).all > 0 || (title !== null && mentions(title, part));
  const full = names.filter((name) => name.parts.length > 1);
  const short = names.filter((name) => name.parts.length === 1 && !name.doubtful);
  return {
    indefinite: share(lists.indefinite),
    definite: share(lists.definite),
    opensDefinite: lists.definite.has(tokens[0]?.lower ?? '') ? 1 : 0,
    additive: share(lists.additive),
    connectives: share(lists.connectives),
    weekday: tokens.some((token) => lists.weekdays.has(token.lower)) ? 1 : 0,
    fullNamesNew: Math.log(1 + full.filter((name) => !name.parts.some(known)).length),
    shortNamesKnown: Math.log(1 + short.filter((name) => known(name.parts[0]!)).length),
    asks: /\?/.test(text) ? 1 : 0,
    opensWithQuotation: text.startsWith('"') ? 1 : 0,
    announces: text.trim().endsWith(':') ? 1 : 0,
  };
}
