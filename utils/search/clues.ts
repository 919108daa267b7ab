/**
 * What of an article can be searched for: `412 homes`, `Marta Quill`, a quotation, a stretch of words, and when the
 * original will have been published.
 */
import { domainOf as registrableDomain } from '../engine/hosts';
import { brandOf, findOrganization, nameKey } from '../engine/organizations';
import { nameSpans } from '../engine/text/names';
import { normalize, tokenize } from '../engine/text/tokens';
import { wordLists } from '../engine/text/wordLists';
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

/** Months and days begin with a capital in English. */
const CALENDAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
/** `Marta Quill and Anton Verhoeven` is one run of the engine's, which cannot tell it from a ministry's name. */
const CONJUNCTION = / (?:and|und|et|y|e|en|og|och|&) /;
/** `Getty Images MANCHESTER`: a photo's credit runs into its dateline. */
const CAPTION = /\p{Lu}{4}|\b(?:Photo|Images)\b/u;
/** A name of one word is too common to find a story by, one of five is a heading. */
const NAME_WORDS = { least: 2, most: 4 };

/** Whether a name is a source's or the site's own, which stands in its other stories too. */
function isOutlet(name: string, page: string | null, credited: readonly Credited[]): boolean {
  const key = nameKey(name);
  const brands = [page, ...credited.map(({ domain }) => domain)].map((one) =>
    brandOf(registrableDomain(one) ?? '').replaceAll('-', ''),
  );
  if (findOrganization(name) || brands.includes(key.replaceAll(' ', ''))) return true;
  return credited.some((source) => nameKey(source.name) === key);
}

/** Names of two to four words, `Marta Quill`, by how often they stand in the text; no dateline, no outlet. */
function namesOf(text: string, lang: string | null, page: string | null, credited: readonly Credited[]): string[] {
  const counts = new Map<string, number>();
  const plain = normalize(text);
  const spans = nameSpans(plain, tokenize(plain), wordLists(lang ?? 'en'));
  for (const run of spans.flatMap((span) => span.text.split(CONJUNCTION))) {
    const name = run.replace(/'s?$/i, '');
    const { length } = name.split(' ');
    const isName =
      length >= NAME_WORDS.least && length <= NAME_WORDS.most && /\p{Ll}/u.test(name) && !CAPTION.test(name);
    if (isName && !CALENDAR.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  return names.filter((name) => !isOutlet(name, page, credited)).slice(0, 8);
}

/** A number with the word it counts, `412 homes`. */
const NUMBER = /(?<![\p{L}\p{N}.,])(\d{2,6}) (\p{Ll}{4,20})(?![\p{L}\p{N}])/gu;

/** Numbers with what they count, the longest first; years and function words say little. */
function numbersOf(text: string, lang: string | null): string[] {
  const { stop } = wordLists(lang ?? 'en');
  const found = [...text.matchAll(NUMBER)].filter(
    ([, number = '', word = '']) => !/^(?:19|20)\d\d$/.test(number) && !stop.has(word),
  );
  const longest = found.toSorted(([, a = ''], [, b = '']) => b.length - a.length).map(([whole]) => whole);
  return [...new Set(longest)].slice(0, 5);
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
  const language = report.article?.inLanguage ?? /^[a-z]{2,3}(?=-|$)/.exec(lang?.toLowerCase() ?? '')?.[0] ?? null;
  return {
    page: address,
    headline: report.article?.headline || title,
    lang: language,
    paragraphs,
    stretches: stretches(text, 5),
    quotations: quotationsOf(text),
    names: namesOf(text, language, address, credited),
    numbers: numbersOf(text, language),
    window: windowOf(report.article?.datePublished ?? null, now),
    credited,
  };
}
