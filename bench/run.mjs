/**
 * Runs a TypeScript file of the bench in Node, from any folder: `node bench/run.mjs train/trainComparison.ts TASK`.
 * The file exports `main(args, surroundings)`; vite compiles it on the fly.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: node bench/run.mjs FILE [ARGUMENT…]');

const { module } = await runnerImport(join(bench, file), { root, configFile: false, logLevel: 'error' });
// npm runs scripts in the package's folder; INIT_CWD is where the command was called.
await module.main(args, { cwd: process.env.INIT_CWD ?? process.cwd(), root });
