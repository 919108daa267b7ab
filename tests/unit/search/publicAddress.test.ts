import { expect, test } from 'vitest';
import { domainOf, isSameSite, publicUrl } from '../../../utils/search/publicAddress';

test.each([
  'https://www.harbour-times.example/a',
  'https://api.gdeltproject.org/api/v2/doc/doc',
  'https://archive.harbour-times.example:9200/news',
  'https://xn--bcher-kva.example/',
])('%s may be fetched', (address) => {
  expect(publicUrl(address)?.href).toBe(address);
});

test.each([
  ['no https', 'http://www.harbour-times.example/a'],
  ['no web address', 'file:///etc/hosts'],
  ['inline data', 'data:text/html,a'],
  ['no address', 'harbour times'],
  ['a name and password', 'https://reader:secret@www.harbour-times.example/'],
  ['IPv4', 'https://192.168.0.1/'],
  ['public IPv4', 'https://93.184.216.34/'],
  ['IPv4 as one number', 'https://2130706433/'],
  ['IPv4 in hexadecimal', 'https://0x7f.1/'],
  ['IPv4 in octal', 'https://0177.0.0.1/'],
  ['short IPv4', 'https://127.1/'],
  ['IPv4 in full-width digits', 'https://１２７.0.0.1/'],
  ['IPv4 with a closing dot', 'https://127.0.0.1./'],
  ['IPv6', 'https://[::1]/'],
  ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
  ['a name without a dot', 'https://router/'],
  ['a name without a dot but at its end', 'https://router./'],
  ['localhost', 'https://localhost/'],
  ['a name under localhost', 'https://news.localhost/'],
  ['localhost with a closing dot', 'https://news.localhost./'],
  ['multicast DNS', 'https://printer.local/'],
  ['a private zone', 'https://search.newsroom.internal/'],
  ['a home network', 'https://nas.home.arpa/'],
  ['an onion service', 'https://abcdefghij.onion/'],
  ['a name for tests', 'https://www.news.test/'],
  ['no name at all', 'https://www.news.invalid/'],
])('%s is refused: %s', (_what, address) => {
  expect(publicUrl(address)).toBeNull();
});

test('an address of more than 4,000 characters is refused', () => {
  expect(publicUrl(`https://www.harbour-times.example/${'a'.repeat(4000)}`)).toBeNull();
});

test('names that only end like private ones are public', () => {
  expect(publicUrl('https://www.thelocal.example/')).not.toBeNull();
  expect(publicUrl('https://local.example/')).not.toBeNull();
});

test.each([
  ['https://www.harbour-times.example/a', 'https://harbour-times.example/b', true],
  ['https://news.harbour-times.co.uk/', 'https://harbour-times.co.uk/', true],
  ['https://one.co.uk/', 'https://two.co.uk/', false],
  ['https://harbour-times.example/', 'https://harbour-times.example.other.example/', false],
  ['https://one.github.io/', 'https://two.github.io/', false],
  ['no address', 'no address', false],
])('%s and %s are one site: %s', (one, other, same) => {
  expect(isSameSite(one, other)).toBe(same);
});

test('a domain is the registrable one', () => {
  expect(domainOf('https://www.harbour-times.co.uk/a')).toBe('harbour-times.co.uk');
});
