/** What runs in the background, and on the trace page: the page is compared with itself, every seventh word left out. */
import { compareTexts } from '../../utils/engine/compare/compare';
import { textOf } from '../../utils/engine/compare/textOf';
import { collectEvidence } from '../../utils/engine/detectors';
import { findNames } from '../../utils/engine/findNames';
import { findInsertions } from '../../utils/engine/insertions/byForm';
import { findOnPage } from '../../utils/engine/insertions/onPage';
import { inspect } from '../../utils/engine/inspect';
import type { Models } from '../../utils/engine/models';
import { readPage } from '../../utils/engine/page';
import { phraseKey } from '../../utils/engine/phrases';
import type { Snapshot } from '../../utils/types';
import { costsOf, type Costs } from './costs';

/** As many texts as the engine remembers: after them it has forgotten the page, as it has when a page is first seen. */
const REMEMBERED = 4000;

function forget(): void {
  for (let i = 0; i <= REMEMBERED; i++) {
    phraseKey(String(i));
    findNames(String(i));
  }
}

export function backgroundCosts(snapshot: Snapshot, models: Models | null, samples?: number): Costs {
  const here = textOf(snapshot);
  const shorter = (text: string) =>
    text
      .split(' ')
      .filter((_, index) => index % 7 !== 6)
      .join(' ');
  const there = { ...here, paragraphs: here.paragraphs.map(shorter) };
  const read = readPage(snapshot);
  const parts = {
    inspect: () => inspect(snapshot, models),
    '  detectors': () => collectEvidence(read),
    '  insertions by form': () => findInsertions(read),
    '  insertions, all': () => findOnPage(read, models),
    comparison: () => compareTexts(here, there, models),
  };
  const { '  insertions, all': all = NaN, ...costs } = costsOf(parts, forget, samples);
  return { ...costs, '  off-topic search': Math.max(0, all - (costs['  insertions by form'] ?? 0)) };
}
