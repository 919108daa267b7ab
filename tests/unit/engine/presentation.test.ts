import { expect, test } from 'vitest';
import { badge as messages } from '../../../locales/en.json';
import { present, presentReport } from '../../../utils/engine/presentation';
import type { Abstention, InsertionKind, Report, TabState, Verdict } from '../../../utils/types';

const MARKS = { marks: true };
const REUSE: readonly Verdict[] = ['wire', 'syndicated', 'press-release', 'mixed', 'aggregated'];
const TELLING: readonly InsertionKind[] = ['off-topic', 'image-description', 'generator-residue', 'duplicate'];
const COMMON: readonly InsertionKind[] = ['related-teaser', 'promotion', 'navigation', 'disclaimer', 'credit-residue'];

interface Said {
  readonly credited?: boolean;
  readonly strong?: readonly InsertionKind[];
  readonly weak?: readonly InsertionKind[];
  readonly from?: 'writer' | 'relay' | 'same-publisher';
  readonly abstained?: Abstention;
}

function report(verdict: Verdict, { credited = true, strong = [], weak = [], from, abstained }: Said = {}): Report {
  const insertion = (certainty: 'strong' | 'weak') => (kind: InsertionKind, block: number) => {
    return { block, quote: 'x', kind, certainty, reason: 'x', sentence: 'x', values: [] };
  };
  const origin = { name: 'Nordwire', domain: null, url: null, certainty: 'strong', evidence: [] } as const;
  return {
    version: 1,
    url: 'https://news.example/a',
    verdict,
    certainty: 'strong',
    article: null,
    attribution: { credited, linked: false, missing: [] },
    origins: from ? [{ ...origin, relation: from }] : [],
    insertions: [...strong.map(insertion('strong')), ...weak.map(insertion('weak'))],
    evidence: [],
    comparison: null,
    gate: true,
    failures: [],
    blocks: [],
    abstained: abstained ?? null,
  };
}

/** Badge, top line and number of marks, as the product's table words them. */
function shown(page: Report) {
  const { badge, topLine, marks } = presentReport(page, MARKS);
  return { badge: `${badge.colour} ${badge.text}`.trim(), topLine, marks: marks.length };
}

test.each<[string, Report]>([
  ['an original', report('original')],
  ['an original that credits nobody', report('original', { credited: false })],
  ['a page that is no article', report('not-article', { strong: ['duplicate'] })],
  ['another title of the same publisher', report('syndicated', { from: 'same-publisher' })],
  ['another title of the same publisher, unnamed', report('syndicated', { credited: false, from: 'same-publisher' })],
])('%s leaves the badge empty', (_, page) => {
  expect(shown(page)).toEqual({ badge: 'none', topLine: false, marks: 0 });
});

test.each(['wire', 'syndicated', 'press-release', 'mixed'] as const)(
  'credited %s has a blue dot and no line',
  (kind) => {
    expect(shown(report(kind, { from: 'writer' }))).toEqual({ badge: 'information •', topLine: false, marks: 0 });
  },
);

test('unclear has a grey dot', () => {
  expect(shown(report('unclear'))).toEqual({ badge: 'unclear •', topLine: false, marks: 0 });
});

test.each(REUSE)('%s without credit is amber, counts the missing credit, and has the line', (kind) => {
  expect(shown(report(kind, { credited: false }))).toEqual({ badge: 'look-here 1', topLine: true, marks: 0 });
});

test('aggregated with credit is amber with the line; there is nothing to count', () => {
  expect(shown(report('aggregated'))).toEqual({ badge: 'look-here •', topLine: true, marks: 0 });
});

test('findings are the strong insertions and one for the missing credit', () => {
  const page = report('aggregated', { credited: false, strong: ['duplicate', 'disclaimer'], weak: ['off-topic'] });
  expect(shown(page)).toEqual({ badge: 'look-here 3', topLine: true, marks: 2 });
});

test.each(TELLING)('a strong %s raises the badge and is marked on any article, without a line', (kind) => {
  for (const verdict of ['original', 'unclear', 'wire'] as const) {
    expect(shown(report(verdict, { strong: [kind] }))).toEqual({ badge: 'look-here 1', topLine: false, marks: 1 });
  }
});

