/** An invented look-up in each of its phases, for the trace page's tests. */
import { sidesOf } from '@/components/trace/sides';
import type { TraceState } from '@/components/trace/Trace';
import type { Choice, Line, Progress, Result } from '@/components/trace/types';
import type { Comparison, Text } from '@/utils/types';
import { useMessages } from '../../../messages';
import { OFF_TOPIC } from '../reports';

useMessages('en');

const words = (text: string) => text.split(/(?<=\s)/);

/** Marks the words that one side has and the other lacks. */
export const differ = (here: string, there: string) => [
  ...words(there).flatMap((text) => (words(here).includes(text) ? [] : [{ kind: 'only-there' as const, text }])),
  ...words(here).map((text) => ({
    kind: words(there).includes(text) ? ('same' as const) : ('only-here' as const),
    text,
  })),
];

export const HERE: Text = {
  url: 'https://harbour-times.example/bridge',
  title: 'Bridge is back',
  lang: 'en',
  published: null,
  paragraphs: ['The bridge carried its first lorry.', 'A relief for 120 families.', 'Councillors resigned.'],
};
export const THERE: Text = {
  url: 'https://gazette.example/bridge',
  title: 'Bridge reopens',
  lang: 'en',
  published: '2026-11-03T09:02:00Z',
  paragraphs: ['A relief for 12 families.', 'The bridge carried its first lorry.', 'The Gazette was there.'],
};

export const COMPARISON: Comparison = {
  version: 1,
  judgement: 'edited',
  reuse: 0.7,
  copied: 0.4,
  reworded: 0.3,
  score: 0.9,
  pairs: [
    { kind: 'copied', here: 0, there: 1, similarity: 1 },
    { kind: 'reworded', here: 1, there: 0, similarity: 0.8 },
    { kind: 'only-here', here: 2, there: null, similarity: 0 },
    { kind: 'only-there', here: null, there: 2, similarity: 0 },
  ],
  changes: [{ kind: 'number', here: '120', there: '12', pair: 1 }],
  precedence: {
    earliest: 'there',
    certainty: 'weak',
    reason: 'The other one came first by its own time.',
    sentence: '',
    values: [],
  },
};

export const SIDES = sidesOf(HERE, THERE, COMPARISON, differ, [{ ...OFF_TOPIC, block: 7 }], [4, 5, 7]);

export const LINE: Line = {
  id: 'gdelt',
  name: 'GDELT',
  host: 'api.gdeltproject.org',
  text: '"first lorry"',
  sends: 'websiteContent',
  visits: false,
  on: true,
};

export const ASKED: Progress = {
  id: 'gdelt',
  name: 'GDELT',
  host: 'api.gdeltproject.org',
  text: '"first lorry"',
  status: 'none',
  found: 0,
  sites: 0,
  reason: null,
  detail: null,
};

export const CHOICE: Choice = {
  candidate: { url: THERE.url!, title: THERE.title, domain: 'gazette.example', provider: 'feed' },
  via: ['page', 'Feed'],
  on: true,
};

const NINE = Date.UTC(2026, 10, 3, 9, 2);

export const RESULT: Result = {
  id: THERE.url!,
  url: THERE.url!,
  title: THERE.title,
  name: 'gazette.example',
  judgement: 'edited',
  shared: 2,
  paragraphs: 3,
  earliest: 'there',
  why: { statement: 'The other one came first by its own time.', sentence: '', values: [] },
  bestToCite: true,
  times: [
    { clock: 'page', earliest: NINE, latest: NINE },
    { clock: 'capture', earliest: null, latest: NINE + 3_600_000 },
  ],
  copies: [{ url: 'https://herald.example/b', name: 'herald.example', times: [] }],
};

export const PLAN: TraceState = {
  phase: 'plan',
  refusal: null,
  title: HERE.title,
  site: 'harbour-times.example',
  lines: [LINE],
  links: [{ name: 'Google News', url: 'https://news.google.com/search?q=x' }],
  denied: false,
  asks: [],
  choices: [],
  captures: [],
  more: [],
  reads: [],
  results: [],
  current: null,
  view: null,
  times: [],
  message: '',
};

export const STATES: Readonly<Record<string, TraceState>> = {
  loading: { ...PLAN, phase: 'loading' },
  private: { ...PLAN, phase: 'refused', refusal: 'private' },
  'site switched off': { ...PLAN, phase: 'refused', refusal: 'site' },
  'article gone': { ...PLAN, phase: 'refused', refusal: 'gone' },
  plan: PLAN,
  'permission denied': { ...PLAN, denied: true },
  asking: { ...PLAN, phase: 'asking', asks: [{ ...ASKED, status: 'asking' }], choices: [CHOICE] },
  choose: {
    ...PLAN,
    phase: 'choose',
    asks: [ASKED, { ...ASKED, id: 'b', status: 'limited', reason: 'service-said', detail: 'Please wait' }],
    choices: [CHOICE],
    captures: [{ ...LINE, id: 'capture', name: 'Wayback Machine', host: 'web.archive.org' }],
    more: [{ ...LINE, id: 'more', visits: true }],
  },
  'nothing found': { ...PLAN, phase: 'choose', asks: [ASKED] },
  reading: { ...PLAN, phase: 'reading', reads: [{ ...ASKED, status: 'reading' }] },
  done: {
    ...PLAN,
    phase: 'done',
    reads: [{ ...ASKED, status: 'read' }],
    results: [RESULT],
    current: RESULT.id,
    view: { sides: SIDES, here: 'harbour-times.example', there: 'gazette.example', hereLang: 'en', thereLang: 'en' },
    times: [{ name: 'gazette.example', isHere: false, times: RESULT.times }],
  },
};
