/**
 * What of an article can be searched for: `412 homes`, `Marta Quill`, a quotation, a stretch of words, and when the
 * original will have been published.
 */
import type { Paragraph, Report } from '../types';
import type { Span } from './provider';
import { publicUrl } from './publicAddress';
import { stretches } from './stretches';

/** Whom the page names as its source. */
export interface Credited {
  readonly name: string;
  /** Registrable domain, or null where only the name is known. */
  readonly domain: string | null;
  /** The original's address, or null. */
  readonly url: string | null;
}

/** A checked page, as it is kept for its tab. */
export interface Checked {
  readonly url: string | null;
  readonly title: string;
  /** As the document says, or null. */
  readonly lang: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly report: Report;
}

export interface Clues {
  /** The page's own address, or null. */
  readonly page: string | null;
  readonly headline: string;
  /** Primary language subtag, or null. */
  readonly lang: string | null;
  /** Paragraphs without what does not belong to them. */
  readonly paragraphs: readonly string[];
  readonly stretches: readonly string[];
  readonly quotations: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly window: Span | null;
  readonly credited: readonly Credited[];
}

const DAY = 86_400_000;
/** A copy follows within days; dates on pages are off by a day and more. */
const BEFORE = 7 * DAY;
const AFTER = DAY;

/** Shorter paragraphs are lines and labels. */
const LEAST_CHARACTERS = 40;

/** The paragraphs without the words found not to belong. */
function ownParagraphs({ paragraphs, report }: Checked): string[] {
  return paragraphs.flatMap(({ block, text }) => {
    const own = report.insertions
      .filter((insertion) => insertion.block === block)
      .reduce((rest, { quote }) => rest.replace(quote, () => '\n'), text)
      .trim();
    return own.length < LEAST_CHARACTERS ? [] : [own];
  });
}

const QUOTED = /["“„«]([^"“”„«»\n]{20,400})["”“»]/gu;

/** Quotations of six words or more; the copy keeps them when it rewrites the rest. */
function quotationsOf(text: string): string[] {
  return [...text.matchAll(QUOTED)].flatMap(([, words = '']) => stretches(words, 1)).slice(0, 5);
}

/** Two to four capitalised words in a row, `Marta Quill`, `Bank of Northquay`. */
const NAME =
  /\p{Lu}[\p{L}\p{M}]{1,30}(?: (?:of|de|la|van|von|der|den|bin|al|el|da|do|dos|du) \p{Lu}[\p{L}\p{M}]{1,30}| \p{Lu}[\p{L}\p{M}]{1,30}){1,3}/gu;
/** Months and days begin with a capital in English. */
const CALENDAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** Names by how often they stand in the text, without those of the credited source. */
function namesOf(text: string, credited: readonly Credited[]): string[] {
  const sources = new Set(credited.map(({ name }) => name.toLowerCase()));
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(NAME)) {
    if (CALENDAR.test(name) || sources.has(name.toLowerCase())) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name]) => name)
    .slice(0, 8);
}

/** A number with the word it counts, `412 homes`; years and days of the month say little. */
const NUMBER = /(?<![\p{L}\p{N}.,])(\d{2,6}) (\p{Ll}{4,20})(?![\p{L}\p{N}])/gu;

function numbersOf(text: string): string[] {
  const found = [...text.matchAll(NUMBER)].flatMap(([whole, number = '']) =>
    /^(?:19|20)\d\d$/.test(number) ? [] : [whole],
  );
  return [...new Set(found)].slice(0, 5);
}

function windowOf(published: string | null, now: number): Span | null {
  const at = published === null ? Number.NaN : Date.parse(published);
  if (Number.isNaN(at) || at > now + DAY) return null;
  return { from: at - BEFORE, to: Math.min(at + AFTER, now) };
}

/**
 * The clues of a page.
 * @param now Milliseconds since 1970: nothing is looked for in the future.
 */
export function cluesOf(page: Checked, now: number): Clues {
  const { url: address, title, lang, report } = page;
  const paragraphs = ownParagraphs(page);
  const text = paragraphs.join('\n');
  const credited = report.origins.flatMap(({ name, domain, url, relation }): Credited[] =>
    relation === 'same-publisher' ? [] : [{ name, domain, url: url && publicUrl(url) ? url : null }],
  );
  return {
    page: address,
    headline: report.article?.headline || title,
    lang: report.article?.inLanguage ?? /^[a-z]{2,3}(?=-|$)/.exec(lang?.toLowerCase() ?? '')?.[0] ?? null,
    paragraphs,
    stretches: stretches(text, 5),
    quotations: quotationsOf(text),
    names: namesOf(text, credited),
    numbers: numbersOf(text),
    window: windowOf(report.article?.datePublished ?? null, now),
    credited,
  };
}
