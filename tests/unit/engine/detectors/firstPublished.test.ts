import { expect, test } from 'vitest';
import firstPublished from '../../../../utils/engine/detectors/firstPublished';
import { pageOf } from '../pageOf';

const closing = (line: string, url?: string) =>
  firstPublished(pageOf({ ...(url ? { url } : {}), after: `<p>${line}</p>` }));
const SITE = '<a href="https://herald.example/ice">Nordkai Herald</a>';

test.each([
  ['en', `This article was originally published on ${SITE}.`],
  ['en', `This story was first published by ${SITE} and is republished here with permission.`],
  ['de', `Dieser Artikel ist zuerst bei ${SITE} erschienen.`],
  ['de', `Dieser Artikel erschien im Original auf ${SITE}.`],
  ['fr', `Cet article a été initialement publié sur ${SITE}.`],
  ['es', `Este artículo fue publicado originalmente en ${SITE}.`],
  ['pt', `Artigo publicado originalmente em ${SITE}.`],
  ['it', `Articolo originariamente pubblicato su ${SITE}.`],
  ['nl', `Dit artikel verscheen eerder op ${SITE}.`],
  ['sv', `Artikeln publicerades först på ${SITE}.`],
  ['no', `Saken ble først publisert på ${SITE}.`],
  ['da', `Først bragt i ${SITE}.`],
  ['fi', `Juttu julkaistiin alun perin ${SITE}.`],
  ['pl', `Artykuł ukazał się pierwotnie w ${SITE}.`],
  ['cs', `Článek původně vyšel na ${SITE}.`],
  ['hu', `Eredeti megjelenés: ${SITE}.`],
  ['ro', `Articol preluat de pe ${SITE}.`],
  ['ru', `Впервые опубликовано на ${SITE}.`],
  ['uk', `Вперше опубліковано на ${SITE}.`],
  ['el', `Πρώτη δημοσίευση: ${SITE}.`],
  ['tr', `Bu yazı ilk olarak ${SITE} sitesinde yayımlanmıştır.`],
  ['id', `Artikel ini telah tayang di ${SITE} dengan judul “Es”.`],
  ['vi', `Bài viết được đăng lần đầu trên ${SITE}.`],
  ['zh', `本文首发于${SITE}。`],
  ['ja', `この記事は${SITE}からの転載です。`],
  ['ar', `نُشر هذا المقال لأول مرة في ${SITE}.`],
  ['hi', `मूल रूप से ${SITE} पर प्रकाशित`],
])('%s: “%s” names the Nordkai Herald and its address', (_, line) => {
  expect(closing(line)).toMatchObject([
    { reuse: 'syndicated', credit: { name: 'Nordkai Herald', url: 'https://herald.example/ice' } },
  ]);
});

test.each([
  ['a name without a link', 'This story was originally published by Grist.', 'Grist'],
  ['a name with a full stop in it', 'First published on Nordkai.example.', 'Nordkai.example'],
  ['a relay’s form', 'Authored by Jane Roe via Nordkai Herald,', 'Nordkai Herald'],
])('%s: “%s”', (_, line, name) => {
  expect(closing(line)[0]?.credit).toMatchObject({ name, url: null });
});

test.each([
  ['the page’s own history', 'This article was originally published on March 3 and has been updated.'],
  ['the site itself', 'Originally published on Paper.'],
  ['a time', 'This story was first published at 2:05 p.m.'],
  [
    'a book the story speaks of',
    'Her first novel, which was published in Paris and soon forgotten, was originally published in London in 1931.',
  ],
  ['an issue of its own', 'This article first appeared in the May issue.'],
  ['a picture', 'Photo courtesy of Nordkai Museum'],
])('%s is no source: “%s”', (_, line) => {
  expect(closing(line)).toEqual([]);
});

test('authors who repeat their own text on a site for authors stay quiet', () => {
  const line = `This post was originally published on ${SITE}.`;
  expect(closing(line, 'https://www.linkedin.com/pulse/ice-jane-roe')).toEqual([]);
});

test('of two wordings in one line the one that names a site counts', () => {
  const line = 'Article initialement paru dans Nordkai Herald, reproduit avec l’aimable autorisation de la rédaction.';
  expect(firstPublished(pageOf({ before: `<p>${line}</p>` }))).toMatchObject([{ credit: { name: 'Nordkai Herald' } }]);
});

test('a house’s own translation names a language, not a site', () => {
  const line = 'This story was originally published in Chinese by Paper on March 2 and translated by our desk.';
  expect(firstPublished(pageOf({ after: `<p>${line}</p>` }))).toEqual([]);
});
