import { expect, test } from 'vitest';
import bylineCredit from '../../../../utils/engine/detectors/bylineCredit';
import { pageOf } from '../pageOf';

const byline = (text: string, name = 'byline', url?: string) =>
  bylineCredit(pageOf({ ...(url ? { url } : {}), before: `<div class="${name}">${text}</div>` }));

test.each([
  ['By Reuters', 'Reuters', 'wire'],
  ['The Associated Press', 'Associated Press', 'wire'],
  ['By Jane Roe, Associated Press', 'Associated Press', 'wire'],
  ['By JANE ROE and JOHN DOE The Associated Press', 'Associated Press', 'wire'],
  ['By JANE ROE AP Entertainment Writer', 'Associated Press', 'wire'],
  ['Associated Press in Nordhaven', 'Associated Press', 'wire'],
  ['AP - 16/05/2020, 12:36 PM', 'Associated Press', 'wire'],
  ['dpa am 25.01.2022', 'Deutsche Presse-Agentur', 'wire'],
  ['Por Agência Brasil | 26/11/2020 20:02', 'Agência Brasil', 'wire'],
  ['By Jane Roe | The Center Square', 'The Center Square', 'syndicated'],
  ['By Jane Roe, CNN', 'CNN', 'syndicated'],
  ['Reuters and AFP', 'Reuters', 'wire'],
  ['Jane Roe and AP', 'Associated Press', 'mixed'],
  ['Paper avec AFP | Publié le 05.07.2011 à 22h09', 'Agence France-Presse', 'mixed'],
  ['RND/dpa', 'Deutsche Presse-Agentur', 'mixed'],
  ['Staff and agencies', 'Staff and agencies', 'mixed'],
  ['Nordkai Star wire services', 'Nordkai Star wire services', 'mixed'],
  ['Redazione online, Ansa', 'ANSA', 'mixed'],
  ['Paper–STT', 'STT', 'mixed'],
  ['Jane Roe Reuters', 'Reuters', 'wire'],
  ['Jane Roe, Belga09/02/2025 07:53', 'Belga', 'wire'],
  ['By Jane Roe, KFF Health NewsJanuary 16, 2024', 'KFF Health News', 'syndicated'],
  ['Por EFE 4 de marzo de 2024', 'Agencia EFE', 'wire'],
  ['Michael Roe, Bloomberg', 'Bloomberg News', 'wire'],
  ['Por G1', 'G1', 'syndicated'],
])('“%s” names %s: %s', (text, name, reuse) => {
  expect(byline(text)[0]).toMatchObject({ reuse, strength: 'stated', quote: text, credit: { name } });
});

test.each([
  ['a person', 'By Jane Roe'],
  ['the site itself', 'By Paper Staff'],
  ['a person whose name holds a code', 'By Ap Roe-Efe'],
  ['a sentence about an agency', 'How Reuters covers the ice'],
  ['a picture agency', 'Jane Roe / Getty Images'],
  ['a person with an agency’s name', 'By Michael Bloomberg'],
  ['a person with a magazine’s name', 'Von Annette Stern'],
  ['a person with an agency’s first name', 'Petra Novak'],
  ['a person with a magazine’s first name', 'By Forbes Whitaker'],
])('%s is nobody else: “%s”', (_, text) => {
  expect(byline(text)).toEqual([]);
});

test('a picture’s credit between headline and text is no byline', () => {
  expect(byline('Reuters', 'image-credit')).toEqual([]);
  expect(byline('AFP', 'photo-caption')).toEqual([]);
});

test('“By the CNN Wire Staff” on CNN’s own site is its own', () => {
  expect(byline('By the CNN Wire Staff', 'byline', 'https://edition.cnn.com/2011/harbour')).toEqual([]);
});
