/**
 * What the reader is shown for a page, decided in one place for badge, tooltip, popup and marks:
 *   a wire story with credit → blue dot, no line · a copy without its source → amber "3", line at the top, three marks
 */
import type { ColourRole, InsertionKind, Presentation, Report, TabState, Tooltip } from '../types';

/** Kinds that stand in the page and raise the badge on any article; the others are as common on honest pages as on copies. */
const TELLING: ReadonlySet<InsertionKind> = new Set([
  'off-topic',
  'image-description',
  'generator-residue',
  'duplicate',
]);

/** A badge without a number: reuse worth knowing, nothing to count. */
const DOT = '•';

const REUSE = new Set(['wire', 'syndicated', 'press-release', 'mixed', 'aggregated']);

export interface PresentationOptions {
  /** Whether the reader wants marks in this page. */
  readonly marks: boolean;
}

/** What a tab's state shows; without a state nothing has been checked. */
export function present(state: TabState | null, options: PresentationOptions): Presentation {
  if (state?.status === 'checked') return presentReport(state.report, options);
  if (state?.status === 'failed') return quiet('could-not-check', `failed-${state.why}`, '!');
  if (state?.status === 'not-article') return quiet('none', 'not-article');
  if (state?.status === 'checking') return quiet('none', 'checking');
  return quiet('none', 'not-checked');
}

/** What a report shows. */
export function presentReport(report: Report, { marks: wanted }: PresentationOptions): Presentation {
  if (report.abstained === 'too-large') return quiet('could-not-check', 'failed-too-large', '!');
  if (report.abstained) return quiet('none', `abstained-${report.abstained}`);
  if (report.verdict === 'not-article') return quiet('none', 'not-article');

  const lookHere = isUncredited(report);
  const marks = report.insertions.filter(
    ({ certainty, kind }) => certainty === 'strong' && (lookHere || TELLING.has(kind)),
  );
  const findings = marks.length + (lookHere && !report.attribution.credited ? 1 : 0);
  const shown = { marks: wanted ? marks : [], findings };
  if (lookHere) {
    const badge = {
      text: findings > 0 ? String(findings) : DOT,
      colour: 'look-here' as const,
      tooltip: verdict(report),
    };
    return { ...shown, badge, topLine: wanted };
  }
  if (marks.length > 0) {
    const tooltip = marks.length === 1 ? said('one-insertion') : said('insertions', String(marks.length));
    return { ...shown, badge: { text: String(findings), colour: 'look-here', tooltip }, topLine: false };
  }
  return { ...shown, badge: { ...ordinary(report), tooltip: verdict(report) }, topLine: false };
}

/** Reuse that the page does not own up to: a copy, or any reuse whose source the visible page does not name. */
function isUncredited(report: Report): boolean {
  if (isSamePublisher(report)) return false;
  return report.verdict === 'aggregated' || (REUSE.has(report.verdict) && !report.attribution.credited);
}

/** Whether the text comes from another title of the same owner, which is said in the popup only. */
function isSamePublisher({ verdict: kind, origins }: Report): boolean {
  return kind === 'syndicated' && origins[0]?.relation === 'same-publisher';
}

function ordinary(report: Report): { readonly text: string; readonly colour: ColourRole } {
  if (report.verdict === 'unclear') return { text: DOT, colour: 'unclear' };
  if (!REUSE.has(report.verdict) || isSamePublisher(report)) return { text: '', colour: 'none' };
  return { text: DOT, colour: 'information' };
}

/** The sentence of a verdict, with the source's name where one is known. */
function verdict(report: Report): Tooltip {
  const name = report.origins[0]?.name;
  if (isSamePublisher(report) && name) return said('same-publisher-from', name);
  if (!REUSE.has(report.verdict)) return said(report.verdict);
  if (isUncredited(report)) return said(report.attribution.credited ? 'aggregated-credited' : 'uncredited');
  return name ? said(`${report.verdict}-from`, name) : said(report.verdict);
}

function quiet(colour: ColourRole, id: string, text = ''): Presentation {
  return { badge: { text, colour, tooltip: said(id) }, topLine: false, marks: [], findings: 0 };
}

/** `not-article` → the message `badge.notArticle`. */
function said(id: string, ...values: readonly string[]): Tooltip {
  return { id: id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), values };
}
