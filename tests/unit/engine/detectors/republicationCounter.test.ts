import { expect, test } from 'vitest';
import republicationCounter from '../../../../utils/engine/detectors/republicationCounter';
import { pageOf } from '../pageOf';

const pixel = (src: string) => `<img src="${src}" width="1" height="1">`;

test('The Conversation’s counter finds the story’s address by its number', () => {
  const after = `<p>Read the <a href="https://theconversation.com/why-harbours-freeze-214520">original article</a>.</p>
    ${pixel('https://counter.theconversation.com/content/214520/count.gif?distributor=republish-lightbox-basic')}`;
  expect(republicationCounter(pageOf({ after }))).toMatchObject([
    {
      reuse: 'syndicated',
      credit: { name: 'The Conversation', url: 'https://theconversation.com/why-harbours-freeze-214520' },
    },
  ]);
});

test('a newsroom’s tracker gives its host and the story’s number', () => {
  const after = pixel('https://newsroom.example/?republication-pixel=true&post=812&ga=G-1');
  expect(republicationCounter(pageOf({ after }))).toMatchObject([
    { credit: { domain: 'newsroom.example', url: 'https://newsroom.example/?p=812' } },
  ]);
});

test.each([
  ['https://cts.businesswire.com/ct/CT?id=bwnews', 'press-release'],
  ['https://rt.prnewswire.com/rt.gif?NewsItemId=1', 'press-release'],
  ['https://analytics.apnewsregistry.com/analytics/v2/image.svc/AP/RWS/paper.example/1', 'wire'],
])('%s is a counter of a %s', (src, reuse) => {
  expect(republicationCounter(pageOf({ after: pixel(src) }))).toMatchObject([{ reuse }]);
});

test.each([
  [
    'a member paper’s own text in AP’s registry',
    'https://analytics.apnewsregistry.com/analytics/v2/image.svc/PaperExample/RWS/1',
  ],
  ['the site’s own tracker, offered to others', 'https://paper.example/?republication-pixel=true&post=812'],
  ['any other pixel', 'https://stats.example/pixel.gif?post=812'],
])('%s is none', (_, src) => {
  expect(republicationCounter(pageOf({ after: pixel(src) }))).toEqual([]);
});
