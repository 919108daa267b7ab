/**
 * `npm run soak [-- PAGES]`: five hundred pages in one session of each browser. Badge, popup and page must agree on each; no script of
 * the extension may complain; memory must stay level. The background is stopped now and then, tabs are closed, pages are gone back to.
 */
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { BROWSERS, type BrowserName } from '../../scripts/browsers.mjs';
import { launch, type Session } from '../../scripts/harness/launch.mjs';
import { startProxy } from '../../scripts/harness/proxy.mjs';
import { runWxt } from '../../scripts/wxt.mjs';
import { TONES } from '../../components/popup/types';
import { badge as messages } from '../../locales/en.json';
import { present } from '../../utils/engine/presentation';
import type { TabState } from '../../utils/types';
import { soakPages, type SoakPage } from './pages';
import type { Page } from 'puppeteer-core';

const PAGES = 500;
/** Tabs that stand open; every page is opened in the one that was used longest ago. */
const TABS = 6;
const EVERY = { newTab: 40, stop: 60, back: 25, sample: 50 };
const AGREE_MS = 5_000;
const OPEN_MS = 10_000;

interface Sample {
  readonly pages: number;
  readonly backgroundBytes: number;
}

interface Soak {
  readonly disagreements: string[];
  /** Pages of which the browser did not say in time that they were loaded. */
  readonly slow: string[];
  readonly samples: Sample[];
  readonly complaints: readonly string[];
  readonly ms: number;
}

/** The message of a tooltip with its values, as the browser shows it. */
function tooltipOf(state: TabState): string {
  const { id, values } = present(state, { marks: true }).badge.tooltip;
  const message = (messages as Record<string, string>)[id] ?? '';
  return `Firsthand: ${message.replace(/\$([1-9])/g, (_, digit: string) => values[Number(digit) - 1] ?? '')}`;
}

/** What the popup about a tab says, in a tab of its own. */
async function popupOf(session: Session, tabId: number) {
  const popup = await session.open(`/popup.html?tab=${tabId}`);
  await popup.waitForSelector('[data-part="verdict"],[data-part="notice"]');
  const said = await popup.$eval('[data-part="verdict"],[data-part="notice"]', (part) => ({
    kind: part.getAttribute('data-verdict') ?? part.getAttribute('data-status'),
    tone: /tone-(\w+)/.exec(part.className)?.[1],
  }));
  await popup.close();
  return said;
}

/** What is shown of a page, or should be. */
interface Shown {
  readonly badge: string;
  readonly title: string;
  readonly isMarked: boolean;
}

/** What disagrees about the page in a tab; null where all agree. `takes`: the page takes away what is added to it. */
async function disagreement(session: Session, page: Page, takes: boolean): Promise<string | null> {
  const state = await session.settled(page);
  const { badge, topLine, marks } = present(state, { marks: true });
  const wanted: Shown = { badge: badge.text, title: tooltipOf(state), isMarked: topLine || marks.length > 0 };
  const shown = async (): Promise<Shown> => {
    const { text, title } = await session.badge(page);
    const isMarked = takes ? wanted.isMarked : (await page.$('html > div[data-firsthand]')) !== null;
    return { badge: text, title, isMarked };
  };
  const deadline = Date.now() + AGREE_MS;
  for (let now = await shown(); !isDeepStrictEqual(now, wanted); now = await shown()) {
    if (Date.now() > deadline) return `${JSON.stringify(now)} instead of ${JSON.stringify(wanted)}`;
    await setTimeout(100);
  }
  const popup = { kind: state.status === 'checked' ? state.report.verdict : state.status, tone: TONES[badge.colour] };
  for (;;) {
    const said = await popupOf(session, await session.tabId(page));
    if (isDeepStrictEqual(said, popup)) return null;
    // Paragraphs that came late are read once more meanwhile.
    if (Date.now() > deadline) return `popup ${JSON.stringify(said)} instead of ${JSON.stringify(popup)}`;
  }
}

