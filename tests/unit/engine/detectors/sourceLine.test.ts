import { expect, test } from 'vitest';
import sourceLine from '../../../../utils/engine/detectors/sourceLine';
import { pageOf } from '../pageOf';

const STORY_LINK = '<a href="https://herald.example/harbour-of-nordhaven-freezes">Nordkai Herald</a>';
const HOME_LINK = '<a href="https://herald.example/">Nordkai Herald</a>';
const head = (line: string, title?: string) =>
  sourceLine(pageOf({ before: `<p>${line}</p>`, ...(title ? { title } : {}) }));
const tail = (line: string) => sourceLine(pageOf({ after: `<p>${line}</p>` }));

test.each([
  ['Source: Reuters', 'Reuters', 'wire', null],
  ['Quelle: sid/dpa', 'Sport-Informations-Dienst', 'wire', null],
  ['(Fuente: EFE)', 'Agencia EFE', 'wire', null],
  ['Fonte: Agência Brasil', 'Agência Brasil', 'wire', null],
  [`Fonte: ${STORY_LINK}`, 'Nordkai Herald', 'syndicated', 'https://herald.example/harbour-of-nordhaven-freezes'],
  ['SOURCE: News agencies', 'News agencies', 'mixed', null],
])('“%s” at the end names %s', (line, name, reuse, url) => {
  expect(tail(line)[0]).toMatchObject({ reuse, credit: { name, url } });
});

test.each([
  ['22/11/2020 - 04:30 - Fonte: Agência Brasil - Foto: Jane Roe', 'Agência Brasil', 'wire'],
  ['时间：2019-09-18 06:23 来源： 北港日报', '北港日报', 'syndicated'],
  [`23. März 2017, 15:43 Uhr | Quelle: ${HOME_LINK}`, 'Nordkai Herald', 'syndicated'],
])('“%s” beside the date names %s', (line, name, reuse) => {
  expect(head(line)[0]).toMatchObject({ reuse, credit: { name, url: null } });
});

test('a link to the home page alone is said to be one', () => {
  expect(tail(`Source: ${HOME_LINK}`)[0]?.missing).toBe('link-to-home-page-only');
});

test.each([
  ['the site itself', 'Source: Paper'],
  ['data', 'Source: Bureau of Statistics'],
  ['a name nobody knows, without a link', 'Quelle: Nordkai Messungen'],
  ['a bibliography', `Sources: ${STORY_LINK}, <a href="https://times.example/a">Kai Times</a>`],
])('%s is no source of the text: “%s”', (_, line) => {
  expect(tail(line)).toEqual([]);
});

test('a society that names itself is its own source', () => {
  expect(head('发布时间：2019-05-18 来源：北港学会', '年会举行--北港学会官网')).toEqual([]);
});

test('a desk of the house is the house, an office that names itself is no title', () => {
  const before = '<p>2019-05-18 来源：人民网-文化频道</p>';
  expect(sourceLine(pageOf({ url: 'http://culture.people.com.cn/n1/2019/ice.html', before }))).toEqual([]);
  expect(head('发布时间：2019-05-18 来源：北港办公室')).toEqual([]);
});

test('an unknown name linked at the end says little unless the link tells this story', () => {
  expect(tail('Source: <a href="https://journal.example/doi/10.1/77">Ice Letters</a>')[0]?.strength).toBe('weak');
});

test('a site’s own name in the source line, with its reporter close behind, is its own', () => {
  const line = '来源：北港新闻网本网记者 陈一帆';
  const name = '<meta property="og:site_name" content="北港新闻网">';
  expect(sourceLine(pageOf({ head: name, before: `<p class="source">${line}</p>` }))).toEqual([]);
  expect(sourceLine(pageOf({ before: `<p class="source">${line}</p>` }))).toMatchObject([
    { credit: { name: '北港新闻网' } },
  ]);
});

test.each([
  ['a box of facts', '<div class="faktaboks"><p>Kilde: SSB, NTB</p></div>'],
  ['a table', '<table><tr><td>171</td></tr><tr><td>Source: Reuters</td></tr></table>'],
  ['a survey', '<p>Source: Nordkai Institute, AAP Survey</p>'],
])('the source of %s says nothing of the text', (_, after) => {
  expect(sourceLine(pageOf({ after }))).toEqual([]);
});

test('a club of an agency’s name, which the story is about, is no source', () => {
  const after = '<p>Público: 4.118 pagantes. Fonte: Lusa.</p>';
  expect(sourceLine(pageOf({ title: 'Lusa vence com gol nos acréscimos', after }))).toEqual([]);
  expect(sourceLine(pageOf({ after: '<p>Fonte: Lusa</p>' }))).toMatchObject([{ reuse: 'wire' }]);
});
