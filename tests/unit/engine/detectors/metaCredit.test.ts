import { expect, test } from 'vitest';
import metaCredit from '../../../../utils/engine/detectors/metaCredit';
import { pageOf } from '../pageOf';

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

test.each([
  ['parsely-author', 'The Associated Press', 'Associated Press', 'wire'],
  ['article:author', 'NTB', 'NTB', 'wire'],
  ['articleauthor', 'Anadolu Ajansı', 'Anadolu Agency', 'wire'],
  ['og:article:author', 'paper avec AFP', 'Agence France-Presse', 'mixed'],
  ['author', 'Business Wire', 'Business Wire', 'press-release'],
  ['source', '来源：新华网', 'Xinhua News Agency', 'wire'],
  ['contentsource', '海港日报', '海港日报', 'syndicated'],
])('%s = “%s” names %s', (field, content, name, reuse) => {
  expect(metaCredit(pageOf({ head: meta(field, content) }))).toMatchObject([
    { reuse, credit: { name, visible: false } },
  ]);
});

test.each([
  ['a person', meta('author', 'Jane Roe'), undefined],
  ['an account', meta('article:author', 'https://social.example/reuters'), undefined],
  ['the site itself', meta('source', '来源：海港日报'), '港口结冰 - 海港日报'],
  ['a number', meta('source', '105092'), undefined],
])('%s is no source', (_, head, title) => {
  expect(metaCredit(pageOf({ head, ...(title ? { title } : {}) }))).toEqual([]);
});
