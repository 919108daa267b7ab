import { expect, test } from 'vitest';
import feedFooter from '../../../../utils/engine/detectors/feedFooter';
import portalCaption from '../../../../utils/engine/detectors/portalCaption';
import readOriginal from '../../../../utils/engine/detectors/readOriginal';
import syndicatedFeed from '../../../../utils/engine/detectors/syndicatedFeed';
import { pageOf, STORY } from '../pageOf';

const SITE = '<a href="https://herald.example/ice">Nordkai Herald</a>';

test.each([
  `The post <a href="https://herald.example/ice">Ice</a> appeared first on ${SITE}.`,
  `La entrada Hielo se publicó primero en ${SITE}.`,
  `Der Beitrag Eis erschien zuerst auf ${SITE}.`,
  `L’article Glace est apparu en premier sur ${SITE}.`,
  `Сообщение Лёд появились сначала на ${SITE}.`,
])('the feed’s footer: “%s”', (line) => {
  expect(feedFooter(pageOf({ after: `<p>${line}</p>` }))).toMatchObject([
    { reuse: 'syndicated', credit: { name: 'Nordkai Herald', url: 'https://herald.example/ice' } },
  ]);
});

test('the feed’s footer of the site itself says nothing', () => {
  expect(feedFooter(pageOf({ after: '<p>The post Ice appeared first on Paper.</p>' }))).toEqual([]);
});

test.each([
  ['© Provided by Nordkai Herald', 'Nordkai Herald'],
  ['© Provided by The Guardian Photograph: Jane Roe/AFP', 'The Guardian'],
  ['Provided by The Conversation', 'The Conversation'],
])('a portal’s caption: “%s” names %s', (line, name) => {
  expect(portalCaption(pageOf({ before: `<p>${line}</p>` }))[0]).toMatchObject({ credit: { name } });
});

test('a science portal’s release names the institution it is from', () => {
  for (const line of ['Provided by University of Nordkai', 'Materials provided by University of Nordkai.']) {
    expect(portalCaption(pageOf({ after: `<p>${line}</p>` }))).toMatchObject([
      { reuse: 'press-release', credit: { name: 'University of Nordkai' } },
    ]);
  }
  expect(portalCaption(pageOf({ after: '<p>Figures provided by University of Nordkai</p>' }))).toEqual([]);
});

test('“Read the original article” that leads to a study says nothing', () => {
  const after = '<p><a href="https://doi.org/10.1000/ice.4711">Read the original article</a></p>';
  expect(readOriginal(pageOf({ after }))).toEqual([]);
});

test.each(['Photo provided by the family', 'Lunch was provided by Nordkai Bakery', 'Provided by Jane Roe'])(
  'a courtesy is no supplier: “%s”',
  (line) => {
    expect(portalCaption(pageOf({ before: `<p>${line}</p>` }))).toEqual([]);
  },
);

test.each(['Read the original article', 'Lire l’article original', '元記事を読む', '阅读原文'])(
  'a link “%s” leads to the original',
  (label) => {
    const after = `<p><a href="https://herald.example/ice">${label}</a></p>`;
    expect(readOriginal(pageOf({ after }))).toMatchObject([
      { reuse: 'syndicated', credit: { url: 'https://herald.example/ice' } },
    ]);
  },
);

test('“Read more” under two paragraphs is an excerpt, under a whole story a hint at another', () => {
  const after = '<p><a href="https://herald.example/ice">Read more</a></p>';
  const long = Array.from({ length: 3 }, () => STORY).flat();
  expect(readOriginal(pageOf({ after, paragraphs: STORY.slice(0, 3) }))).toMatchObject([{ reuse: 'aggregated' }]);
  expect(readOriginal(pageOf({ after, paragraphs: long }))).toEqual([]);
});

test('a note that the text came through a feed names the agency in it', () => {
  const line = 'This story has been published from a wire agency feed without modifications to the text. (PTI)';
  expect(syndicatedFeed(pageOf({ after: `<p>${line}</p>` }))).toMatchObject([
    { reuse: 'wire', credit: { name: 'Press Trust of India' } },
  ]);
  expect(syndicatedFeed(pageOf({ after: '<p>Follow our feed for more stories.</p>' }))).toEqual([]);
});

test('“Continue reading at” under a text that breaks off is an excerpt, under a whole story a link to the original', () => {
  const after = '<p><a href="https://herald.example/ice">Continue reading at Nordkai Herald</a></p>';
  const broken = [
    ...STORY.slice(0, 3),
    'Two tugs tried to break a channel in the morning and turned back at noon, when …',
  ];
  expect(readOriginal(pageOf({ after, paragraphs: broken }))).toMatchObject([{ reuse: 'aggregated' }]);
  const long = Array.from({ length: 3 }, () => STORY).flat();
  expect(readOriginal(pageOf({ after, paragraphs: long }))).toMatchObject([{ reuse: 'syndicated' }]);
});
