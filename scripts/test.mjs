/**
 * `npm test`: builds the extension, then runs every test, in Node and in headless Chromium and Firefox. Its last line
 * counts them: `412 passed, 0 failed`.
 */
import { startVitest } from 'vitest/node';
import { BROWSERS, findBrowser } from './browsers.mjs';
import { runWxt } from './wxt.mjs';

/**
 * @param {string} config
 * @returns {Promise<{ passed: number, failed: number }>} a file that does not load and an error outside a test count as failed
 */
async function run(config) {
  const vitest = await startVitest('test', [], { config, watch: false, run: true });
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const unhandled = vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state !== 'passed').length + broken + unhandled,
  };
}

// Before anything is timed: a missing browser is installed here, which may take minutes.
for (const name of BROWSERS) findBrowser(name);
runWxt('build', 'chrome');
runWxt('build', 'firefox');
const results = [await run('vitest.config.ts'), await run('vitest.browser.config.ts')];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
// A run without a single test has found nothing wrong, and nothing right.
const failed = results.reduce((sum, result) => sum + result.failed + (result.passed + result.failed === 0 ? 1 : 0), 0);

console.log(`${passed} passed, ${failed} failed`);
// Vitest sets its own exit code; a test that was skipped is none of its failures, but one of ours.
process.exit(failed === 0 ? 0 : 1);
