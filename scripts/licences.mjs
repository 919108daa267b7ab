/**
 * `npm run licences` writes `docs/licences.md`: every package the extension or its build is made with, from the lock file and the
 * installed packages, and what each of the extension's own dependencies adds to it. `--check` fails when the file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const FILE = 'docs/licences.md';
const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** @type {{ packages: Record<string, { version?: string, dev?: boolean, optional?: boolean, license?: string }> }} */
const lock = json('package-lock.json');
/** @type {Record<string, string>} */
const direct = json('package.json').dependencies;

/** Installed packages; those of other platforms are named by the lock alone. */
const packages = Object.entries(lock.packages)
  .filter(([path]) => path.startsWith('node_modules/'))
  .map(([path, { version = '', dev = false, license }]) => {
    const manifest = `${path}/package.json`;
    const told = license ?? (existsSync(manifest) ? json(manifest).license : undefined);
    return {
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      dev,
      licence: typeof told === 'string' ? told : (told?.type ?? 'not stated'),
    };
  });

/** The gzipped bytes of a package bundled whole, minified; what the extension uses of it may be less. */
async function cost(/** @type {string} */ name) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      {
        name: 'whole-package',
        resolveId: (id) => (id === 'whole' ? id : null),
        load: (id) => (id === 'whole' ? `import * as whole from '${name}'; globalThis.whole = whole;` : null),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: 'whole' } },
  });
  const outputs = /** @type {{ output: { code?: string }[] }[]} */ ([result].flat());
  const code = outputs.flatMap(({ output }) => output.map((part) => part.code ?? '')).join('');
  return gzipSync(code, { level: 9 }).length;
}

const of = (/** @type {string} */ name) => packages.find((entry) => entry.name === name);
const runtime = [];
for (const name of Object.keys(direct)) {
  const entry = of(name);
  const bytes = await cost(name).catch(() => null);
  const size = bytes === null ? 'part of the build only' : `${(bytes / 1000).toFixed(1)} kB`;
  runtime.push(`| ${name} | ${entry?.version} | ${entry?.licence} | ${size} |`);
}
const licences = Map.groupBy
  ? Map.groupBy(packages, ({ licence }) => licence)
  : packages.reduce(
      (groups, entry) => groups.set(entry.licence, [...(groups.get(entry.licence) ?? []), entry]),
      new Map(),
    );

const text = `# Licences

Firsthand itself is under the MIT licence. This page is written by \`npm run licences\`.

## In the extension

| package | version | licence | gzip, whole |
|---|---|---|---|
${runtime.join('\n')}

## All packages of the build and the tests, by licence

${[...licences]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([licence, list]) =>
      `- **${licence}** (${list.length}): ${[...new Set(list.map((/** @type {{name: string}} */ { name }) => name))].toSorted().join(', ')}`,
  )
  .join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is out of date: npm run licences`);
  process.exitCode = 1;
}
