/**
 * `npm run check`: types, lint, format and import rules, all of them even when one fails. Its last line counts them:
 * `4 passed, 0 failed`.
 */
import { spawnSync } from 'node:child_process';

/** Each check and the file it is started by, the way npx would. @type {readonly (readonly [string, ...string[]])[]} */
const CHECKS = [
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['lint', 'node_modules/oxlint/bin/oxlint'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['import rules', 'node_modules/vitest/vitest.mjs', 'run', 'tests/unit/imports.test.ts'],
  ['licences', 'scripts/licences.mjs', '--check'],
  ['extension lint', 'scripts/lint-extension.mjs'],
];

let failed = 0;
for (const [name, ...command] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) {
    failed++;
    console.log(`${stdout}${stderr}`);
  }
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}`);
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
