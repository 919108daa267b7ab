/**
 * Mozilla's own check of the built Firefox extension (`web-ext lint`): no error, no notice, and no warning but those that
 * `known-warnings.json` gives a reason for.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runWxt } from './wxt.mjs';

/**
 * @typedef {{ code: string, file: string | null, message: string }} Message
 * @typedef {{ code: string, files: string, reason: string }} Known `files`: a regular expression for the file's name
 */

/** @type {readonly Known[]} */
const known = JSON.parse(readFileSync(new URL('known-warnings.json', import.meta.url), 'utf8'));

runWxt('build', 'firefox');
const { stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/web-ext/bin/web-ext.js', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery', '-o', 'json'],
  { encoding: 'utf8', maxBuffer: 50_000_000 },
);
if (!stdout.startsWith('{')) throw new Error(`web-ext lint gave no answer: ${stdout}${stderr}`);

/** @type {{ errors: Message[], warnings: Message[], notices: Message[] }} */
const { errors, warnings, notices } = JSON.parse(stdout);
const isKnown = (/** @type {Message} */ { code, file }) =>
  known.some((one) => one.code === code && new RegExp(one.files, 'v').test(file ?? ''));
const unknown = [...errors, ...notices, ...warnings.filter((warning) => !isKnown(warning))];

for (const { code, file, message } of unknown) console.log(`${code} ${file ?? ''}: ${message}`);
console.log(`web-ext lint: ${unknown.length} to look at, ${warnings.length} warnings in all`);
process.exitCode = unknown.length === 0 ? 0 : 1;
