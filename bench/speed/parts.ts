/**
 * What a page costs, part by part, as it runs in Chromium: bundled, put into the page, and called there as
 * `firsthandBench.page(url)`; inspection and comparison run in a second page, as they do in the background.
 */
import { Readability } from '@mozilla/readability';
import { isLikelyArticle } from '../../utils/engine/gate';
import { inspect } from '../../utils/engine/inspect';
import { MODEL_FILES, readModels, type Models } from '../../utils/engine/models';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { createMarks } from '../../utils/marks/marks';
import type { Snapshot } from '../../utils/types';
import { backgroundCosts } from './background';
import { costsOf, type Costs } from './costs';

/** What runs on the page's own thread. */
function page(url: string): { costs: Costs; snapshot: Snapshot } {
  const { snapshot, nodesOf } = takeSnapshot(document, url);
  const marks = createMarks(
    document,
    { nodesOf, ordinalOf: () => 0, isAlive: () => true },
    {
      name: 'Firsthand',
      region: 'Notes',
      find: '',
      close: 'Close',
      next: 'Next',
      previous: 'Previous',
      hidePage: 'Hide',
      hideSite: 'Never here',
      count: String,
      direction: 'ltr',
    },
    { closed: () => undefined, noneHere: () => undefined, find: null },
  );
  const paragraphs = snapshot.blocks.filter(({ inArticle, text }) => inArticle && text.length > 80);
  const view = {
    line: 'A line at the top of the page',
    marks: paragraphs.slice(1, 4).map(({ index, text }) => ({
      block: index,
      quote: text,
      kind: 'off-topic' as const,
      label: 'Another subject',
      reason: 'A reason.',
    })),
  };
  const costs = costsOf({
    baseline: () => new Readability(document.cloneNode(true) as Document).parse(),
    gate: () => isLikelyArticle(document, url),
    'snapshot and Readability': () => takeSnapshot(document, url),
    'marks, three and a line': () => {
      marks.show(view);
      // What the browser would do at the next frame, so that it is counted.
      document.documentElement.getBoundingClientRect();
      marks.clear();
    },
  });
  return { costs, snapshot };
}

/** Long enough for the browser to report a task that has ended. */
const REPORT_MS = 100;

/**
 * One reading of a page that was never read before, as a task of its own.
 *
 * @returns milliseconds: ours, Readability's part of it, and the task's where it is over 50 ms (Long Tasks API)
 */
function once(url: string): Promise<{ ours: number; readability: number; long: number[] }> {
  const long: number[] = [];
  const note = (entries: PerformanceEntryList) => long.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return new Promise((resolve) => {
    setTimeout(() => {
      const started = performance.now();
      const { timings } = takeSnapshot(document, url, () => performance.now());
      const ours = performance.now() - started;
      setTimeout(() => {
        note(observer.takeRecords());
        observer.disconnect();
        resolve({ ours, readability: timings.readabilityMs, long });
      }, REPORT_MS);
    });
  });
}

let models: Models | null = null;

/** Reads the models from the package's files, given in base64; in milliseconds. */
function loadModels(files: Readonly<Record<string, string>>): number {
  const bytes = MODEL_FILES.map((name) => [name, Uint8Array.from(atob(files[name] ?? ''), (c) => c.charCodeAt(0))]);
  const started = performance.now();
  models = readModels(Object.fromEntries(bytes) as Parameters<typeof readModels>[0]);
  return performance.now() - started;
}

/** One inspection, not warmed up, in milliseconds. */
function inspectOnce(snapshot: Snapshot): number {
  const started = performance.now();
  inspect(snapshot, models);
  return performance.now() - started;
}

const background = (snapshot: Snapshot) => backgroundCosts(snapshot, models);

Object.assign(globalThis, { firsthandBench: { page, once, loadModels, inspectOnce, background } });
