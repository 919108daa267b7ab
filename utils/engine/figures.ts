/** How often an answer was right on labelled test pages, as `{ n: 120, right: 118, low: 0.94, high: 1 }` for “wire”. */
import figures from '../data/figures.json';
import type { Figure, Verdict } from '../types';

/** Under this many pages an interval is too wide to tell a reader anything: that is “not measured”. */
const ENOUGH_PAGES = 30;

/** The measured share for a verdict; null where too few pages were measured, or none. */
export function figureOf(verdict: Verdict): Figure | null {
  const measured: Readonly<Partial<Record<Verdict, Figure>>> = figures.verdicts;
  const figure = measured[verdict];
  return figure && figure.n >= ENOUGH_PAGES ? figure : null;
}
