/** A page too large to be read at one go is not given to Readability, and the report says that it could not be checked. */
import { expect, test } from 'vitest';
import { inspect } from '../../../utils/engine/inspect';
import { presentReport } from '../../../utils/engine/presentation';
import { articleHtml, snapshotOf, STORY } from '../pages';

/** `text` inside so many boxes, one in the other. */
const nested = (levels: number, text: string) => `${'<div>'.repeat(levels)}${text}${'</div>'.repeat(levels)}`;

/** Menus and cards as on the largest pages of newspapers: a link some fifteen levels deep. */
const furniture = (links: number) => nested(12, '<li><a href="/a">Sport</a></li>'.repeat(links));

test.each<[string, string]>([
  ['with 900 menu entries', furniture(900)],
  ['with 400 more paragraphs', `<p>${STORY[2]}</p>`.repeat(400)],
  ['in a hundred boxes', nested(100, `<p>${STORY[2]}</p>`)],
  ['with a paragraph of 500,000 characters', `<p>${'word '.repeat(100_000)}</p>`],
])('an article %s is read', (_, after) => {
  const snapshot = snapshotOf(articleHtml({ after }));
  expect(snapshot.failures).toEqual([]);
  expect(snapshot.extract).not.toBeNull();
});

test.each<[string, string, RegExp]>([
  ['of 10,000 paragraphs', '<p>The ferry stops in May.</p>'.repeat(10_000), /blocks/],
  ['of 9,000 elements', '<b>x</b>'.repeat(9_000), /8000 elements/],
  ['with elements 400 deep, twice', nested(400, '<p>x</p>').repeat(2), /nested/],
  ['with a paragraph of five million characters', `<p>${'word '.repeat(1_000_000)}</p>`, /characters/],
])('an article %s could not be checked', (_, after, detail) => {
  const snapshot = snapshotOf(articleHtml({ after }));
  expect(snapshot.extract).toBeNull();
  expect(snapshot.failures).toEqual([{ part: 'too-large', detail: expect.stringMatching(detail) }]);
  const report = inspect(snapshot, null);
  expect(report.abstained).toBe('too-large');
  expect(presentReport(report, { marks: true }).badge).toMatchObject({ text: '!', colour: 'could-not-check' });
});

test('of a page too large to be read nobody says that it is no article', () => {
  const snapshot = snapshotOf(`<!doctype html><title>Register</title><ul>${'<li>Entry</li>'.repeat(9_000)}</ul>`);
  expect(inspect(snapshot, null)).toMatchObject({ verdict: 'unclear', abstained: 'too-large' });
});
