import { expect, test } from 'vitest';
import { isPrivateHost } from '../../../utils/engine/privateHost';

test.each([
  'http://intranet/news',
  'http://localhost:8080/a',
  'http://192.168.0.1/a',
  'http://0x7f.1/a',
  'http://2130706433/a',
  'http://127.0.0.1./a',
  'http://[::1]/a',
  'https://printer.local/a',
  'https://wiki.corp/a',
  'https://nas.home.arpa/a',
  'not an address',
])('%s is left alone', (url) => {
  expect(isPrivateHost(url)).toBe(true);
});

test.each([
  'https://news.example/a',
  'https://www.corporate.example/a',
  'https://1news.example./a',
  'http://xn--bcher-kva.example/a',
])('%s is a public host', (url) => {
  expect(isPrivateHost(url)).toBe(false);
});
