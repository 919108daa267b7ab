import { expect, test } from 'vitest';
import { readAuthors } from '../../../utils/engine/authors';

const read = (field: string) => {
  const { organizations, isJoint } = readAuthors(field, (name) =>
    /^(?:Le Monde(?:\.fr)?|Harbour Post)$/.test(name.trim()),
  );
  return { names: organizations.map(({ name }) => name), isJoint };
};

test.each([
  ['Associated Press', 'Associated Press'],
  ['By Reuters', 'Reuters'],
  ['Associated Press in Valencia', 'Associated Press'],
  ['By GREG BEACHAM, AP Sports Writer', 'Associated Press'],
  ['AMY TEIBEL and JOHN ROE Associated Press', 'Associated Press'],
  ['Orhan Coskun and Suleiman Al-Khalidi, Reuters', 'Reuters'],
  ['Jane Roe for AFP', 'Agence France-Presse'],
  ['<a href="/afp">AFP</a>', 'Agence France-Presse'],
])('“%s” is %s’s alone', (field, name) => {
  expect(read(field)).toEqual({ names: [name], isJoint: false });
});

test.each([
  'Le Monde with AFP',
  'Le Monde.fr avec AFP',
  'Harbour Post, AFP',
  'Adam Vidler and AFP',
  'Jane Roe mit AFP',
])('“%s” is a joint byline', (field) => {
  expect(read(field)).toEqual({ names: ['Agence France-Presse'], isJoint: true });
});

test.each([
  'Jane Roe',
  'Harbour Post',
  'Kneib Dentistry PC',
  '<a href="/pl/eksperci/jan-nowak" hreflang="pl">Jan Nowak</a>',
  'Jane Roe, Getty Images',
  'Dr. Jane Roe, MA',
  '',
])('“%s” names no agency', (field) => {
  expect(read(field).names).toEqual([]);
});
