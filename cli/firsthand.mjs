#!/usr/bin/env node
/**
 * The command `firsthand`: builds the engine for Node when its sources are newer than the last build, then runs it.
 * Nothing but answers goes to standard output.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.output', 'cli');
const entry = join(output, 'main.js');

/**
 * Time of the latest change below a file or folder, in milliseconds.
 *
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

async function build() {
  const { build: viteBuild } = await import('vite');
  const fresh = `${output}.${process.pid}`;
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // Readability is CommonJS: bundled like the rest. jsdom finds files of its own at run time and stays outside.
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: join(root, 'cli', 'main.ts'),
      outDir: fresh,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  // Two commands may build at once: the folder is put in place whole.
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
}

const sources = ['cli', 'utils', 'locales', 'package.json'].map((name) => join(root, name));
if (!existsSync(entry) || statSync(entry).mtimeMs < Math.max(...sources.map(changedAt))) await build();
const { main } = await import(pathToFileURL(entry).href);
process.exitCode = await main(process.argv.slice(2), {
  // npm runs scripts in the package's folder; INIT_CWD is where the command was called.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  root,
});
