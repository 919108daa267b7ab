import { expect, test } from 'vitest';
import reblog from '../../../../utils/engine/detectors/reblog';
import { pageOf } from '../pageOf';

const LINK = '<a href="https://nordkai-notes.wordpress.com/2013/ice/">Nordkai Notes</a>';

test.each([
  ['by its words', `<p>Reblogged from ${LINK}: The ice came early this year.</p>`],
  ['in German', `<p>Rebloggt von ${LINK}</p>`],
  ['by its class', `<div class="reblog-post"><p class="reblog-from">${LINK}</p></div>`],
])('a post passed on names and links where it comes from, %s', (_, before) => {
  expect(reblog(pageOf({ before }))).toMatchObject([
    { reuse: 'aggregated', credit: { name: 'Nordkai Notes', url: 'https://nordkai-notes.wordpress.com/2013/ice/' } },
  ]);
});

test('a comment by somebody who passed this post on says nothing', () => {
  expect(reblog(pageOf({ after: `<div class="comments"><p>Reblogged from ${LINK}</p></div>` }))).toEqual([]);
  expect(reblog(pageOf({ after: `<p>Reblogged this on ${LINK} and commented: well put.</p>` }))).toEqual([]);
});

test('without a link to another site the words say nothing', () => {
  expect(reblog(pageOf({ before: '<p>Reblogged from Nordkai Notes: The ice came early.</p>' }))).toEqual([]);
});
