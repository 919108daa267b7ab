/** Every other file in this folder is a detector; its file name is the detector's name. */
import { shown } from '../sentence';
import { nameOnPage, storyLinkTo } from '../visibleCredit';
import type { Page } from '../page';
import type { Evidence, Failure, Finding } from '../../types';

export type Detector = (page: Page) => Finding[];

const files = import.meta.glob<Detector>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

export const detectors = Object.entries(files)
  .map(([path, detect]) => ({ id: path.slice(2, -3), detect }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Asks every detector. One that throws costs its own evidence only, and the report says so. */
export function collectEvidence(page: Page, from = detectors): { evidence: Evidence[]; failures: Failure[] } {
  const evidence: Evidence[] = [];
  const failures: Failure[] = [];
  for (const { id, detect } of from) {
    try {
      evidence.push(...detect(page).map((finding) => ({ detector: id, ...related(named(finding), page) })));
    } catch (error) {
      failures.push({ part: id, detail: String(error).slice(0, 300) });
    }
  }
  return { evidence: completed(evidence, page), failures };
}

/**
 * What the page tells beside a credit: how the site that only its data names is called, and, where nothing states the address
 * of the credited text, a link in or beside it that leads to this story on the credited site.
 */
function completed(evidence: readonly Evidence[], page: Page): Evidence[] {
  const stated = new Set(evidence.flatMap(({ credit }) => (credit?.url ? [credit.domain] : [])));
  return evidence.map((item) => {
    const { credit } = item;
    if (!credit || credit.domain === null) return item;
    const name = credit.name === credit.domain ? nameOnPage(credit.domain, page) : null;
    const url = stated.has(credit.domain) ? null : storyLinkTo(credit.domain, page);
    return { ...item, credit: { ...credit, name: name ? shown(name) : credit.name, url: url ?? credit.url } };
  });
}

/** A page may put anything into a name; it is shown as one line of text, whichever detector takes it from the page. */
function named(finding: Finding): Finding {
  const { credit } = finding;
  return credit ? { ...finding, credit: { ...credit, name: shown(credit.name) } } : finding;
}

/** A title of the page's own house is never an outside source, whichever detector names it. */
function related(finding: Finding, page: Page): Finding {
  const { credit } = finding;
  if (!credit || !page.isSister(credit.domain)) return finding;
  return { ...finding, credit: { ...credit, relation: 'same-publisher' } };
}
