import { expect, test } from 'vitest';
import { addressKey, tidyAddress } from '../../../utils/engine/addresses';

const PAGE = 'https://www.harbour-times.example/2026/bridge';

test.each([
  [`${PAGE}?utm_source=x&utm_medium=y`, PAGE],
  [`${PAGE}?fbclid=1&id=4#comments`, `${PAGE}?id=4`],
  [`${PAGE}?CMP=share&ocid=1&guccounter=1`, PAGE],
  ['https://harbour--times-example.cdn.ampproject.org/c/s/www.harbour-times.example/2026/bridge', PAGE],
  [`${PAGE}?ref=4&src=5&sh=6`, `${PAGE}?ref=4&src=5&sh=6`],
  [`${PAGE}?reference=utm_source`, `${PAGE}?reference=utm_source`],
  ['no address', 'no address'],
])('%s is fetched as %s', (address, tidy) => {
  expect(tidyAddress(address)).toBe(tidy);
});

test.each([
  'http://www.harbour-times.example/2026/bridge',
  'https://harbour-times.example/2026/bridge/',
  'https://m.harbour-times.example/2026/bridge#top',
  'https://amp.harbour-times.example/2026/bridge',
  'https://www.harbour-times.example/2026/bridge/amp',
  'https://www.harbour-times.example/2026/bridge/amp/',
  'https://www.harbour-times.example/amp/2026/bridge',
  'https://www.harbour-times.example/2026/bridge?amp=1',
  'https://www.harbour-times.example/2026/bridge?outputType=amp',
  'https://www.harbour-times.example/2026/bridge?utm_campaign=x',
])('%s is the same page', (address) => {
  expect(addressKey(address)).toBe(addressKey(PAGE));
});

test.each([
  'https://www.harbour-times.example/2026/bridge-2',
  'https://www.harbour-times.example/2026/bridge?id=2',
  'https://www.other.example/2026/bridge',
  'https://www.harbour-times.example/2026/Bridge',
  'https://www.harbour-times.example/camp/2026/bridge',
])('%s is another page', (address) => {
  expect(addressKey(address)).not.toBe(addressKey(PAGE));
});

test('parameters in another order are the same page', () => {
  expect(addressKey(`${PAGE}?a=1&b=2`)).toBe(addressKey(`${PAGE}?b=2&a=1`));
  expect(addressKey('https://www.harbour-times.example/story.amp.html')).toBe(
    addressKey('https://www.harbour-times.example/story.html'),
  );
});
