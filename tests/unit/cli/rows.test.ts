import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { answerList } from '../../../cli/list';
import { paragraphsOf, readRow } from '../../../cli/rows';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
write('page.html', '<p>Ice</p>');
write('page.html.gz', gzipSync('<p>Ice</p>'));
write('story.txt', 'Ice in the harbour\n\nThe ferries wait.\n\nChildren skate.\n');
write('broken.html.gz', 'not packed');
write('picture.html', new Uint8Array(4096));
write('bomb.html.gz', gzipSync(Buffer.alloc(30_000_000, 32)));

describe('a row is read', () => {
  test.each([
    ['a file', { file: 'page.html' }, { html: '<p>Ice</p>' }],
    ['a packed file', { file: 'page.html.gz' }, { html: '<p>Ice</p>' }],
    [
      'a text file',
      { file: 'story.txt' },
      { title: 'Ice in the harbour', paragraphs: ['The ferries wait.', 'Children skate.'] },
    ],
    ['HTML, with its labels ignored', { html: '<p>Ice</p>', kind: 'wire', split: 3 }, { html: '<p>Ice</p>' }],
    ['paragraphs', { paragraphs: ['Ice', ''], title: 'Harbour' }, { title: 'Harbour', paragraphs: ['Ice', ''] }],
    [
      'an address without its fragment',
      { html: '', url: 'https://paper.example/a#b' },
      { url: 'https://paper.example/a' },
    ],
  ])('%s', async (_, row, expected) => {
    expect(await readRow(row, folder)).toMatchObject(expected);
  });

  test.each([
    ['bad-row', null],
    ['bad-row', []],
    ['bad-row', { url: 'https://paper.example/' }],
    ['bad-row', { paragraphs: 'Ice' }],
    ['bad-url', { html: '', url: 'javascript:alert(1)' }],
    ['bad-url', { html: '', url: 'paper.example' }],
    ['not-found', { file: 'absent.html' }],
    ['unreadable', { file: '.' }],
    ['unreadable', { file: 'broken.html.gz' }],
    ['unreadable', { file: 'picture.html' }],
    ['too-large', { file: 'bomb.html.gz' }],
  ])('or answered %s: %j', async (code, row) => {
    await expect(readRow(row, folder)).rejects.toMatchObject({ code });
  });
});

test.each([
  ['a title before a blank line', 'Ice\n\nOne.\nTwo.', { title: 'Ice', paragraphs: ['One.', 'Two.'] }],
  ['a first line that ends in a full stop', 'Ice.\n\nOne.', { paragraphs: ['Ice.', 'One.'] }],
  ['a first line with the text right below', 'Ice\nOne.', { paragraphs: ['Ice', 'One.'] }],
  ['old line ends', 'Ice\r\n\r\nOne.\rTwo.', { title: 'Ice', paragraphs: ['One.', 'Two.'] }],
  ['nothing', '', { paragraphs: [] }],
])('a text file: %s', (_, text, expected) => {
  expect(paragraphsOf(text)).toEqual(expected);
});

test('a list answers every row in order, and a bad one does not stop the next', async () => {
  write('rows.jsonl', '{"id":"a","html":"1"}\n\nnot JSON\n{"id":"b"}\n{"id":7,"html":"2"}\n');
  const lines: string[] = [];
  const isComplete = await answerList(
    join(folder, 'rows.jsonl'),
    async (row) => ({ read: (await readRow(row, folder)).html }),
    (line) => lines.push(line),
  );
  expect(isComplete).toBe(false);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { id: 'a', read: '1' },
    { id: null, error: { code: 'bad-row' } },
    { id: 'b', error: { code: 'bad-row' } },
    { id: 7, read: '2' },
  ]);
});
