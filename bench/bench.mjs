/**
 * `npm run bench`: what the extension costs. Times in Chromium, warm, as multiples of the baseline
 * `new Readability(document.cloneNode(true)).parse()` on the same page in the same run, and the sizes of what is shipped.
 *   npm run bench                       the example pages
 *   npm run bench -- FOLDER [--json] [--no-node]    every .html and .html.gz of a folder; Node is slow
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { build, runnerImport } from 'vite';
import { findBrowser } from '../scripts/browsers.mjs';
import { readFixtures } from '../scripts/harness/fixtures.mjs';
import { describeSizes, sizesOf } from '../scripts/sizes.mjs';
import { runWxt } from '../scripts/wxt.mjs';
import { grownPage } from './speed/grown.mjs';

/** @typedef {Readonly<Record<string, number>>} Costs milliseconds of each part */

/**
 * Multiples of the baseline that a part must not exceed, as a median over the pages; a comparison reads two pages, and may take twice
 * Readability's time on both.
 *
 * @type {Costs}
 */
const LIMITS = { 'snapshot and Readability': 1.5, inspect: 1, '  off-topic search': 0.5, comparison: 4 };

/** A task that a visitor may feel (W3C Long Tasks). */
const LONG_TASK_MS = 50;

/** @returns {Promise<string>} the parts to be timed as one script */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: resolve('bench/speed/parts.ts'), formats: ['iife'], name: 'parts' },
    },
  });
  const { output } = /** @type {{ output: { code?: string }[] }} */ ([result].flat()[0]);
  return output.map(({ code = '' }) => code).join('');
}

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
      return { name: file, url: `https://page-${index}.example/`, html };
    });
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} script
 */
async function openBackground(browser, script) {
  const models = Object.fromEntries(
    readdirSync('public/models').map((file) => [file, readFileSync(join('public/models', file)).toString('base64')]),
  );
  const background = await browser.newPage();
  await background.evaluate(script);
  const loadMs = Number(await background.evaluate(`firsthandBench.loadModels(${JSON.stringify(models)})`));
  return { background, loadMs };
}

/**
 * Reads one page as the extension does: once cold, as a task of its own, then warm.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} script
 * @param {{ url: string, html: string }} source
 */
async function readHere(page, script, { url, html }) {
  // The page's own scripts and addresses are no part of what is timed.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  // What the parser has passed over stays unrun; only our own timer runs.
  await page.setJavaScriptEnabled(true);
  const cold = /** @type {{ ours: number, readability: number, long: number[] }} */ (
    await page.evaluate(`firsthandBench.once(${JSON.stringify(url)})`)
  );
  const { costs, snapshot } = /** @type {{ costs: Costs, snapshot: { gate: boolean } }} */ (
    await page.evaluate(`firsthandBench.page(${JSON.stringify(url)})`)
  );
  return { cold, costs, snapshot };
}

/**
 * Times every page; one that cannot be read is named and left out.
 *
 * @param {ReturnType<typeof readPages>} pages
 */
async function measure(pages) {
  const script = await bundle();
  const browser = await launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--disable-gpu', '--enable-precise-memory-info', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const { background, loadMs } = await openBackground(browser, script);
    const results = [];
    let firstInspectionMs = NaN;
    for (const source of pages) {
      const page = await browser.newPage();
      try {
        const here = await readHere(page, script, source);
        const snapshot = JSON.stringify(here.snapshot);
        const coldMs = Number(await background.evaluate(`firsthandBench.inspectOnce(${snapshot})`));
        if (results.length === 0) firstInspectionMs = coldMs;
        const there = /** @type {Costs} */ (await background.evaluate(`firsthandBench.background(${snapshot})`));
        results.push({ name: source.name, ...here, costs: { ...here.costs, ...there }, snapshot });
      } catch (error) {
        console.error(`${source.name}: ${error instanceof Error ? error.message : error}`);
      } finally {
        await page.close();
      }
    }
    const memory = await memoryAfter(browser, script, results);
    return { results, loadMs, firstInspectionMs, memory };
  } finally {
    await browser.close();
  }
}

const PAGES_FOR_MEMORY = 50;

/**
 * What the background's scripts hold before any page and after fifty, in bytes.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} script
 * @param {readonly { snapshot: string }[]} results
 */
async function memoryAfter(browser, script, results) {
  const { background } = await openBackground(browser, script);
  const session = await background.createCDPSession();
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await background.metrics()).JSHeapUsedSize ?? NaN;
  };
  const before = await held();
  for (let i = 0; i < PAGES_FOR_MEMORY && results.length > 0; i++) {
    await background.evaluate(`firsthandBench.inspectOnce(${results[i % results.length]?.snapshot})`);
  }
  return { before, after: await held() };
}

