/** An invented article and what the engine would say of it. */
import type { Checked } from '../../../utils/search/clues';
import type { Origin, Report } from '../../../utils/types';

export const PAGE = 'https://www.daily-copy.example/bridge';

export const PARAGRAPHS = [
  'NORTHQUAY (Northquay Press Agency) - The harbour bridge carried its first lorry at dawn on Tuesday after a long repair.',
  '“We counted every single rivet before letting anybody across,” said Marta Quill, who led the work for the harbour board.',
  'Engineers replaced 412 hangers between spring and autumn without stopping the ferry traffic below, Marta Quill said.',
  'The board of Port Ellery had asked for 2026 to be the last year of tolls, and Anton Verhoeven promised to look into it.',
] as const;

export const origin = (
  name: string,
  domain: string | null,
  url: string | null = null,
  part: Partial<Origin> = {},
): Origin => ({
  name,
  domain,
  url,
  relation: 'writer',
  certainty: 'stated',
  evidence: [],
  ...part,
});

export function report(part: Partial<Report> = {}): Report {
  return {
    version: 1,
    url: PAGE,
    verdict: 'wire',
    certainty: 'stated',
    article: {
      headline: 'Harbour bridge reopens after long repair',
      byline: null,
      datePublished: '2026-11-03T12:00:00Z',
      inLanguage: 'en',
      paragraphs: 4,
    },
    attribution: { credited: true, linked: false, missing: [] },
    origins: [origin('Northquay Press Agency', null)],
    insertions: [],
    evidence: [],
    comparison: null,
    gate: true,
    failures: [],
    blocks: [],
    abstained: null,
    ...part,
  };
}

/** The article as it is kept for its tab. */
export function checked(part: Partial<Checked> = {}, paragraphs: readonly string[] = PARAGRAPHS): Checked {
  return {
    url: PAGE,
    title: 'Harbour bridge reopens | Daily Copy',
    lang: 'en-GB',
    paragraphs: paragraphs.map((text, block) => ({ block, text })),
    report: report(),
    ...part,
  };
}
