import { expect, test } from 'vitest';
import sharedCredit from '../../../../utils/engine/detectors/sharedCredit';
import { pageOf } from '../pageOf';

const closing = (line: string) => sharedCredit(pageOf({ after: `<p>${line}</p>` }));

test.each([
  ['With files from The Canadian Press', 'The Canadian Press'],
  ['(With inputs from PTI)', 'Press Trust of India'],
  ['– Additional reporting from Reuters', 'Reuters'],
  ['(Con información de AFP, EFE y Reuters)', 'Agence France-Presse'],
  ['Com informações da Agência Brasil', 'Agência Brasil'],
  ['Nordkai News, the Associated Press and Reuters contributed to this report.', 'Associated Press'],
  ['Information from the Associated Press was used in this report.', 'Associated Press'],
  ['With inputs from agencies', 'agencies'],
])('“%s” says that material of %s went in', (line, name) => {
  expect(closing(line)[0]).toMatchObject({ reuse: 'mixed', strength: 'stated', credit: { name, role: 'shared' } });
});

test.each([
  ['a colleague', 'Additional reporting by Jane Roe'],
  ['the agency’s own writer', 'Associated Press writer Jane Roe contributed to this report.'],
  ['a meeting', 'The mayor met with reporters from the AP, then left with files from the archive of the town.'],
  ['a word of another language', 'He came com Reuters'],
])('%s is no shared credit: “%s”', (_, line) => {
  expect(closing(line)).toEqual([]);
});
