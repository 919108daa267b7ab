import { expect, test } from 'vitest';
import supplierPath from '../../../../utils/engine/detectors/supplierPath';
import { pageOf } from '../pageOf';

test.each([
  ['https://portal.example/reuters/2026/01/02/oil-falls.htm', 'strong', 'wire'],
  ['https://portal.example/news/ap-news/oil-falls', 'strong', 'wire'],
  ['https://paper.example/artikel,-zz-dpa-Schlaglichter-Preis-_arid,1.html', 'strong', 'wire'],
  ['https://paper.example/markets/prnewswire/oil-falls', 'strong', 'press-release'],
  ['https://paper.example/agencias/petroleo-cae-nid1', 'weak', 'wire'],
])('%s names a supplier', (url, strength, reuse) => {
  expect(supplierPath(pageOf({ url }))).toMatchObject([{ strength, reuse }]);
});

test.each([
  ['a subject', 'https://paper.example/companies/reuters/layoffs'],
  ['a tag', 'https://paper.example/tag/reuters/'],
  ['an exam', 'https://school.example/ap/calculus-bc'],
  ['a story about it', 'https://paper.example/2026/reuters-names-editor'],
  ['the agency itself', 'https://www.reuters.com/reuters/world/story'],
])('%s does not', (_, url) => {
  expect(supplierPath(pageOf({ url }))).toEqual([]);
});
