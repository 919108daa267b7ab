/**
 * Runs WXT as its command does: `runWxt('build', 'firefox')` → `.output/firefox-mv3`.
 */
import { spawnSync } from 'node:child_process';

/** @type {Record<'chrome' | 'firefox', readonly string[]>} */
const TARGETS = { chrome: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] };

/**
 * @param {'build' | 'zip'} command
 * @param {'chrome' | 'firefox'} target
 * @param {string} [folder] of the project to build
 * @throws {Error} with all WXT said, when it fails; it is quiet otherwise
 */
export function runWxt(command, target, folder = '.') {
  // Started by its file: npx inside an npm script fails where the outer npm was started with `exec`.
  const args = ['node_modules/wxt/bin/wxt.mjs', command, ...TARGETS[target]];
  // Under a test runner NODE_ENV is `test`, and the JSX would be compiled for development, with file names in it.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt ${command} for ${target} failed:\n${stdout}${stderr}`);
}
