import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../../utils/engine/compare/compare';
import { groupCopies } from '../../../../utils/engine/compare/copies';
import { findForeign } from '../../../../utils/engine/compare/foreign';
import { bestToCite, rankOriginals } from '../../../../utils/engine/compare/ranking';
import type { Found } from '../../../../utils/engine/compare/ranking';
import type { Judgement } from '../../../../utils/types';
import { loadModels } from '../../../models';
import { pageOf, stories } from '../../../stories';
import type { StoryPage } from '../../../stories';

const models = loadModels();
const cases = stories.flatMap(({ name, pages }) =>
  pages.slice(1).map((page) => ({ name, page, role: page.role, site: new URL(page.text.url!).hostname, pages })),
);
/** What a look-up from a page would rank. */
const comparedWith = (page: StoryPage, others: readonly StoryPage[], given: typeof models | null): Found[] =>
  others.map((other) => ({ ...other, comparison: compareTexts(page.text, other.text, given) }));

const EXPECTED: Record<StoryPage['role'], readonly Judgement[]> = {
  original: ['same-text'],
  copy: ['same-text', 'edited'],
  edited: ['edited'],
  reworded: ['reworded'],
  independent: ['same-event', 'unrelated'],
};

describe.each([
  ['with word vectors', models],
  ['without', null],
])('%s', (_, given) => {
  test.each(cases)('$name: the $role at $site is told for what it is', ({ page, role, pages }) => {
    const { judgement } = compareTexts(page.text, pages[0]!.text, given);
    expect(EXPECTED[role]).toContain(judgement);
  });

  test.each(cases)('$name: seen from $site the original is first', ({ page, pages }) => {
    const found = comparedWith(
      page,
      pages.filter((other) => other !== page),
      given,
    );
    const [first] = rankOriginals(page.text, page.dates, found);
    expect(pages.find(({ text }) => text === found[first!.index]!.text)!.role).toBe('original');
  });

  test.each(cases)('$name: what was inserted at $site is found, and nothing else', ({ page, pages }) => {
    const comparison = compareTexts(page.text, pages[0]!.text, given);
    const insertions = findForeign(page.text, pages[0]!.text, comparison, given);
    expect(insertions.map(({ block }) => block)).toEqual(page.inserted);
    for (const { block, quote } of insertions) expect(page.text.paragraphs[block]).toContain(quote);
  });
});

test.each(stories)(
  '$name: the original and its copies are one text, the other pages are by themselves',
  ({ pages }) => {
    const isSameText = (page: StoryPage) => ['original', 'copy', 'edited'].includes(page.role);
    const indices = pages.map((_, index) => index);
    const groups = groupCopies(pages.map(({ text }) => text.paragraphs));
    expect(groups[0]).toEqual(indices.filter((index) => isSameText(pages[index]!)));
    expect(groups.slice(1)).toEqual(indices.filter((index) => !isSameText(pages[index]!)).map((index) => [index]));
  },
);

test('a page that copied is told apart from the one to cite', () => {
  const page = pageOf('ferry', 'reworded');
  const pages = stories.find(({ name }) => name === 'ferry')!.pages;
  const relays = pages.filter(({ role }) => role === 'copy' || role === 'edited');
  const early = { ...relays[2]!, dates: [{ clock: 'page', value: '2026-10-01T00:00:00Z' }] } as const;
  const found = comparedWith(page, [relays[0]!, early], models);
  const ranked = rankOriginals(page.text, page.dates, found);
  expect(ranked[0]!.index).toBe(1);
  expect(found[bestToCite(ranked, found)!]!.kind).toBe('publisher');
});

test('no page is offered for citing when none shares the text', () => {
  const page = pageOf('dam', 'independent');
  const found = comparedWith(page, [pageOf('eels', 'original'), pageOf('tram', 'original')], models);
  expect(bestToCite(rankOriginals(page.text, page.dates, found), found)).toBeNull();
});

test('nothing is called foreign to a page that is not the source', () => {
  const [here, there] = [pageOf('dam', 'reworded').text, pageOf('tram', 'original').text];
  expect(findForeign(here, there, compareTexts(here, there, models), models)).toEqual([]);
});

describe('a sentence inside a paragraph', () => {
  const { text: source } = pageOf('dam', 'original');
  const foreign = 'Pop star Delphine Arcand has announced a farewell tour of fourteen arenas.';
  const insert = (text: typeof source, at: number, what: string) => ({
    ...text,
    paragraphs: text.paragraphs.with(at, text.paragraphs[at]!.replace('. ', `. ${what} `)),
  });

  test.each([
    ['copied', source, 3],
    ['reworded', pageOf('dam', 'reworded').text, 1],
  ])('of a %s text is found when it speaks of something else', (_, text, at) => {
    const here = insert(text, at, foreign);
    const found = findForeign(here, source, compareTexts(here, source, models), models);
    expect(found).toContainEqual(expect.objectContaining({ block: at, quote: foreign }));
  });

  test.each([
    'The dam was inspected again by Fellside Water in September.',
    'Ms. Tillotson thanked the volunteers in the parish hall of Lower Carrick.',
  ])('is left alone when it speaks of the same: %s', (added) => {
    const here = insert(source, 3, added);
    expect(findForeign(here, source, compareTexts(here, source, models), models)).toEqual([]);
  });
});
