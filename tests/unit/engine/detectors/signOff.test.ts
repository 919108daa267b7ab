import { expect, test } from 'vitest';
import signOff from '../../../../utils/engine/detectors/signOff';
import { pageOf, STORY } from '../pageOf';

const closing = (last: string, url?: string) => signOff(pageOf({ ...(url ? { url } : {}), after: `<p>${last}</p>` }));
const ending = (mark: string) =>
  signOff(pageOf({ paragraphs: [...STORY.slice(0, -1), `${STORY[STORY.length - 1]} ${mark}`] }));

test.each([
  ['(Reporting by Jane Roe; Editing by John Doe)', 'Reuters', 'wire'],
  ['(Editing by Jane Roe and John Doe)', 'Reuters', 'wire'],
  ['Reporte de Jane Roe; editado por John Doe', 'Reuters', 'wire'],
  [
    'Associated Press writers Jane Roe in Nordhaven, Wis., and John Doe contributed to this report.',
    'Associated Press',
    'wire',
  ],
  ['(dpa)', 'Deutsche Presse-Agentur', 'wire'],
  ['(dpa/lno)', 'Deutsche Presse-Agentur', 'wire'],
  ['dpa', 'Deutsche Presse-Agentur', 'wire'],
  ['— Bernama', 'Bernama', 'wire'],
  ['(fmg/dpa)', 'Deutsche Presse-Agentur', 'mixed'],
  ['(dpa/gem)', 'Deutsche Presse-Agentur', 'mixed'],
  ['(KNA, NH)', 'Katholische Nachrichten-Agentur', 'mixed'],
  ['aja/PAP', 'Polska Agencja Prasowa', 'mixed'],
  ['hba/dpa/Reuters', 'Deutsche Presse-Agentur', 'mixed'],
  ['(dpa/Reuters/jac.)', 'Deutsche Presse-Agentur', 'mixed'],
  ['ust/qu (dpa, afp, rtr)', 'Deutsche Presse-Agentur', 'mixed'],
  ['(red, Paper/Agenturen)', 'red, Paper/Agenturen', 'mixed'],
])('“%s” as the last line is the mark of %s: %s', (line, name, reuse) => {
  expect(closing(line)[0]).toMatchObject({ reuse, credit: { name } });
});

test.each([
  ['(dpa)', 'Deutsche Presse-Agentur'],
  ['PTI SKL HMB', 'Press Trust of India'],
  ['(EFE)', 'Agencia EFE'],
  ['dpa', 'Deutsche Presse-Agentur'],
])('“%s” after the last full stop is the mark of %s', (mark, name) => {
  expect(ending(mark)[0]).toMatchObject({ reuse: 'wire', credit: { name }, quote: mark });
});

test.each([
  ['a photographer', '(Jane Roe/dpa)'],
  ['a party', '(SPD)'],
  ['a sentence that ends with an agency', 'She told it to the AP'],
  ['the author’s life', 'Jane Roe is a former Reuters correspondent.'],
  ['a list of tags', '<a href="/tag/afp">AFP</a>'],
])('%s is no mark: “%s”', (_, line) => {
  expect(closing(line)).toEqual([]);
});

test('Reuters’ own texts close so on its own site', () => {
  expect(closing('(Reporting by Jane Roe; Editing by John Doe)', 'https://www.reuters.com/world/ice')).toEqual([]);
});

test('a credit line may link the house’s page about its agencies; a subject’s link in the same place is none', () => {
  const line = (name: string) =>
    `<p class="${name}"><a href="https://paper.example/agencies">red, Paper.Example/Agenturen</a></p>`;
  expect(signOff(pageOf({ after: line('byline') }))).toMatchObject([{ reuse: 'mixed' }]);
  expect(signOff(pageOf({ after: line('tags') }))).toEqual([]);
});

test('the agency’s own writers helped: its text', () => {
  const line = 'With reporting by Associated Press writers Jane Roe in Nordhaven and John Doe in Südhaven.';
  expect(signOff(pageOf({ after: `<p>${line}</p>` }))).toMatchObject([{ reuse: 'wire' }]);
});

test.each([
  ['epd lnb tho', 'Evangelischer Pressedienst'],
  ['The town expects a thaw by the end of the week. (©NTB)', 'NTB'],
  ['同省は来年度、人工繁殖に向けた準備を始める。（時事通信）', 'Jiji Press'],
])('a desk’s closing line: “%s”', (line, name) => {
  expect(signOff(pageOf({ after: `<p>${line}</p>` }))[0]).toMatchObject({ reuse: 'wire', credit: { name } });
});

test('another newsroom that credits reporting, pictures and editing is not Reuters', () => {
  const line = 'Reporting by Jane Roe; photographs by Ann Poe; editing by John Doe.';
  expect(signOff(pageOf({ after: `<p>${line}</p>` }))).toEqual([]);
  expect(signOff(pageOf({ after: '<p>Reporting by Jane Roe; editing by John Doe.</p>' }))).toEqual([]);
});
