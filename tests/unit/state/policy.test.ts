import { expect, test } from 'vitest';
import { checkSettings, hostOf, mayCheck, wantsMarks } from '../../../utils/state/policy';

const EVERY = { check: 'every-article', sitesOff: [] } as const;

test.each([
  ['https://bank.example/a', 'site-off'],
  ['https://www.bank.example/a', 'site-off'],
  ['https://login.bank.example/a', 'site-off'],
  ['https://notbank.example/a', 'ok'],
  ['https://bank.example.org/a', 'ok'],
])('with bank.example left alone, %s is %s', (url, answer) => {
  expect(mayCheck(url, { ...EVERY, sitesOff: ['bank.example'] })).toBe(answer);
});

test('with "only when I click" nothing is read by itself, and a site left alone says so', () => {
  expect(mayCheck('https://news.example/a', { check: 'on-click', sitesOff: [] })).toBe('on-click');
  expect(mayCheck('https://news.example/a', { check: 'on-click', sitesOff: ['news.example'] })).toBe('site-off');
});

test.each([
  ['everywhere', { marks: true, marksOff: [] }, true],
  ['nowhere', { marks: false, marksOff: [] }, false],
  ['not on this site', { marks: true, marksOff: ['news.example'] }, false],
  ['not on another site', { marks: true, marksOff: ['other.example'] }, true],
])('marks wanted %s', (_, settings, wanted) => {
  expect(wantsMarks('https://www.news.example/a', settings)).toBe(wanted);
});

test.each([
  ['https://WWW.News.example:8080/a', 'news.example'],
  ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ['not an address', null],
  [null, null],
])('the site of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test('a fresh install checks articles', () => {
  expect(checkSettings(undefined)).toEqual(EVERY);
});

test.each([
  ['a string', 'every-article'],
  ['a number', 7],
  ['an empty object', {}],
  ['an unknown way of checking', { check: 'always' }],
  ['sites that are no list', { check: 'every-article', sitesOff: 'bank.example' }],
  ['sites that are no hosts', { check: 'every-article', sitesOff: [1] }],
])('damaged settings (%s) read nothing without a click', (_, stored) => {
  expect(checkSettings(stored)).toEqual({ check: 'on-click', sitesOff: [] });
});
