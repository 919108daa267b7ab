import { expect, test } from 'vitest';
import supplierLogo from '../../../../utils/engine/detectors/supplierLogo';
import { pageOf } from '../pageOf';

test.each([
  [
    'in the author line',
    '<div class="article-source"><img alt="dpa" src="/icons/dpa.svg"> 4 May</div>',
    'Deutsche Presse-Agentur',
  ],
  ['named a logo', '<p class="byline"><img alt="Reuters logo" src="/i/4711.png"> 4 May</p>', 'Reuters'],
  [
    'small, as its address says',
    '<p class="provider"><img alt="The Guardian" src="/i/4711.img?w=90&h=40"> 4 May</p>',
    'The Guardian',
  ],
])('a supplier’s logo %s', (_, before, name) => {
  expect(supplierLogo(pageOf({ before }))).toMatchObject([{ strength: 'strong', credit: { name, visible: true } }]);
});

test.each([
  [
    'a photograph that has its agency for its words',
    '<p class="byline"><img alt="Reuters" src="/photos/ice-4711.jpg?w=1200"> 4 May</p>',
  ],
  ['a picture agency’s', '<p class="source"><img alt="Getty Images" src="/logo/getty.svg"> 4 May</p>'],
  [
    'in a box of partners',
    '<aside><p class="partner-logos"><img alt="Reuters" src="/logo/reuters.svg"> Partners</p></aside>',
  ],
  [
    'a picture of such a logo',
    '<p class="byline"><img alt="The Reuters logo on a tower in Toronto" src="/photos/logo.jpg"> 4 May</p>',
  ],
])('says nothing: %s', (_, before) => {
  expect(supplierLogo(pageOf({ before }))).toEqual([]);
});

test('the site’s own logo says nothing', () => {
  const before = '<div class="article-source"><img alt="dpa" src="/icons/dpa.svg"> 4 May</div>';
  expect(supplierLogo(pageOf({ before, url: 'https://www.dpa.com/de/ice' }))).toEqual([]);
});