/**
 * Each part's milliseconds and multiples of the baseline over all pages.
 *
 * @param {readonly Costs[]} costs
 */
function summarize(costs) {
  return Object.keys(costs[0] ?? {}).map((part) => {
    const times = costs.map((one) => one[part] ?? NaN);
    const ratios = costs.map((one) => (one[part] ?? NaN) / (one.baseline ?? NaN));
    return {
      part,
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      medianRatio: quantile(ratios, 0.5),
      p95Ratio: quantile(ratios, 0.95),
      limitRatio: LIMITS[part] ?? null,
    };
  });
}

/** @param {ReturnType<typeof summarize>} parts */
function printParts(parts) {
  console.log('part                           median ms   p95 ms   median ×    p95 ×');
  for (const { part, medianMs, p95Ms, medianRatio, p95Ratio, limitRatio } of parts) {
    const figures = [medianMs, p95Ms, medianRatio, p95Ratio].map((figure) => figure.toFixed(2).padStart(8)).join('  ');
    const limit = limitRatio === null ? '' : `  limit ${limitRatio}${medianRatio > limitRatio ? ': OVER' : ''}`;
    console.log(`${part.padEnd(30)}  ${figures}${limit}`);
  }
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const pages = readPages(folder && resolve(process.env.INIT_CWD ?? '.', folder));
const { results, loadMs, firstInspectionMs, memory } = await measure(pages);
const grown = (await measure([10, 100, 1000].map(grownPage))).results;
const { module: node } = /** @type {{ module: typeof import('./speed/node') }} */ (
  await runnerImport(resolve('bench/speed/node.ts'), { configFile: false, logLevel: 'error' })
);
const inNode = args.includes('--no-node') ? [] : node.costsInNode(pages, 'public/models');
runWxt('build', 'chrome');
const sizes = sizesOf('.output/chrome-mv3');

const turnedAway = results.filter(({ snapshot }) => !JSON.parse(snapshot).gate);
const slowest = results.toSorted((a, b) => (b.costs.inspect ?? 0) - (a.costs.inspect ?? 0)).slice(0, 3);
const figures = {
  pages: results.length,
  chromium: summarize(results.map(({ costs }) => costs)),
  node: summarize(inNode),
  turnedAway: {
    pages: turnedAway.length,
    gateMs: quantile(
      turnedAway.map(({ costs }) => costs.gate ?? NaN),
      0.5,
    ),
  },
  longTasks: {
    pages: results.filter(({ cold }) => cold.long.length > 0).length,
    beyondReadability: results.filter(({ cold }) => cold.ours - cold.readability > LONG_TASK_MS).length,
  },
  cold: { loadMs, firstInspectionMs },
  slowest: slowest.map(({ name, costs }) => ({ name, inspectMs: costs.inspect })),
  growth: grown.map(({ name, costs }) => ({ name, costs })),
  memory,
  sizes,
};

if (args.includes('--json')) {
  console.log(JSON.stringify(figures, null, 2));
} else {
  console.log(
    `${results.length} of ${pages.length} pages, Chromium, warm; multiples of the baseline on the same page\n`,
  );
  printParts(figures.chromium);
  if (inNode.length > 0) {
    console.log('\nThe same in Node, on jsdom\n');
    printParts(figures.node);
  }
  const { turnedAway: away, longTasks } = figures;
  console.log(
    `\nPages that the gate turns away: ${away.pages}; it takes ${away.gateMs.toFixed(2)} ms (median), limit 2`,
  );
  console.log(
    `Pages whose first reading is a task over ${LONG_TASK_MS} ms: ${longTasks.pages}; ` +
      `in which our own part is: ${longTasks.beyondReadability}`,
  );
  console.log(`Cold: models read in ${loadMs.toFixed(0)} ms, first inspection ${firstInspectionMs.toFixed(0)} ms`);
  console.log(
    `Slowest to inspect: ${slowest.map(({ name, costs }) => `${name} ${costs.inspect?.toFixed(0)} ms`).join(', ')}`,
  );
  console.log(
    `Background's heap: ${(memory.before / 1e6).toFixed(1)} MB before, ${(memory.after / 1e6).toFixed(1)} MB after ${PAGES_FOR_MEMORY} pages`,
  );
  console.log('\nGrowth, in ms');
  for (const { name, costs } of grown) {
    const shown = ['baseline', 'gate', 'snapshot and Readability', 'inspect', 'comparison'];
    console.log(`${name.padEnd(16)}  ${shown.map((part) => `${part} ${costs[part]?.toFixed(1)}`).join(', ')}`);
  }
  console.log(`\nSizes in bytes, as they are and gzipped\n${describeSizes(sizes).join('\n')}`);
}
