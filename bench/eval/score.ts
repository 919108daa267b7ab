/** Answers scored against labels: how many of what were right, as docs/measuring.md defines it. */
import type { Report, Reuse } from '../../utils/types';
import type { Label } from './corpus';

/** So many of so many. */
export interface Count {
  readonly n: number;
  readonly right: number;
}

export interface Scores {
  readonly figures: Readonly<Record<string, Count>>;
  /** Of the pages given a verdict, those that deserve it: republished or not, and nothing more for a kind of reuse. */
  readonly verdicts: Readonly<Record<string, Count>>;
  /** Of the pages on which a detector spoke up, those that are republished. */
  readonly detectors: Readonly<Record<string, Count>>;
  readonly errors: readonly string[];
}

const CLAIMS: ReadonlySet<string> = new Set<Reuse>(['wire', 'syndicated', 'press-release', 'mixed', 'aggregated']);
/** Labels that say a text is not republished. */
const QUIET = new Set(['original', 'not_article']);

type Add = (table: Record<string, { n: number; right: number }>, name: string, isRight: boolean) => void;

const add: Add = (table, name, isRight) => {
  const count = (table[name] ??= { n: 0, right: 0 });
  count.n++;
  if (isRight) count.right++;
};

/**
 * @param answers reports by id; a row without one counts as wrong
 */
export function score(labels: readonly Label[], answers: ReadonlyMap<string, Report>): Scores {
  const figures: Record<string, { n: number; right: number }> = {};
  const verdicts: Record<string, { n: number; right: number }> = {};
  const detectors: Record<string, { n: number; right: number }> = {};
  const errors: string[] = [];
  for (const label of labels.filter(({ kind, shown }) => kind !== 'unsure' && !shown)) {
    const report = answers.get(label.id) ?? null;
    const isRepublished = !QUIET.has(label.kind);
    const isClaimed = report !== null && CLAIMS.has(report.verdict);
    if (report) add(verdicts, report.verdict, isRightVerdict(report, label));
    for (const detector of speaking(report)) add(detectors, detector, isRepublished);
    if (isClaimed) add(figures, 'precision', isRepublished);
    if (report === null) errors.push(`no report ${label.id}`);
    if (isRepublished) scoreReuse(figures, label, report, isClaimed, errors);
    else scoreQuiet(figures, label, report, isClaimed, errors);
    scoreOrigin(figures, label, report, errors);
  }
  return { figures, verdicts, detectors, errors };
}

function scoreQuiet(
  figures: Record<string, { n: number; right: number }>,
  label: Label,
  report: Report | null,
  isClaimed: boolean,
  errors: string[],
): void {
  const isQuiet = report !== null && !isClaimed;
  if (!isQuiet) errors.push(`claim on ${label.kind} ${label.id} ${report?.verdict ?? 'no answer'} ${label.url ?? ''}`);
  if (label.kind === 'not_article') {
    add(figures, 'not-article quiet', isQuiet);
    return;
  }
  add(figures, 'originals without a false alarm', isQuiet);
  add(figures, 'originals not unclear', report?.verdict !== 'unclear');
  add(figures, 'originals not read as not-article', report?.verdict !== 'not-article');
}

function scoreReuse(
  figures: Record<string, { n: number; right: number }>,
  label: Label,
  report: Report | null,
  isClaimed: boolean,
  errors: string[],
): void {
  if (label.kind === 'mixed') {
    add(figures, 'mixed claimed', isClaimed);
    add(figures, 'mixed as mixed', report?.verdict === 'mixed');
  } else {
    add(figures, 'recall', isClaimed);
    if (isClaimed) add(figures, 'kind', isKind(report?.verdict ?? '', label));
  }
  if (!isClaimed)
    errors.push(`missed ${label.id} ${report?.verdict ?? 'no answer'} for ${label.kind} ${label.url ?? ''}`);
  else if (!isKind(report?.verdict ?? '', label)) errors.push(`kind ${label.id} ${report?.verdict} for ${label.kind}`);
  if (typeof label.credited === 'boolean') add(figures, 'credit', report?.attribution.credited === label.credited);
  if (typeof label.linked === 'boolean') add(figures, 'link', report?.attribution.linked === label.linked);
}

function scoreOrigin(
  figures: Record<string, { n: number; right: number }>,
  label: Label,
  report: Report | null,
  errors: string[],
): void {
  const isQuiet = QUIET.has(label.kind);
  const top = isQuiet ? report?.origins.find(({ relation }) => relation !== 'same-publisher') : report?.origins[0];
  const { origin } = label;
  const isKnown = !isQuiet && Boolean(origin?.name || origin?.domain);
  const isRight = isKnown && top !== undefined && isSameSource(top, origin ?? {});
  if (isKnown) add(figures, 'origin@1', isRight);
  if (top && (isKnown || isQuiet || !origin)) add(figures, 'origins named that are right', isRight);
  if (isKnown && origin?.url)
    add(figures, 'address@1', Boolean(top?.url) && plainUrl(top?.url ?? '') === plainUrl(origin.url));
  if ((isKnown || (isQuiet && top)) && !isRight)
    errors.push(`origin ${label.id} ${top?.name ?? 'none'} for ${origin?.name ?? 'none'}`);
}

function isRightVerdict(report: Report, label: Label): boolean {
  if (!CLAIMS.has(report.verdict)) return QUIET.has(label.kind);
  return !QUIET.has(label.kind);
}

/** `press-release` on a release wire's text is labelled as a wire's; a retelling counts as aggregated. */
function isKind(verdict: string, label: Label): boolean {
  const kind = label.kind === 'paraphrased' ? 'aggregated' : label.kind;
  return verdict === kind || (label.also ?? []).includes(verdict) || (verdict === 'press-release' && kind === 'wire');
}

function speaking(report: Report | null): string[] {
  const found = report?.evidence.filter(({ reuse, strength, credit }) => {
    return reuse !== undefined && strength !== 'weak' && credit?.relation !== 'same-publisher';
  });
  return [...new Set((found ?? []).map(({ detector }) => detector))];
}

interface Named {
  readonly name?: string | null | undefined;
  readonly domain?: string | null | undefined;
}

function isSameSource(one: Named, other: Named): boolean {
  const [a, b] = [one.domain ?? '', other.domain ?? ''];
  if (a && b && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`))) return true;
  const name = plainName(one.name ?? '');
  return name !== '' && name === plainName(other.name ?? '');
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}

function plainUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}
