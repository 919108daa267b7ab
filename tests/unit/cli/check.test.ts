import { describe, expect, test } from 'vitest';
import { check } from '../../../cli/check';
import { withinDepth } from '../../../cli/nesting';
import { loadModels } from '../../models';
import { htmlOf, OWN_URL, STORY } from '../engine/pageOf';

const models = loadModels();
const page = (html: string) => check({ url: OWN_URL, published: null, html }, models);

test('an ordinary page gets a report by the contract', () => {
  const report = page(htmlOf({}));
  expect(report).toMatchObject({
    version: 1,
    url: OWN_URL,
    verdict: 'original',
    gate: true,
    comparison: null,
    failures: [],
  });
  expect(Object.keys(report.timings ?? {})).toEqual(['snapshotMs', 'readabilityMs', 'inspectMs']);
});

test('a wire text without markup is read from its paragraphs', () => {
  const paragraphs = [`NORDHAVEN (Reuters) - ${STORY[0]}`, ...STORY.slice(1)];
  const report = check({ url: null, published: null, paragraphs }, models);
  expect(report).toMatchObject({ verdict: 'wire', origins: [{ domain: 'reuters.com' }], evidence: [{ block: 0 }] });
});

describe('input that is no page gets a report too', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['no HTML', '%PDF-1.7 %âãÏÓ 1 0 obj << /Type /Catalog >>'],
    ['JSON', '{"a": [1, 2, 3]}'],
    ['no body', '<frameset><frame src="a"></frameset>'],
    ['a head alone', '<head><title>Ice</title></head>'],
    ['open tags', '<div><p><table><tr><td><a href="'],
  ])('%s', (_, html) => {
    expect(page(html)).toMatchObject({ verdict: 'not-article', article: null, gate: false });
  });

  test('a story with broken data in its head', () => {
    const report = page(
      htmlOf({ head: '<script type="application/ld+json">{"@graph": [</script><meta content><link rel>' }),
    );
    expect(report).toMatchObject({ verdict: 'original', failures: [{ part: 'json-ld' }] });
  });
});

test('a page of more than 20 million characters is refused', () => {
  expect(() => page('x'.repeat(20_000_001))).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
});

test('a hundred thousand nested boxes are read as a browser reads them: side by side below a depth', () => {
  const depth = 100_000;
  const text = STORY.map((each) => `<p>${each}</p>`).join('');
  const report = page(`<body>${'<div>'.repeat(depth)}${text}${'</div>'.repeat(depth)}<p>After.</p>`);
  expect(report).toMatchObject({ verdict: 'original', article: { paragraphs: STORY.length + 1 } });
}, 60_000);

test.each([
  ['an ordinary page', '<div><p>One</p></div></div>', '<div><p>One</p></div></div>'],
  ['a deep page', `${'<b>'.repeat(514)}x${'</b>'.repeat(514)}<p>y`, `${'<b>'.repeat(512)}x${'</b>'.repeat(512)}<p>y`],
])('%s keeps its text and its balance', (_, html, expected) => {
  expect(withinDepth(html)).toBe(expected);
});
