/** What the extension is made from: exact versions from a checked lock, no scripts of others, no code that cannot be read, strict rules for its pages. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../wxt.config';
import lock from '../../package-lock.json';
import manifest from '../../package.json';
import { readSources } from '../sources';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const packages: readonly (readonly [path: string, Locked])[] = Object.entries(lock.packages as Record<string, Locked>);
const named = { ...manifest.dependencies, ...manifest.devDependencies };

test.each(Object.entries(named))('%s has one exact version, and the lock the same', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages.find(([path]) => path === `node_modules/${name}`)?.[1].version).toBe(version);
});

test('the lock names the content of every package', () => {
  const unnamed = packages.filter(([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'));
  expect(unnamed.map(([path]) => path)).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  const withScript = packages.filter(([path, { hasInstallScript = false }]) => {
    const file = `${path}/package.json`;
    if (path === '' || !existsSync(file)) return hasInstallScript;
    const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> };
    return ['preinstall', 'install', 'postinstall'].some((script) => script in scripts);
  });
  expect(withScript.map(([path]) => path)).toEqual([]);
});

/** Longest line of a source; beyond it stands no code of a person's. Expressions of many words are the longest. */
const MAX_LINE = 700;

test('every source of ours can be read', () => {
  const sources = readSources(
    ['utils', 'components', 'entrypoints', 'cli', 'scripts', 'bench'],
    ['.ts', '.tsx', '.mjs', '.css'],
  );
  const long = sources.filter(({ text }) => text.split('\n').some((line) => line.length > MAX_LINE));
  expect(sources.length).toBeGreaterThan(200);
  expect(long.map(({ file }) => file)).toEqual([]);
});

const written = (browser: 'chrome' | 'firefox') => {
  if (typeof config.manifest !== 'function') throw new Error('no manifest');
  return config.manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 }) as {
    readonly content_security_policy: { readonly extension_pages: string };
    readonly permissions: readonly string[];
  };
};

test.each(['chrome', 'firefox'] as const)('pages of the extension in %s run its own scripts only', (browser) => {
  const directives = new Map(
    written(browser)
      .content_security_policy.extension_pages.split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources.join(' ')] as const),
  );
  for (const name of ['default-src', 'script-src', 'style-src']) expect(directives.get(name)).toBe("'self'");
  for (const name of ['object-src', 'base-uri', 'form-action']) expect(directives.get(name)).toBe("'none'");
});

test.each(['chrome', 'firefox'] as const)('in %s no page can reach a file or a port of the extension', (browser) => {
  const keys = Object.keys(written(browser));
  expect(keys).not.toContain('web_accessible_resources');
  expect(keys).not.toContain('externally_connectable');
  expect(written(browser).permissions).toEqual([
    'storage',
    'scripting',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
  ]);
});
