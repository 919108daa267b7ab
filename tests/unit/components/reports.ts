/** Invented reports for the component tests: one to start from, and what a page of its kind would have. */
import type { Evidence, Insertion, Origin, Paragraph, Report, TabState } from '@/utils/types';

export const ORDINARY: Report = {
  version: 1,
  url: 'https://www.harbour-times.example/bridge',
  verdict: 'original',
  certainty: 'none',
  article: { headline: 'Bridge reopens', byline: null, datePublished: null, inLanguage: 'en', paragraphs: 4 },
  attribution: { credited: false, linked: false, missing: [] },
  origins: [],
  insertions: [],
  evidence: [],
  comparison: null,
  gate: true,
  failures: [],
  blocks: [],
  abstained: null,
};

export const WRITER: Origin = {
  name: 'Example Wire',
  domain: 'wire.example',
  url: 'https://wire.example/bridge',
  relation: 'writer',
  certainty: 'stated',
  evidence: [0],
};

export const DATELINE: Evidence = {
  detector: 'dateline',
  strength: 'stated',
  statement: 'The text opens with a dateline.',
  sentence: '',
  values: [],
  quote: 'BERLIN (Example Wire) –',
  block: 2,
  reuse: 'wire',
};

export const OFF_TOPIC: Insertion = {
  block: 3,
  quote: 'In a rare display of dissent, three councillors resigned.',
  kind: 'off-topic',
  certainty: 'strong',
  reason: 'It shares no names with the rest.',
  sentence: '',
  values: [],
};

export const WIRE: Report = {
  ...ORDINARY,
  verdict: 'wire',
  certainty: 'stated',
  attribution: { credited: true, linked: false, missing: ['source-not-linked'] },
  origins: [WRITER],
  evidence: [DATELINE],
};

export const COPY: Report = {
  ...WIRE,
  verdict: 'aggregated',
  certainty: 'strong',
  attribution: { credited: false, linked: false, missing: ['source-not-named', 'promised-link-absent', 'no-author'] },
  insertions: [
    OFF_TOPIC,
    { ...OFF_TOPIC, block: 5, kind: 'disclaimer', certainty: 'weak', quote: 'For information only.' },
  ],
};

export const PARAGRAPHS: readonly Paragraph[] = [2, 3, 4, 5].map((block) => ({
  block,
  text: `Paragraph of block ${block}.`,
}));

/** A checked tab with a report. */
export function checked(report: Report): Extract<TabState, { status: 'checked' }> {
  return {
    status: 'checked',
    url: report.url,
    incognito: false,
    title: 'Bridge reopens',
    lang: 'en',
    report,
    paragraphs: PARAGRAPHS,
    marksOpen: true,
  };
}
