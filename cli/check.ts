/** One input as a report, with the time each part took. */
import type { Models } from '../utils/engine/models';
import { inspect } from '../utils/engine/inspect';
import { takeSnapshot } from '../utils/engine/snapshot';
import { snapshotOfText } from '../utils/engine/snapshotOfText';
import { withDocument } from './document';
import type { Input } from './rows';
import type { Report } from '../utils/types';

const now = () => performance.now();
const rounded = (ms: number) => Math.round(ms * 10) / 10;

export function check(input: Input, models: Models): Report {
  const { url, title, html, paragraphs } = input;
  const taken =
    html === undefined
      ? {
          snapshot: snapshotOfText(paragraphs ?? [], { url, ...(title ? { title } : {}) }),
          timings: { snapshotMs: 0, readabilityMs: 0 },
        }
      : withDocument(html, url, (document) => takeSnapshot(document, url, now));
  const started = now();
  const report = inspect(taken.snapshot, models);
  return {
    ...report,
    timings: {
      snapshotMs: rounded(taken.timings.snapshotMs),
      readabilityMs: rounded(taken.timings.readabilityMs),
      inspectMs: rounded(now() - started),
    },
  };
}
