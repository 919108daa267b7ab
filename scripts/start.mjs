/**
 * `npm start`: the extension at work on the bundled example pages, in a real browser. With a display a window opens, a
 * tab for each page; without one, pages and popups are written to `demo-output/`, with a transcript of all they say.
 *   npm start                   Chromium
 *   npm start -- --firefox      Firefox
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { launch } from './harness/launch.mjs';
import { readFixtures } from './harness/fixtures.mjs';
import { listMarks, openFirstMark } from './harness/marks.mjs';
import { startProxy } from './harness/proxy.mjs';
import { runWxt } from './wxt.mjs';

/** A popup paints once its tab's state is read. */
const POPUP_TIMEOUT_MS = 5000;

/**
 * What a popup says, as soon as it says anything.
 *
 * @param {{ evaluate: (fn: (document: Document) => string) => Promise<unknown> }} popup
 */
async function textOf(popup) {
  for (const end = Date.now() + POPUP_TIMEOUT_MS; ;) {
    const said = String(await popup.evaluate((document) => document.querySelector('main')?.innerText ?? '')).trim();
    if (said || Date.now() > end) return said;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @import { Fixture } from './harness/fixtures.mjs' */
/** @import { Session } from './harness/launch.mjs' */

const OUTPUT = 'demo-output';

/** The page that shows most comes first. */
const FIRST = 'aggregator-reworded';

/**
 * What can be read in a part of a page, a line each.
 *
 * @param {string} text
 */
const quoted = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `> ${line}`)
    .join('\n');

/**
 * @param {Session} session
 * @param {Fixture} fixture
 * @returns {Promise<string>} the transcript of one page
 */
async function show(session, { slug, about, url }) {
  const page = await session.visit(url);
  const state = await session.settled(page);
  const badge = await session.badge(page);
  writeFileSync(`${OUTPUT}/${slug}.png`, await page.screenshot());
  const marks = await session.inMarks(page, listMarks);
  if (await session.inMarks(page, openFirstMark)) {
    // The page scrolls to the mark smoothly, where motion is not reduced.
    await new Promise((resolve) => setTimeout(resolve, 700));
    writeFileSync(`${OUTPUT}/${slug}.mark.png`, await page.screenshot());
  }
  const popup = await session.popup(page);
  const said = await textOf(popup);
  writeFileSync(`${OUTPUT}/${slug}.popup.png`, await popup.screenshot());
  await popup.close();
  await page.close();
  const verdict = state.status === 'checked' ? state.report.verdict : state.status;
  console.log(`${slug}: ${verdict}, badge “${badge.text}” (${badge.title})`);
  return [
    `## ${slug}`,
    about,
    `<${url}>`,
    `Badge “${badge.text}”, tooltip “${badge.title}”. Pictures: ${slug}*.png`,
    marks?.length ? `In the page:\n\n${quoted(marks.join('\n'))}` : 'In the page: nothing.',
    `Popup:\n\n${quoted(said)}`,
  ].join('\n\n');
}

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const headless =
  ['linux', 'freebsd'].includes(process.platform) && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

runWxt('build', name === 'firefox' ? 'firefox' : 'chrome');
const fixtures = readFixtures().toSorted((a, b) => Number(b.slug === FIRST) - Number(a.slug === FIRST));
const pages = new Map(fixtures.map(({ url, html }) => [url, { body: html }]));
const proxy = await startProxy((url) => pages.get(url));
const session = await launch(name, { proxyPort: proxy.port, headless });

if (headless) {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  const transcript = [];
  for (const fixture of fixtures) transcript.push(await show(session, fixture));
  writeFileSync(
    `${OUTPUT}/transcript.md`,
    `# Firsthand on ${fixtures.length} example pages\n\n${transcript.join('\n\n')}\n`,
  );
  await session.close();
  console.log(`No display: pictures and a transcript are in ${OUTPUT}/`);
} else {
  for (const { url } of fixtures.toReversed()) await session.visit(url);
  console.log(
    'A window shows the example pages, the telling one in front: see its badge, its marks, and click the button',
  );
  console.log('of the extension (in Chromium under the puzzle piece). Close the window to end.');
  await new Promise((closed) => session.browser.once('disconnected', closed));
}
await proxy.close();
