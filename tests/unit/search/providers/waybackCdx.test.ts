import { expect, test } from 'vitest';
import { asking, query } from './asking';

const { web, ask } = asking('waybackCdx');
const HOST = 'web.archive.org';
const PAGE = 'https://www.harbour-times.example/2026/11/03/bridge-reopens?id=4';

test('the first capture is a date by which the page was there', async () => {
  const rows = [
    ['timestamp', 'original', 'statuscode', 'digest'],
    ['20261103094512', PAGE, '200', 'ABCDEF'],
  ];
  web().on(HOST, [200, 'application/json', JSON.stringify(rows)]);
  expect(await ask(query(PAGE))).toMatchObject({
    outcome: 'found',
    candidates: [{ url: PAGE, dates: [{ clock: 'capture', value: '20261103094512' }] }],
  });
  expect(Object.fromEntries(new URL(web().seen[0]?.url ?? '').searchParams)).toMatchObject({
    url: PAGE,
    limit: '1',
    filter: 'statuscode:200',
    output: 'json',
  });
});

test('no capture is an answer', async () => {
  web().on(HOST, [200, 'application/json', '[]']);
  expect(await ask(query(PAGE))).toMatchObject({ outcome: 'none' });
});

test.each([
  [
    'a site the archive leaves out',
    [403, 'text/plain', 'org.archive.util.AdministrativeAccessControlException: Blocked Site Error'],
    'excluded',
  ],
  ['a site that shuts robots out', [403, 'text/plain', 'RobotAccessControlException'], 'excluded'],
  ['any other 403', [403, 'text/plain', 'Forbidden'], 'refused'],
  ['429', [429, 'text/html', '<html>Too Many Requests</html>'], 'limited'],
  ['a page instead of data', [200, 'text/html', '<html>Wayback Machine</html>'], 'unreadable'],
  ['a time that is none', [200, 'application/json', '[["timestamp"],["soon"]]'], 'unreadable'],
  [
    'a table without times',
    [200, 'application/json', '[["original"],["https://www.harbour-times.example/"]]'],
    'unreadable',
  ],
  ['an object', [200, 'application/json', '{"message":"x"}'], 'unreadable'],
] as const)('%s', async (_what, answer, outcome) => {
  web().on(HOST, answer);
  expect(await ask(query(PAGE))).toMatchObject({ outcome });
});
