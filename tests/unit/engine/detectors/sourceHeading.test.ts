import { expect, test } from 'vitest';
import sourceHeading from '../../../../utils/engine/detectors/sourceHeading';
import { pageOf } from '../pageOf';

const under = (heading: string, line: string) => sourceHeading(pageOf({ after: `<h4>${heading}</h4><p>${line}</p>` }));
const STORY_LINK = 'https://herald.example/harbour-nordhaven-freezes-over';

test('a heading and the linked name under it are a source line', () => {
  expect(under('Article source', `<a href="${STORY_LINK}">Nordkai Herald</a>`)).toMatchObject([
    { reuse: 'syndicated', credit: { name: 'Nordkai Herald', url: STORY_LINK } },
  ]);
  expect(under('Quelle:', '<a href="https://www.reuters.com/world/4711">Reuters</a>')).toMatchObject([
    { reuse: 'wire' },
  ]);
});

test.each([
  ['a study', 'Source', '<a href="https://doi.org/10.1000/ice.4711">Nordkai Herald</a>'],
  [
    'several links',
    'Sources',
    `<a href="${STORY_LINK}">Nordkai Herald</a>, <a href="https://ice.example/a-b-c">Ice</a>`,
  ],
  ['an unknown site’s page about something else', 'Source', '<a href="https://ice.example/tables/2024">Ice Atlas</a>'],
  ['a home page', 'Source', '<a href="https://herald.example/">Nordkai Herald</a>'],
  ['another heading', 'More', `<a href="${STORY_LINK}">Nordkai Herald</a>`],
])('%s under it says nothing', (_, heading, line) => {
  expect(under(heading, line)).toEqual([]);
});
