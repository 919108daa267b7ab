/** The exact strings that are sent: to GDELT `"carried its first lorry across the harbour" sourcelang:english`. */
import type { Clues } from './clues';
import type { ServiceId } from './services';

/** GDELT took 213 characters and refused 290 when users tried. */
const GDELT_MAX = 200;
/** Brave takes 400 characters and 50 words; engines behind SearXNG hardly more. */
const WEB_MAX = 300;
/** Enough for an archive to find its own text by; more would be the whole article. */
const TEXT_MAX = 2_000;

const quoted = (phrase: string): string => `"${phrase}"`;

/** As many parts, from the first, as fit. */
function fit(parts: readonly string[], max: number): string {
  return parts.reduce((line, part) => {
    const longer = line === '' ? part : `${line} ${part}`;
    return longer.length <= max ? longer : line;
  }, '');
}

/**
 * GDELT refuses quoted phrases under five characters and stumbles over all but letters, digits and spaces; at an
 * apostrophe it sets the parts apart, so that no spelling of the phrase is sure to match.
 */
function gdeltPhrases(phrases: readonly string[]): string[] {
  return phrases
    .filter((phrase) => !/['’]/.test(phrase))
    .map((phrase) =>
      phrase
        .replace(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((phrase) => phrase.length >= 5)
    .map(quoted);
}

const isEnglish = ({ lang }: Clues): boolean => lang === null || lang === 'en';
const filled = (queries: readonly string[]): string[] => [...new Set(queries.filter((query) => query !== ''))];

/** Two names and a number: what is left of a story in another language, or in other words. */
const rare = ({ names, numbers }: Clues): string[] => [
  ...names.slice(0, 2),
  ...numbers.slice(0, 1),
  ...names.slice(2, 3),
];

/** One phrase of the text: a quotation where there is one, since it outlives rewriting. */
const phrase = ({ quotations, stretches }: Clues): string[] => [...quotations.slice(0, 1), ...stretches].slice(0, 1);

/** GDELT reads other languages in English translation, so only names and numbers can match there. */
function gdelt(clues: Clues): string[] {
  const few = gdeltPhrases(rare(clues));
  const byNames = few.length >= 2 ? [fit(few, GDELT_MAX)] : [];
  if (!isEnglish(clues)) return byNames;
  const suffix = 'sourcelang:english';
  const exact = gdeltPhrases(clues.stretches.slice(0, 1)).map((one) => fit([one, suffix], GDELT_MAX));
  return [...exact, ...byNames.map((one) => fit([one, suffix], GDELT_MAX))];
}

/** Words of a headline that a site's search must all find: the four longest. */
function keywords(headline: string): string {
  const words: readonly string[] = headline.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const longest = [...new Set(words)].toSorted((a, b) => b.length - a.length).slice(0, 4);
  return words.filter((word, at) => longest.includes(word) && words.indexOf(word) === at).join(' ');
}

function web(clues: Clues): string[] {
  const few = rare(clues);
  return filled([...phrase(clues).map(quoted), few.length >= 2 ? fit(few.map(quoted), WEB_MAX) : '']);
}

const BY_SERVICE: Readonly<Record<ServiceId, (clues: Clues) => string[]>> = {
  wikidata: ({ credited }) =>
    credited
      .filter(({ domain }) => domain === null)
      .map(({ name }) => name)
      .slice(0, 2),
  newsSitemap: ({ headline }) => [headline],
  feed: ({ headline }) => [headline],
  wordpress: ({ headline }) => [keywords(headline)],
  // All terms must fall in one sentence, so only exact words; two chances that an editor has left them alone.
  gdeltContext: (clues) =>
    isEnglish(clues)
      ? gdeltPhrases([...phrase(clues), ...clues.stretches.slice(0, 1)]).map((one) => fit([one], GDELT_MAX))
      : [],
  gdeltDoc: gdelt,
  // Addresses are planned when candidates are known.
  waybackCdx: () => [],
  searxng: web,
  opensearch: ({ headline, paragraphs }) => [[headline, ...paragraphs].join('\n').slice(0, TEXT_MAX)],
  braveNews: web,
};

/** What is sent to a service about an article; none where the article gives nothing it could find. */
export function queriesFor(id: ServiceId, clues: Clues): string[] {
  return filled(BY_SERVICE[id](clues));
}
