import { expect, test } from 'vitest';
import dateline from '../../../../utils/engine/detectors/dateline';
import { pageOf, STORY } from '../pageOf';

const opening = (words: string, url?: string) =>
  dateline(pageOf({ ...(url ? { url } : {}), paragraphs: [`${words}${STORY[0]}`, ...STORY.slice(1)] }));

test.each([
  ['NORDHAVEN (Reuters) - ', 'Reuters', 'wire'],
  ['(Reuters) — ', 'Reuters', 'wire'],
  ['NORDHAVEN, Norway (AP) — ', 'Associated Press', 'wire'],
  ['Nordhaven/Südhaven (dpa) - ', 'Deutsche Presse-Agentur', 'wire'],
  ['Nordhaven (dpa/lno) – ', 'Deutsche Presse-Agentur', 'wire'],
  ['Nordhaven, 3 may (EFE).- ', 'Agencia EFE', 'wire'],
  ['(ANSA) - NORDHAVEN, 03 MAG - ', 'ANSA', 'wire'],
  ['NORDHAVEN, SP (FOLHAPRESS) - ', 'Folhapress', 'wire'],
  ['NORDHAVEN (CNN) — ', 'CNN', 'wire'],
  ['NORDHAVEN, Aug. 3 (UPI) -- ', 'United Press International', 'wire'],
  ['NORDHAVEN, Aug. 3, 2024 /PRNewswire/ -- ', 'PR Newswire', 'press-release'],
  ['NORDHAVEN, TX / ACCESSWIRE / August 3, 2024 / ', 'ACCESS Newswire', 'press-release'],
  ['NORDHAVEN--(BUSINESS WIRE)--', 'Business Wire', 'press-release'],
  ['NORDHAVEN, Aug. 03, 2024 (GLOBE NEWSWIRE) -- ', 'GlobeNewswire', 'press-release'],
  ['Nordhaven (ots) - ', 'news aktuell', 'press-release'],
  ['【ノルドハーフェン時事】', 'Jiji Press', 'wire'],
  ['【8月3日 AFP】', 'Agence France-Presse', 'wire'],
  ['新华社北京8月3日电 ', 'Xinhua News Agency', 'wire'],
  ['(서울=연합뉴스) ', 'Yonhap News Agency', 'wire'],
  ['KVELLER via JTA — ', 'Kveller', 'syndicated'],
  ['AFP — ', 'Agence France-Presse', 'wire'],
  ['Nordhaven (Reuters/xY) – ', 'Reuters', 'wire'],
  ['Nordhaven (xyz/dpa) – ', 'Deutsche Presse-Agentur', 'mixed'],
  ['Nordhaven (dpa/gem) – ', 'Deutsche Presse-Agentur', 'mixed'],
])('“%s” is a dateline of %s: %s', (words, name, reuse) => {
  expect(opening(words)[0]).toMatchObject({ reuse, strength: 'stated', credit: { name, role: 'dateline' } });
});

test.each([
  ['a bare place', 'NORDHAVEN — '],
  ['a party in brackets', 'Jane Roe (SPD) - '],
  ['a picture’s credit', 'Boats in the ice (AP Photo/Jane Roe) - '],
  ['the house itself', 'NORDHAVEN (Paper) — '],
  ['an agency that is quoted', 'Reuters reported that '],
  ['an abbreviation', 'NORDHAVEN (NATO) – '],
])('%s is none: “%s”', (_, words) => {
  expect(opening(words)).toEqual([]);
});

test('an agency’s own site carries its dateline for itself', () => {
  expect(opening('NORDHAVEN (AP) — ', 'https://apnews.com/article/harbour-freezes-1')).toEqual([]);
});

test('a link in the first paragraph to the named house gives the address', () => {
  const link = '<a href="https://www.kveller.com/ice-on-the-harbour/">KVELLER</a> via JTA — ';
  expect(opening(link)[0]?.credit?.url).toBe('https://www.kveller.com/ice-on-the-harbour/');
});
