/** Who may import whom: the pure parts know nothing of the browser, and no screen knows another. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../sources';

/** A module's specifier in `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')` and `import.meta.glob('x')`. */
const IMPORT = /(?:\bfrom\s|\bimport\s|\bimport\(\s{0,9}|\bglob(?:<[^>]{1,80}>)?\(\s{0,9})'([^'\n]{1,200})'/g;

/**
 * First rule that covers a file holds; `may` lists what specifiers, made relative to the project's folder, may begin
 * with, `$screen` being the entry point's own folder.
 */
const RULES = [
  { files: /^utils\/types\.ts$/, may: [] },
  { files: /^utils\/data\//, may: [] },
  { files: /^utils\/browser\.ts$/, may: ['wxt/browser'] },
  {
    files: /^utils\/engine\//,
    may: [
      'utils/types',
      'utils/data/',
      'utils/engine/',
      'locales/en.json',
      '@mozilla/readability',
      'tldts',
      'stemmer',
      'diff',
    ],
  },
  {
    files: /^utils\/search\//,
    may: [
      'utils/types',
      'utils/data/',
      'utils/search/',
      'utils/engine/compare',
      'utils/engine/organizations',
      'utils/engine/addresses',
      'utils/engine/hosts',
      'utils/engine/privateHost',
      'utils/engine/text/',
      'valibot',
      'tldts',
    ],
  },
  {
    files: /^utils\/state\//,
    may: [
      'utils/types',
      'utils/browser',
      'utils/state/',
      '#i18n',
      'valibot',
      '@webext-core/messaging',
      '@wxt-dev/storage',
      'wxt/utils/storage',
    ],
  },
  { files: /^utils\/marks\//, may: ['utils/types', 'utils/colours.css', 'utils/engine/dom', 'utils/marks/'] },
  { files: /^components\//, may: ['utils/types', 'components/', 'preact', '@preact/signals', '#i18n'] },
  {
    files: /^entrypoints\//,
    may: ['utils/', 'components/', 'wxt/utils/', 'preact', '@preact/signals', '#i18n', 'valibot', '$screen'],
  },
] as const;

function importsOf(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(IMPORT)].map(([, specifier]) => specifier ?? '');
  // `@/` is WXT's alias for the project's folder.
  return specifiers.map((one) => (one.startsWith('.') ? join(dirname(file), one) : one.replace(/^@\//, '')));
}

/** `entrypoints/popup/main.tsx` → `entrypoints/popup/`; an entry point that is one file has nothing of its own. */
const screenOf = (file: string) => /^entrypoints\/[^/]+\//.exec(file)?.[0] ?? file;

const sources = readSources(['utils', 'components', 'entrypoints'].filter(existsSync), ['.ts', '.tsx']).filter(
  ({ file }) => !file.endsWith('.d.ts'),
);

describe('each part imports only what it may', () => {
  test.each(sources)('$file', ({ file, text }) => {
    const rule = RULES.find(({ files }) => files.test(file));
    const allowed = rule?.may.map((start) => (start === '$screen' ? screenOf(file) : start)) ?? [];
    const isAllowed = (one: string) => allowed.some((start) => one.startsWith(start));
    expect(importsOf(file, text).filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('the reader of imports sees every form', () => {
    const text = [
      "import a from 'one';",
      "import type { B } from './two';",
      "import './three.css';",
      "export { c } from '../four';",
      "import { g } from '@/utils/seven';",
      "const d = await import('five');",
      "const e = import.meta.glob<F>('./six/*.ts', { eager: true });",
    ].join('\n');
    expect(importsOf('utils/x.ts', text)).toEqual([
      'one',
      'utils/two',
      'utils/three.css',
      'four',
      'utils/seven',
      'five',
      'utils/six/*.ts',
    ]);
  });
});
