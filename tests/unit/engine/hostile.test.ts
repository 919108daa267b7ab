/** A page is hostile: whatever it writes into text, markup and data, there is a report, and its quotes are the page's own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../utils/engine/inspect';
import { shown } from '../../../utils/engine/sentence';
import { snapshotOfText } from '../../../utils/engine/snapshotOfText';
import { articleHtml, snapshotOf, STORY } from '../pages';
import type { Report, Snapshot } from '../../../utils/types';

/** Words that detectors look for, beside anything at all. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'LONDON (Reuters) - ',
    '(AP) — ',
    'Source: ',
    'Quelle: dpa',
    'By The Associated Press',
    'This article was originally published on ',
    'Denial of responsibility!',
    '[Image description: ',
    '【北京共同】',
    '(dpa/lno)',
    '© 2026 AFP',
    '___',
    'Reporting by ',
    '\u202egnp.exe\u202c',
    '\u0000\u200b\ufeff',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '$1 $2 $&',
  ),
);
const paragraph = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

/** JSON values with keys that break careless code. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        '@type',
        '@graph',
        'author',
        'publisher',
        'name',
        'url',
        'isBasedOn',
        'copyrightHolder',
        'toString',
        'datePublished',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** Every quote that names a block stands in that block, to the letter. */
function expectOwnWords(report: Report, snapshot: Snapshot) {
  const textOf = new Map(snapshot.blocks.map(({ index, text }) => [index, text]));
  for (const { block, quote } of [...report.insertions, ...report.evidence]) {
    if (block !== undefined) expect(textOf.get(block)).toContain(quote);
  }
  expect(report.failures.filter(({ part }) => part !== 'json-ld')).toEqual([]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
}

describe('any page gets a report with the page’s own words', () => {
  test('paragraphs of anything', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), words, (paragraphs, title) => {
        const snapshot = snapshotOfText([...paragraphs, ...STORY], { title, url: 'https://site.example/a' });
        expectOwnWords(inspect(snapshot, null), snapshot);
      }),
      { numRuns: 300 },
    );
  });

  test('metadata of anything', () => {
    fc.assert(
      fc.property(
        fc.array(json, { maxLength: 3 }),
        fc.array(fc.tuple(words, words), { maxLength: 6 }),
        (jsonLd, metas) => {
          const snapshot: Snapshot = {
            ...snapshotOfText(STORY, { url: 'https://site.example/a' }),
            source: 'html',
            jsonLd,
            meta: metas.map(([name, content]) => ({ name, content })),
            comments: metas.map(([name]) => name),
            embeds: metas.map(([, content]) => `https://x.example/${encodeURIComponent(content)}`),
          };
          expectOwnWords(inspect(snapshot, null), snapshot);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('markup of anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('p', 'h2', 'div', 'li', 'td', 'blockquote', 'form', 'svg', 'table'), words), {
          maxLength: 12,
        }),
        (parts) => {
          const body = parts.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('');
          const snapshot = snapshotOf(articleHtml({ before: body, after: body }));
          expectOwnWords(inspect(snapshot, null), snapshot);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a form that shadows what scripts call', () => {
  test.each([
    'getAttribute',
    'parentNode',
    'localName',
    'children',
    'childNodes',
    'contains',
    'hasAttribute',
    'nodeType',
  ])('an input named %s changes nothing', (name) => {
    const clobbered = `<form id="f"><input name="${name}"><p>${STORY[0]}</p></form>`;
    const plain = `<form id="f"><input name="q"><p>${STORY[0]}</p></form>`;
    const textsOf = (html: string) => snapshotOf(articleHtml({ before: html })).blocks.map(({ text }) => text);
    expect(textsOf(clobbered)).toEqual(textsOf(plain));
  });
});

test('a name is shown as one line without the marks that hide or reverse text', () => {
  expect(shown('evil\u202egnp.\u202c\n\u200bAP\u0007')).toBe('evilgnp. AP');
  expect(shown('x'.repeat(5000))).toHaveLength(200);
});

test('ten thousand blocks and a paragraph of megabytes end in a report', () => {
  const many = inspect(snapshotOfText(Array.from({ length: 10_000 }, (_, at) => `${STORY[at % 6]} ${at}`)), null);
  expect(many.version).toBe(1);
  const large = inspect(snapshotOfText([...STORY, 'word '.repeat(1_000_000)]), null);
  expect(large.version).toBe(1);
});
