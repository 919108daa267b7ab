/**
 * What a copy says otherwise than its source: `120 people` here, `12 people` there; `on Tuesday` for `on Monday`;
 * `Anthony Bailey` for `Andrew Bailey`; a quotation with other words; `may have` that became `has`.
 *
 * Only what stands nowhere in the other text counts as changed: a figure that moved to another sentence is no change.
 */
import calendar from '../../data/calendarWords.json';
import hedgeWords from '../../data/hedges.json';
import type { Change, Pair } from '../../types';
import { shown } from '../sentence';
import { isNumber } from '../text/tokens';
import { quotationsOf } from './evidence';
import { countShared } from './grams';
import { pairLeftovers } from './leftovers';
import type { Item } from './leftovers';
import type { Paragraph, Sentence, SentencesOf } from './paragraphs';
import { pairSentences } from './sentencePairs';
import type { SentencePair } from './sentencePairs';

/** More than anyone will read; a machine-made text can differ in every sentence. */
const MAX_CHANGES = 60;
/** Share of common words from which on two quotations are the same one, worded otherwise. */
const SAME_QUOTE = 0.5;

type ByLanguage = Readonly<Record<string, readonly string[]>>;
const listed = (words: ByLanguage, lang: string): ReadonlySet<string> => new Set(words[lang] ?? []);

/** Lists the changes between aligned sentences, in the order of the text here. */
export function findChanges(
  here: readonly Paragraph[],
  there: readonly Paragraph[],
  pairs: readonly Pair[],
  lang: string,
  sentencesOf: SentencesOf,
): Change[] {
  const known = { here: wordsOf(here), there: wordsOf(there) };
  const words = {
    months: listed(calendar.months, lang),
    weekdays: listed(calendar.weekdays, lang),
    hedges: listed(hedgeWords.words, lang),
  };
  const changes: Change[] = [];
  for (const sentencePair of pairSentences(here, there, pairs, sentencesOf)) {
    changes.push(
      ...changedItems('date', sentencePair, (sentence) => datesIn(sentence, words), known),
      ...changedItems('number', sentencePair, (sentence) => numbersIn(sentence, words.months), known),
      ...changedItems('name', sentencePair, namesIn, known),
      ...changedQuotes(sentencePair),
      // in a reworded sentence a hedge more or less is a matter of style
      ...(pairs[sentencePair.pair]!.kind === 'copied' ? changedHedges(sentencePair, words.hedges) : []),
    );
    if (changes.length >= MAX_CHANGES) break;
  }
  return unique(changes).slice(0, MAX_CHANGES);
}

interface Known {
  readonly here: ReadonlySet<string>;
  readonly there: ReadonlySet<string>;
}

function changedItems(
  kind: Change['kind'],
  { here, there, pair }: SentencePair,
  itemsIn: (sentence: Sentence) => Item[],
  known: Known,
): Change[] {
  const isNew = (words: ReadonlySet<string>) => (item: Item) => item.words.some((word) => !words.has(word));
  const [ours, theirs] = [itemsIn(here), itemsIn(there)];
  const [left, right] = [ours.filter(isNew(known.there)), theirs.filter(isNew(known.here))];
  return pairLeftovers(left, right, here, there).map(([a, b]) => ({
    kind,
    here: shown(a.text),
    there: shown(b.text),
    pair,
  }));
}

function numbersIn({ passage: { tokens } }: Sentence, months: ReadonlySet<string>): Item[] {
  return tokens.flatMap((token, at): Item[] => {
    if (!isNumber(token) || isBesideMonth(tokens, at, months)) return [];
    return [{ text: token.text, words: [plainNumber(token.text)], from: at, to: at }];
  });
}

/** Weekdays, months, and days beside a month. */
function datesIn(
  { passage: { tokens } }: Sentence,
  { months, weekdays }: { readonly months: ReadonlySet<string>; readonly weekdays: ReadonlySet<string> },
): Item[] {
  return tokens.flatMap((token, at): Item[] => {
    if (isNumber(token) && isBesideMonth(tokens, at, months)) {
      return [{ text: token.text, words: [plainNumber(token.text)], from: at, to: at }];
    }
    const isName = weekdays.has(token.lower) || (months.has(token.lower) && !isVerb(token.text));
    return isName ? [{ text: token.text, words: [token.lower], from: at, to: at }] : [];
  });
}

/** In lower case `may` and `march` are verbs of English; Romance languages write all their months so. */
const isVerb = (word: string) => word === 'may' || word === 'march';

function isBesideMonth(tokens: Sentence['passage']['tokens'], at: number, months: ReadonlySet<string>): boolean {
  const isMonth = (token: (typeof tokens)[number] | undefined) =>
    token !== undefined && months.has(token.lower) && !isVerb(token.text);
  return isMonth(tokens[at - 1]) || isMonth(tokens[at + 1]);
}

function namesIn({ passage: { names, tokens }, words }: Sentence): Item[] {
  return names.flatMap(({ parts, text, doubtful }): Item[] => {
    const from = words.findIndex((_, at) => parts.every((part, k) => words[at + k] === part));
    const isDate = tokens.slice(from, from + parts.length).some(isNumber);
    if (doubtful || from < 0 || isDate || isCalendar(parts)) return [];
    return [{ text, words: parts, from, to: from + parts.length - 1 }];
  });
}

const calendarNames: ReadonlySet<string> = new Set(
  [...Object.values(calendar.months), ...Object.values(calendar.weekdays)].flat(),
);

function isCalendar(parts: readonly string[]): boolean {
  return parts.every((part) => calendarNames.has(part));
}

/** A quotation whose words differ; one that is only cut shorter says nothing else. */
function changedQuotes({ here, there, pair }: SentencePair): Change[] {
  const theirs = quotationsOf(there.passage.text).map((text) => ({ text, words: quoteWords(text) }));
  return quotationsOf(here.passage.text).flatMap((text): Change[] => {
    const words = quoteWords(text);
    const line = words.join(' ');
    const set = new Set(words);
    const close = theirs
      .map((quote) => ({ ...quote, common: diceOf(set, new Set(quote.words)) }))
      .filter(({ common }) => common >= SAME_QUOTE)
      .toSorted((a, b) => b.common - a.common)[0];
    if (!close) return [];
    const other = close.words.join(' ');
    if (line.includes(other) || other.includes(line)) return [];
    return [{ kind: 'quote', here: shown(text), there: shown(close.text), pair }];
  });
}

function quoteWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
}

/** A hedge on one side where the other has none; one hedge for another is a matter of style. */
function changedHedges({ here, there, pair }: SentencePair, hedges: ReadonlySet<string>): Change[] {
  const hedgeIn = ({ passage: { tokens } }: Sentence) =>
    tokens.find((token, at) => hedges.has(token.lower) && (at === 0 || token.text === token.lower))?.text ?? '';
  const [a, b] = [hedgeIn(here), hedgeIn(there)];
  return (a === '') === (b === '') ? [] : [{ kind: 'hedge', here: a, there: b, pair }];
}

function wordsOf(paragraphs: readonly Paragraph[]): Set<string> {
  const all = new Set<string>();
  for (const { words, numbers } of paragraphs) {
    for (const word of words) all.add(word);
    for (const number of numbers) all.add(number);
  }
  return all;
}

function plainNumber(text: string): string {
  return text.replaceAll(',', '');
}

function unique(changes: readonly Change[]): Change[] {
  const byText = new Map(
    changes.map((change) => [`${change.kind} ${change.here} ${change.there} ${change.pair}`, change]),
  );
  return [...byText.values()];
}
