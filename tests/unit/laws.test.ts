/** Laws that hold over every source file: a page is hostile, and the engine answers the same everywhere. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSources } from '../sources';

const shipped = readSources(['utils', 'components', 'entrypoints'].filter(existsSync), ['.ts', '.tsx']);
const engine = shipped.filter(({ file }) => file.startsWith('utils/engine/'));

/** What would run or parse a page's text as code or markup of ours. */
const DANGEROUS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\beval\(|\bnew Function\b/;

/** What would make the engine depend on its host, the time or chance. `document` is handed in as an argument. */
const IMPURE =
  /\bfetch\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bperformance\.|\bIntl\.|\.toLocale[A-Z]|\.localeCompare\(|\b(?:globalThis|window|self)\./;

/** Code without comments, which may name what the code must not use. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '$1');

describe('no page can make the extension run or parse its words', () => {
  test.each(shipped)('$file', ({ text }) => {
    expect(codeOf(text)).not.toMatch(DANGEROUS);
  });
  test.each(['a.innerHTML = b', 'eval(a)', 'new Function(a)', '<p dangerouslySetInnerHTML={a} />'])(
    'sees %s',
    (code) => {
      expect(codeOf(code)).toMatch(DANGEROUS);
    },
  );
});

describe('the engine is pure', () => {
  test.each(engine)('$file', ({ text }) => {
    expect(codeOf(text)).not.toMatch(IMPURE);
  });
  test.each(['fetch(url)', 'Date.now()', 'new Date()', 'Math.random()', 'a.localeCompare(b)', 'window.x'])(
    'sees %s',
    (code) => {
      expect(codeOf(code)).toMatch(IMPURE);
    },
  );
  test.each(['new Date(text)', 'now()', 'prefetch.length', '// uses Math.random()'])('does not mind %s', (code) => {
    expect(codeOf(code)).not.toMatch(IMPURE);
  });
});
