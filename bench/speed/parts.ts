/**
 * What a page costs, part by part, as it runs in Chromium: bundled, put into the page, and called there as
 * `firsthandBench.page(url)`; inspection and comparison run in a second page, as they do in the background.
 */
import { Readability } from '@mozilla/readability';
import { compareTexts } from '../../utils/engine/compare/compare';
import { textOf } from '../../utils/engine/compare/textOf';
import { isLikelyArticle } from '../../utils/engine/gate';
import { findInsertions } from '../../utils/engine/insertions/byForm';
import { inspect } from '../../utils/engine/inspect';
import { MODEL_FILES, readModels, type Models } from '../../utils/engine/models';
import { readPage } from '../../utils/engine/page';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { createMarks } from '../../utils/marks/marks';
import type { Snapshot } from '../../utils/types';

/** Milliseconds of one call of each part, warm. */
export type Costs = Readonly<Record<string, number>>;

/** A sample takes at least this long, as the page's clock ticks in tenths of a millisecond. */
const SAMPLE_MS = 5;
const SAMPLES = 9;

/** Milliseconds of one call, over as many calls as a sample takes. */
function sample(work: () => unknown, calls: number): number {
  const started = performance.now();
  for (let call = 0; call < calls; call++) work();
  return (performance.now() - started) / calls;
}

/**
 * The median time of one call of each part, after three calls that warm it up. The parts take turns, so that whatever
 * else the machine does meanwhile falls on all of them.
 */
function costsOf(parts: Readonly<Record<string, () => unknown>>): Costs {
  const turns = Object.entries(parts).map(([part, work]) => {
    sample(work, 2);
    return { part, work, calls: Math.ceil(SAMPLE_MS / Math.max(0.1, sample(work, 1))), samples: [] as number[] };
  });
  for (let round = 0; round < SAMPLES; round++) {
    for (const { work, calls, samples } of turns) samples.push(sample(work, calls));
  }
  return Object.fromEntries(
    turns.map(({ part, samples }) => [part, samples.toSorted((a, b) => a - b)[SAMPLES >> 1] ?? NaN]),
  );
}

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

let models: Models | null = null;

/** Reads the models from the package's files, given in base64. */
function loadModels(files: Readonly<Record<string, string>>): void {
  const bytes = MODEL_FILES.map((name) => [name, Uint8Array.from(atob(files[name] ?? ''), (c) => c.charCodeAt(0))]);
  models = readModels(Object.fromEntries(bytes) as Parameters<typeof readModels>[0]);
}

/** What runs in the background, and on the trace page: the page is compared with itself, every seventh word left out. */
function background(snapshot: Snapshot): Costs {
  const here = textOf(snapshot);
  const shorter = (text: string) =>
    text
      .split(' ')
      .filter((_, index) => index % 7 !== 6)
      .join(' ');
  const there = { ...here, paragraphs: here.paragraphs.map(shorter) };
  const read = readPage(snapshot);
  return costsOf({
    inspect: () => inspect(snapshot, models),
    'insertions, within inspect': () => findInsertions(read),
    comparison: () => compareTexts(here, there, models),
  });
}

Object.assign(globalThis, { firsthandBench: { page, loadModels, background } });
