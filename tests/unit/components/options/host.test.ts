import { expect, test } from 'vitest';
import { siteOf } from '@/components/options/host';

test.each<[string, string | null]>([
  ['news.example', 'news.example'],
  [' https://www.News.example/2026/a?b#c ', 'news.example'],
  ['https://news.example:8443/', 'news.example'],
  ['Zeitung.bücher.example', 'zeitung.xn--bcher-kva.example'],
  ['news.example.', 'news.example'],
  ['', null],
  ['news', null],
  ['localhost', null],
  ['two words.example', null],
  ['ftp://news.example', null],
  ['javascript:alert(1)', null],
  ['[::1]', null],
])('“%s” as a site is %s', (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});
