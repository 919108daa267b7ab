/**
 * Runs WXT as its command does: `runWxt('build', 'firefox')` → `.output/firefox-mv3`.
 */
import { spawnSync } from 'node:child_process';

/** @type {Record<'chrome' | 'firefox', readonly string[]>} */
const TARGETS = { chrome: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] };

/**
 * @param {'build' | 'zip'} command
 * @param {'chrome' | 'firefox'} target
 * @throws {Error} with all WXT said, when it fails; it is quiet otherwise
 */
export function runWxt(command, target) {
  // Started by its file: npx inside an npm script fails where the outer npm was started with `exec`.
  const args = ['node_modules/wxt/bin/wxt.mjs', command, ...TARGETS[target]];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt ${command} for ${target} failed:\n${stdout}${stderr}`);
}
