import { expect, test } from 'vitest';
import { domainOf } from '../../../utils/engine/hosts';

test.each<[string | null, string | null]>([
  ['https://www.bbc.co.uk/news', 'bbc.co.uk'],
  ['www.Harbour-Post.example', 'harbour-post.example'],
  ['https://one.github.io/a', 'one.github.io'],
  ['https://harbour-post.example/straße?q=ü', 'harbour-post.example'],
  ['', null],
  [null, null],
  ['https://192.168.0.1/', null],
])('the domain of %s is %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});

test.each<[string, string | null]>([
  ['https://www.bücher.example/a', 'xn--bcher-kva.example'],
  ['BÜCHER.example', 'xn--bcher-kva.example'],
  // Cyrillic letters that look like “apple”.
  ['https://аррӏе.example/', 'xn--80ak6aa92e.example'],
  ['https://b\u202ecrete.example/', null],
  ['a.example\u200b.evil.example', 'evil.example'],
])('a host that looks like another (%s) is shown as it is sent: %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});
