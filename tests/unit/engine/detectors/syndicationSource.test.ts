import { expect, test } from 'vitest';
import syndicationSource from '../../../../utils/engine/detectors/syndicationSource';
import { OWN_URL, pageOf } from '../pageOf';

test.each([
  ['syndication-source', '<meta name="syndication-source" content="https://other.example/a-story">', 'strong'],
  ['original-source', '<meta name="original-source" content="https://other.example/a-story">', 'strong'],
  ['a link', '<link rel="syndication-source" href="https://other.example/a-story">', 'strong'],
  ['a home page', '<meta name="syndication-source" content="https://other.example/">', 'weak'],
])('%s on another site is evidence', (_, head, strength) => {
  expect(syndicationSource(pageOf({ head }))).toMatchObject([{ strength, credit: { domain: 'other.example' } }]);
});

test.each([
  ['the page itself', `<meta name="syndication-source" content="${OWN_URL}">`],
  ['a name', '<meta name="original-source" content="Harbour Post">'],
])('%s says nothing', (_, head) => {
  expect(syndicationSource(pageOf({ head }))).toEqual([]);
});
