/**
 * `npm run bench:tasks -- FOLDER [--every N] [--json]`: how long the extension holds a page's own thread at once. The built extension
 * reads saved pages in Chromium, and the page's long-task observer (Long Tasks API: tasks over 50 ms) writes down what
 * happens from the click on "Check this page" until the marks stand. The pages' own scripts are taken out and every
 * other host is refused, so that what is counted is ours: reading, Readability on its clone, drawing the marks.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { readFixtures } from '../scripts/harness/fixtures.mjs';
import { launch } from '../scripts/harness/launch.mjs';
import { startProxy } from '../scripts/harness/proxy.mjs';
import { runWxt } from '../scripts/wxt.mjs';

/**
 * @typedef {object} Reading
 * @property {string} name
 * @property {string} outcome the tab's status
 * @property {number} elements of the page
 * @property {number[]} tasksMs every task over 50 ms
 * @property {number | null} readabilityMs of the reading; null where the page was not judged
 * @property {number | null} snapshotMs
 */

/** A long task, by the Long Tasks API. */
const LONG_MS = 50;

/** What the page still has to do by itself after loading, and the marks after the answer. */
const QUIET_MS = 400;

/** The page's own code; its data (`application/ld+json`) stays. */
const SCRIPT = /<script\b(?![^>]{0,300}json)[^>]{0,2000}>[\s\S]*?<\/script>/gi;

/**
 * @param {string} [folder]
 * @returns {{ name: string, url: string, html: string }[]}
 */
function readPages(folder) {
  if (!folder) return readFixtures().map(({ slug, url, html }) => ({ name: slug, url, html }));
  return readdirSync(folder)
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .toSorted()
    .map((file, index) => {
      const content = readFileSync(join(folder, file));
      const html = (file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
      return { name: file, url: `https://page-${index}.example/a`, html };
    });
}

/** Runs in the page: from now on every long task is written down. */
function watchTasks() {
  const watched = /** @type {{ tasksMs?: number[] }} */ (/** @type {unknown} */ (globalThis));
  watched.tasksMs = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasksMs?.push(duration);
  }).observe({ type: 'longtask' });
  return document.getElementsByTagName('*').length;
}

/** Runs in the page. */
const readTasks = () => /** @type {{ tasksMs: number[] }} */ (/** @type {unknown} */ (globalThis)).tasksMs;

/**
 * Runs in a page of the extension: what the popup's button does.
 *
 * @param {number} tabId
 */
function check(tabId) {
  const { chrome } = /** @type {import('../scripts/harness/probe.mjs').ExtensionPage} */ (
    /** @type {unknown} */ (globalThis)
  );
  return chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'check', data: { tabId } });
}

/** Runs in a page of the extension: nothing is read before it is asked for. */
function onClickOnly() {
  const { chrome } = /** @type {import('../scripts/harness/probe.mjs').ExtensionPage} */ (
    /** @type {unknown} */ (globalThis)
  );
  return chrome.storage.local.set({ settings: { version: 1, check: 'on-click' } });
}

/**
 * @param {ReturnType<typeof readPages>} pages
 * @returns {Promise<Reading[]>}
 */
async function measure(pages) {
  const served = new Map(pages.map(({ url, html }) => [url, { body: html.replace(SCRIPT, '') }]));
  const proxy = await startProxy((url) => served.get(url));
  const session = await launch('chromium', { proxyPort: proxy.port });
  /** @type {Reading[]} */
  const readings = [];
  try {
    await session.probe.evaluate(onClickOnly);
    for (const { name, url } of pages) {
      const page = await session.visit(url);
      try {
        await page.bringToFront();
        await setTimeout(QUIET_MS);
        const elements = await page.evaluate(watchTasks);
        await session.probe.evaluate(check, await session.tabId(page));
        const state = await session.settled(page);
        await setTimeout(QUIET_MS);
        const timings = state.status === 'checked' ? state.report.timings : undefined;
        readings.push({
          name,
          outcome: state.status,
          elements,
          tasksMs: await page.evaluate(readTasks),
          readabilityMs: timings?.readabilityMs ?? null,
          snapshotMs: timings?.snapshotMs ?? null,
        });
      } catch (error) {
        console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      } finally {
        await page.close();
      }
    }
  } finally {
    await session.close();
    await proxy.close();
  }
  return readings;
}

const args = process.argv.slice(2);
const every = Number(args[args.indexOf('--every') + 1]) || 1;
const folder = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--every');
const pages = readPages(folder && resolve(process.env.INIT_CWD ?? '.', folder)).filter((_, at) => at % every === 0);
runWxt('build', 'chrome');
const readings = await measure(pages);

if (args.includes('--json')) {
  console.log(JSON.stringify(readings));
} else {
  const long = readings.filter(({ tasksMs }) => tasksMs.length > 0);
  /** Without Readability, which cannot be cut up, the longest task of the page would still be long. */
  const beyond = readings.filter(
    ({ tasksMs, readabilityMs }) => Math.max(0, ...tasksMs) - (readabilityMs ?? 0) > LONG_MS,
  );
  const longest = readings.map(({ tasksMs }) => Math.max(0, ...tasksMs)).toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => longest[Math.floor((longest.length - 1) * share)] ?? 0;
  console.log(`${readings.length} of ${pages.length} pages, Chromium, one visit each, cold`);
  console.log(`pages with a task over ${LONG_MS} ms: ${long.length}; beyond Readability's own time: ${beyond.length}`);
  console.log(`longest task of a page: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`);
  for (const { name, elements, tasksMs, readabilityMs } of long)
    console.log(
      `  ${name}: ${tasksMs.join(', ')} ms (Readability ${readabilityMs?.toFixed(0) ?? '?'}), ${elements} elements`,
    );
}
