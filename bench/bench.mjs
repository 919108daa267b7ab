/**
 * `npm run bench`: what the extension costs. Times in Chromium, warm, as multiples of the baseline
 * `new Readability(document.cloneNode(true)).parse()` on the same page in the same run, and the sizes of what is shipped.
 *   npm run bench                       the example pages
 *   npm run bench -- FOLDER [--json]    every .html and .html.gz of a folder
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/browsers.mjs';
import { readFixtures } from '../scripts/harness/fixtures.mjs';
import { describeSizes, sizesOf } from '../scripts/sizes.mjs';
import { runWxt } from '../scripts/wxt.mjs';

/** @typedef {Readonly<Record<string, number>>} Costs milliseconds of each part */

/** Multiples of the baseline that a part must not exceed, as a median over the pages. @type {Costs} */
const LIMITS = { 'snapshot and Readability': 2, inspect: 1 };

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
 * Times every page; one that cannot be read is named and left out.
 *
 * @param {ReturnType<typeof readPages>} pages
 * @returns {Promise<Costs[]>}
 */
async function measure(pages) {
  const script = await bundle();
  const models = Object.fromEntries(
    readdirSync('public/models').map((file) => [file, readFileSync(join('public/models', file)).toString('base64')]),
  );
  const browser = await launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const background = await browser.newPage();
    await background.evaluate(script);
    await background.evaluate(`firsthandBench.loadModels(${JSON.stringify(models)})`);
    const costs = [];
    for (const { name, url, html } of pages) {
      const page = await browser.newPage();
      try {
        // The page's own scripts and addresses are no part of what is timed.
        await page.setJavaScriptEnabled(false);
        await page.setOfflineMode(true);
        await page.setContent(html, { waitUntil: 'domcontentloaded' });
        await page.evaluate(script);
        const here = /** @type {{ costs: Costs, snapshot: unknown }} */ (
          await page.evaluate(`firsthandBench.page(${JSON.stringify(url)})`)
        );
        const there = /** @type {Costs} */ (
          await background.evaluate(`firsthandBench.background(${JSON.stringify(here.snapshot)})`)
        );
        costs.push({ ...here.costs, ...there });
      } catch (error) {
        console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      } finally {
        await page.close();
      }
    }
    return costs;
  } finally {
    await browser.close();
  }
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const pages = readPages(folder && resolve(process.env.INIT_CWD ?? '.', folder));
const costs = await measure(pages);
runWxt('build', 'chrome');
const sizes = sizesOf('.output/chrome-mv3');

const parts = Object.keys(costs[0] ?? {}).map((part) => {
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

if (args.includes('--json')) {
  console.log(JSON.stringify({ pages: costs.length, parts, sizes }, null, 2));
} else {
  console.log(`${costs.length} of ${pages.length} pages, Chromium, warm; multiples of the baseline on the same page\n`);
  console.log('part                           median ms   p95 ms   median ×    p95 ×');
  for (const { part, medianMs, p95Ms, medianRatio, p95Ratio, limitRatio } of parts) {
    const figures = [medianMs, p95Ms, medianRatio, p95Ratio].map((figure) => figure.toFixed(2).padStart(8)).join('  ');
    const limit = limitRatio === null ? '' : `  limit ${limitRatio}${medianRatio > limitRatio ? ': OVER' : ''}`;
    console.log(`${part.padEnd(30)}  ${figures}${limit}`);
  }
  console.log(`\nSizes in bytes, as they are and gzipped\n${describeSizes(sizes).join('\n')}`);
}