test.each(COMMON)(
  'a strong %s is left to the popup on an ordinary article and marked on an uncredited copy',
  (kind) => {
    expect(shown(report('original', { strong: [kind] }))).toEqual({ badge: 'none', topLine: false, marks: 0 });
    expect(shown(report('wire', { credited: false, strong: [kind] })).marks).toBe(1);
  },
);

test.each([...TELLING, ...COMMON])('a weak %s is never marked', (kind) => {
  expect(shown(report('original', { weak: [kind] })).marks).toBe(0);
  expect(shown(report('aggregated', { weak: [kind] })).marks).toBe(0);
});

test('same-publisher reuse still marks what does not belong', () => {
  const page = report('syndicated', { from: 'same-publisher', strong: ['off-topic'] });
  expect(shown(page)).toEqual({ badge: 'look-here 1', topLine: false, marks: 1 });
});

test('without marks the badge stays and the page shows nothing', () => {
  const page = report('aggregated', { credited: false, strong: ['duplicate'] });
  const { badge, topLine, marks, findings } = presentReport(page, { marks: false });
  expect({ text: badge.text, topLine, marks, findings }).toEqual({ text: '2', topLine: false, marks: [], findings: 2 });
});

test.each<[Abstention, string]>([
  ['too-large', 'could-not-check !'],
  ['live-blog', 'none'],
  ['translated', 'none'],
  ['cut-text', 'none'],
])('an article that is not judged (%s) shows %j', (abstained, badge) => {
  expect(shown(report('unclear', { abstained, strong: ['duplicate'] }))).toEqual({ badge, topLine: false, marks: 0 });
});

const PAGE = { url: 'https://news.example/a', incognito: false };

test.each<[TabState | null, string, string]>([
  [null, 'none', 'notChecked'],
  [{ ...PAGE, status: 'not-checked', why: 'on-click' }, 'none', 'notChecked'],
  [{ ...PAGE, status: 'checking', since: 0 }, 'none', 'checking'],
  [{ ...PAGE, status: 'not-article' }, 'none', 'notArticle'],
  [{ ...PAGE, status: 'failed', why: 'restricted', detail: '' }, 'could-not-check !', 'failedRestricted'],
  [{ ...PAGE, status: 'failed', why: 'interrupted', detail: '' }, 'could-not-check !', 'failedInterrupted'],
])('the state %j shows %j and says %s', (state, badge, id) => {
  const shownState = present(state, MARKS);
  expect(`${shownState.badge.colour} ${shownState.badge.text}`.trim()).toBe(badge);
  expect(shownState.badge.tooltip.id).toBe(id);
});

test('nothing found and not checked are told apart in words', () => {
  expect(presentReport(report('original'), MARKS).badge.tooltip.id).not.toBe(present(null, MARKS).badge.tooltip.id);
});

test('every tooltip has its message, with as many places as it has values', () => {
  const reports = (['original', 'unclear', 'not-article', ...REUSE] as const).flatMap((verdict) => [
    ...[true, false].flatMap((credited) => [
      report(verdict, { credited }),
      report(verdict, { credited, from: 'writer' }),
      report(verdict, { credited, from: 'same-publisher' }),
    ]),
    report(verdict, { strong: ['duplicate'] }),
    report(verdict, { strong: ['duplicate', 'off-topic'] }),
  ]);
  const abstentions: readonly Abstention[] = [
    'cut-text',
    'too-short',
    'live-blog',
    'round-up',
    'several-articles',
    'translated',
    'too-large',
    'private-host',
  ];
  reports.push(...abstentions.map((abstained) => report('original', { abstained })));
  for (const page of reports) {
    const { id, values } = presentReport(page, MARKS).badge.tooltip;
    const message = (messages as Record<string, string>)[id];
    expect(message, id).toBeDefined();
    expect(message?.match(/\$\d/g)?.length ?? 0, id).toBe(values.length);
  }
});
