import { expect, test } from 'vitest';
import { inspect } from '../../../utils/engine/inspect';
import { htmlOf, snapshotOf, STORY, type Parts } from './pageOf';

const LISTED = 'https://paper.example/news/world';
const item = (text: string, at: number) =>
  `<div><h2><a href="/story/${at}">A headline that leads to story number ${at}</a></h2><p>NORDHAVEN (Reuters) - ${text}</p></div>`;

const verdict = (parts: Parts) => inspect(snapshotOf(htmlOf(parts), parts.url), null).verdict;

test('texts that each stand under a linked headline are a list, whatever their datelines', () => {
  expect(verdict({ url: LISTED, title: 'World', paragraphs: [], after: STORY.map(item).join('') })).toBe('not-article');
});

test('a story with a list below it is a story', () => {
  const paragraphs = [`NORDHAVEN (Reuters) - ${STORY[0]}`, ...STORY.slice(1)];
  expect(verdict({ url: LISTED, paragraphs, after: STORY.map(item).join('') })).toBe('wire');
});

test('a page that calls itself an article is one, though teasers stand between its paragraphs', () => {
  const head = '<meta property="og:type" content="article">';
  expect(verdict({ url: LISTED, head, paragraphs: [], after: STORY.map(item).join('') })).toBe('wire');
});
