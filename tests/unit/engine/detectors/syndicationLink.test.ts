import { expect, test } from 'vitest';
import syndicationLink from '../../../../utils/engine/detectors/syndicationLink';
import { pageOf } from '../pageOf';

const after = (href: string) => `<p>More on this at <a href="${href}">the paper</a>.</p>`;

test('a link made for partners to the same story gives its address', () => {
  const href = 'https://other.example/harbour-of-nordhaven-freezes?utm_source=sy&utm_campaign=station';
  expect(syndicationLink(pageOf({ after: after(href) }))).toMatchObject([
    { reuse: 'syndicated', credit: { url: 'https://other.example/harbour-of-nordhaven-freezes' } },
  ]);
});

test.each([
  ['an advertisement', 'https://shop.example/boots?utm_source=syndication'],
  ['a newsletter link', 'https://other.example/harbour-of-nordhaven-freezes?utm_source=newsletter'],
  ['the site’s own link', 'https://paper.example/harbour-of-nordhaven-freezes?utm_source=sy'],
])('%s is none', (_, href) => {
  expect(syndicationLink(pageOf({ after: after(href) }))).toEqual([]);
});
