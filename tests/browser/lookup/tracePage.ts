/** The trace page as a reader works it: ticks, words, buttons, and what it says. */
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Session } from '../../../scripts/harness/launch.mjs';

/** Long enough for a plan that keeps to the pauses the services ask for. */
const REACH_MS = 60_000;

/** The trace page about the article in a tab. */
export async function openTrace(session: Session, page: Page): Promise<Page> {
  await session.settled(page);
  return await session.open(`/trace.html?tab=${await session.tabId(page)}`);
}

/** Waits for a phase (`plan`, `choose`, `done` …). */
export const reach = (trace: Page, phase: string) =>
  trace.waitForSelector(`main[data-phase="${phase}"]`, { timeout: REACH_MS });

export const press = (trace: Page, action: string) => trace.click(`[data-action="${action}"]`);

/** The lines to be sent: service and host, and the words. */
export const linesOf = (trace: Page) =>
  trace.$$eval('[data-line]', (lines) =>
    lines.map((line) => ({
      host: line.querySelector('.host')?.textContent ?? '',
      text: line.querySelector('textarea')?.value ?? '',
    })),
  );

/** Each service or page under way or ended: `wikidata.org: found`, with all it says. */
export const progressOf = (trace: Page) =>
  trace.$$eval('.progress-item', (items) =>
    items.map((item) => ({
      host: item.querySelector('.host')?.textContent ?? '',
      status: /progress-(\w+)$/.exec(item.className)?.[1] ?? '',
      text: item.querySelector('.progress-text')?.textContent ?? '',
      said: item.textContent ?? '',
    })),
  );

/** Addresses of the candidates, best first. */
export const candidatesOf = (trace: Page) =>
  trace.$$eval('.candidate', (rows) => rows.map((row) => row.querySelector('.note bdi')?.textContent ?? ''));

/** The results: outlet, and the tags on it. */
export const resultsOf = (trace: Page) =>
  trace.$$eval('.result', (rows) =>
    rows.map((row) => ({
      name: row.querySelector('.result-choose bdi:not(.result-title bdi)')?.textContent ?? '',
      tags: [...row.querySelectorAll('.tag')].map(({ textContent }) => textContent ?? ''),
      copies: [...row.querySelectorAll('.copies a')].map(({ textContent }) => textContent ?? ''),
    })),
  );

/** Places of the paragraphs here that are shown as not belonging. */
export const intrudersOf = (trace: Page) =>
  trace.$$eval('[data-side="here"] .passage', (passages) =>
    passages.flatMap((passage, place) => (passage.querySelector('.passage-intruder') ? [place] : [])),
  );

/** The trace pages that stand open, as `?tab=7`. */
export const traceTabs = (session: Session) =>
  session.probe.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ url }) => (url?.includes('/trace.html') ? [new URL(url).search] : []));
  });
