import { expect, test } from 'vitest';
import { charsetOf, decode } from '../../../cli/charset';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];

test.each([
  ['UTF-8 without a word about it', bytes(utf8('<p>Größe</p>')), '<p>Größe</p>'],
  [
    'a UTF-8 byte order mark over another meta',
    bytes([0xef, 0xbb, 0xbf], '<meta charset=latin1>', utf8('ö')),
    '<meta charset=latin1>ö',
  ],
  ['a UTF-16 byte order mark', bytes([0xff, 0xfe], [0x61, 0, 0xf6, 0]), 'aö'],
  ['meta charset', bytes('<meta charset="windows-1252">', [0xf6]), '<meta charset="windows-1252">ö'],
  [
    'meta http-equiv',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', [0xb1, 0xb1]),
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">北',
  ],
  ['an unknown set', bytes('<meta charset=klingon>', utf8('ö')), '<meta charset=klingon>ö'],
  ['UTF-16 said by a meta that could be read', bytes('<meta charset=utf-16>', utf8('ö')), '<meta charset=utf-16>ö'],
])('reads %s', (_, input, text) => {
  expect(decode(input)).toBe(text);
});

test('a page stored as UTF-8 under its old meta is read as UTF-8', () => {
  const page = `<meta charset=gb2312>${'港口结冰'.repeat(10)}`;
  expect(decode(bytes(utf8(page)))).toBe(page);
});

test('a server’s word stands before the meta’s', () => {
  expect(charsetOf(bytes('<meta charset=utf-8>'), 'iso-8859-2')).toBe('iso-8859-2');
});

test('windows-1252 has dashes, quotation marks and the euro sign where ISO-8859-1 has control characters', () => {
  const meta = '<meta charset="iso-8859-1">';
  expect(decode(bytes(meta, [0x96, 0x93, 0x94, 0x80, 0xe9]))).toBe(`${meta}–“”€é`);
});
