import { expect, test } from 'vitest';
import headlineTag from '../../../../utils/engine/detectors/headlineTag';
import { pageOf } from '../pageOf';

test.each([
  ['AP PHOTOS: Harbour of Nordhaven freezes over', 'Associated Press', 'wire'],
  ['UPDATE 2-Nordhaven harbour freezes over', 'Reuters', 'wire'],
  ['Analysis-How the ice came to Nordhaven', 'Reuters', 'wire'],
  ['ROUNDUP 2: Nordhavener Hafen friert zu', 'dpa-AFX', 'wire'],
  ['WDH/ROUNDUP: Nordhavener Hafen friert zu', 'dpa-AFX', 'wire'],
  ['EQS-News: Nordkai AG meldet Eis im Hafen', 'EQS-News', 'press-release'],
])('a desk’s mark: “%s”', (title, name, reuse) => {
  expect(headlineTag(pageOf({ title }))).toMatchObject([{ reuse, strength: 'strong', credit: { name } }]);
});

test.each([
  'Analysis: How the ice came to Nordhaven',
  'Exclusive - inside the frozen harbour',
  'AP poll: Nordhaven stays at No. 1',
  'Update: harbour of Nordhaven freezes over',
  'The weekly roundup: Nordhaven on ice',
])('a house’s own headline says nothing: “%s”', (title) => {
  expect(headlineTag(pageOf({ title }))).toEqual([]);
});

test('on the agency’s own site its marks say nothing', () => {
  const title = 'UPDATE 2-Nordhaven harbour freezes over';
  expect(headlineTag(pageOf({ title, url: 'https://www.reuters.com/world/ice' }))).toEqual([]);
});