async function visit(
  session: Session,
  pages: readonly SoakPage[],
  soak: Pick<Soak, 'disagreements' | 'slow' | 'samples'>,
) {
  const tabs: Page[] = [];
  const visited = new WeakSet<Page>();
  const takes = new Map(pages.map(({ url, takesAway }) => [url, takesAway]));
  const compare = async (page: Page, when: string) => {
    const url = await page.evaluate(() => location.href);
    const found = await disagreement(session, page, takes.get(url) ?? false).catch(String);
    if (found !== null) soak.disagreements.push(`${url} ${when}: ${found}`);
  };
  for (const [at, { url }] of pages.entries()) {
    if (at % EVERY.newTab === EVERY.newTab - 1) await tabs.shift()?.close();
    const page = tabs.length < TABS ? await session.browser.newPage() : tabs.shift();
    if (!page) continue;
    tabs.push(page);
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load', timeout: OPEN_MS }).catch((error: Error) => {
      soak.slow.push(`${url}: ${error.message}`);
    });
    await compare(page, 'opened');
    if (at % EVERY.stop === EVERY.stop - 1) {
      await session.stopBackground();
      await compare(page, 'with the background stopped');
    }
    const isSecond = visited.has(page);
    visited.add(page);
    if (at % EVERY.back === EVERY.back - 1 && isSecond) {
      await page.evaluate(() => void window.setTimeout(() => history.back()));
      await page.waitForFunction((left) => location.href !== left, { polling: 100 }, url).catch(() => undefined);
      await compare(page, 'come back to');
      // Puppeteer does not notice when Firefox takes a page from the back/forward cache, and would wait for it in vain.
      await tabs.pop()?.close();
    }
    if (at % EVERY.sample === EVERY.sample - 1) {
      soak.samples.push({ pages: at + 1, backgroundBytes: await session.backgroundMemory() });
      console.error(`  ${at + 1} of ${pages.length}`);
    }
  }
}

async function run(name: BrowserName, pages: readonly SoakPage[]): Promise<Soak> {
  const served = new Map(pages.map((page) => [page.url, page]));
  const proxy = await startProxy((url) => served.get(url));
  const session = await launch(name, { proxyPort: proxy.port, listen: true });
  const started = Date.now();
  const soak: Pick<Soak, 'disagreements' | 'slow' | 'samples'> = { disagreements: [], slow: [], samples: [] };
  try {
    await visit(session, pages, soak);
    return { ...soak, complaints: await session.complaints(), ms: Date.now() - started };
  } finally {
    await session.close();
    await proxy.close();
  }
}

/** @param args how many pages, and a browser's name where only one is wanted */
export async function main(args: readonly string[]): Promise<void> {
  const pages = soakPages(Number(args.find((arg) => /^\d+$/.test(arg)) ?? PAGES));
  runWxt('build', 'chrome');
  runWxt('build', 'firefox');
  for (const name of BROWSERS.filter((one) => !BROWSERS.some((other) => args.includes(other)) || args.includes(one))) {
    const { disagreements: found, slow, samples, complaints, ms } = await run(name, pages);
    console.log(`${name}: ${pages.length} pages in ${Math.round(ms / 1000)} s`);
    console.log(`  disagreements: ${found.length}`, ...found.slice(0, 20).map((one) => `\n    ${one}`));
    console.log(
      `  not loaded in ${OPEN_MS / 1000} s: ${slow.length}`,
      ...slow.slice(0, 5).map((one) => `\n    ${one}`),
    );
    console.log(`  complaints: ${complaints.length}`, ...new Set(complaints.map((one) => `\n    ${one}`)));
    const megabytes = samples.map(({ pages: at, backgroundBytes }) => `${at}: ${(backgroundBytes / 1e6).toFixed(1)}`);
    console.log(`  background, MB after so many pages: ${megabytes.join('  ')}`);
    if (found.length > 0 || complaints.length > 0) process.exitCode = 1;
  }
}
