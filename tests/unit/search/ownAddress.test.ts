import { expect, test } from 'vitest';
import { ownUrl } from '../../../utils/search/ownAddress';

test.each([
  'https://search.example/search',
  'https://archive.newsroom.internal/news',
  'https://192.168.0.7:9200/news',
  'http://localhost:9200/news',
  'http://127.0.0.1:9200/news',
  'http://2130706433/',
  'http://[::1]:9200/',
  'http://archive:9200/news',
  'http://archive.newsroom.internal/news',
  'http://nas.local/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://100.64.0.9/',
  'http://[fd12:3456::1]/',
])('%s may be asked', (address) => {
  expect(ownUrl(address)?.href).toBe(new URL(address).href);
});

test.each([
  ['a public name without encryption', 'http://search.example/search'],
  ['a public name that ends like a private one', 'http://internal.example/'],
  ['a public address in numbers', 'http://8.8.8.8/'],
  ['one next to a private range', 'http://172.32.0.1/'],
  ['one next to the shared range', 'http://100.128.0.1/'],
  ['a public address of the sixth version', 'http://[2001:4860:4860::8888]/'],
  ['a private address inside a public one', 'http://[2001:db8:fd00::1]/'],
  ['a name and password', 'https://me:secret@search.example/'],
  ['another scheme', 'ftp://archive.internal/'],
  ['a script', 'javascript:alert(1)'],
  ['no address', 'archive.internal'],
  ['an address beyond all length', `https://search.example/${'a'.repeat(2000)}`],
])('%s may not', (_what, address) => {
  expect(ownUrl(address)).toBeNull();
});
