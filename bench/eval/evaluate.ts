/**
 * `npm run eval -- DIR`: how often the engine is right on a labelled corpus (docs/measuring.md). Fails nothing by itself.
 *   npm run eval -- DIR --fifth read|unread   four fifths of the hosts, or the fifth that is left unread
 *   npm run eval -- DIR --errors              what was wrong, line by line
 *   npm run eval -- DIR --write               what the popup shows under "How sure?"
 *   npm run eval -- DIR --document            docs/detectors.md
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Report } from '../../utils/types';
import { isIn, readLabels, type Label, type LabelledRow, type Part } from './corpus';
import { describeDetectors, detectorTable } from './detectorTable';
import { score, type Count, type Scores } from './score';
import { wilson } from './wilson';

const LISTS = ['pages.labels.jsonl', 'texts.jsonl'];
const MAX_OUTPUT = 2_000_000_000;

interface Surroundings {
  readonly cwd: string;
  readonly root: string;
}

export async function main(args: readonly string[], { cwd, root }: Surroundings): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      document: { type: 'boolean' },
      errors: { type: 'boolean' },
      fifth: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const [folder] = positionals;
  const part = partOf(values.fifth);
  if (!folder) throw new Error('usage: npm run eval -- DIR [--fifth read|unread] [--errors] [--write] [--document]');
  for (const list of LISTS.map((name) => join(resolve(cwd, folder), name)).filter((path) => existsSync(path))) {
    const rows = readLabels(list).filter(({ label }) => isIn(part, label));
    const answers = answersTo(rows, dirname(list), root);
    const labels = rows.map(({ label }) => label);
    const scores = score(labels, answers);
    print(basename(list), scores);
    for (const lang of languagesOf(labels)) {
      const some = labels.filter((label) => label.lang === lang);
      printFigures(`  ${lang} (${some.length})`, score(some, answers).figures);
    }
    if (values.errors) console.log(scores.errors.join('\n'));
    if (list.endsWith(LISTS[0] ?? '') && values.write) await writeFigures(root, scores, labels.length, part);
    if (list.endsWith(LISTS[0] ?? '') && values.document) await writeTable(root, scores);
  }
}

function partOf(fifth: string | undefined): Part {
  if (fifth === undefined) return 'all';
  if (fifth === 'read' || fifth === 'unread') return fifth;
  throw new Error('--fifth is read or unread');
}

/** Runs the command line over the rows, as anybody would. */
function answersTo(rows: readonly LabelledRow[], folder: string, root: string): Map<string, Report> {
  const work = mkdtempSync(join(tmpdir(), 'firsthand-eval-'));
  try {
    const list = join(work, 'rows.jsonl');
    writeFileSync(list, rows.map(({ line }) => withPath(line, folder)).join('\n'));
    return reportsIn(answer(list, root));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function withPath(line: string, folder: string): string {
  const row = JSON.parse(line) as { file?: string };
  return JSON.stringify(row.file && !isAbsolute(row.file) ? { ...row, file: join(folder, row.file) } : row);
}

/** Exit status 1 says that some rows failed; their lines say why, and they count as wrong. */
function answer(list: string, root: string): string {
  const command = [join(root, 'cli', 'firsthand.mjs'), 'check', '--list', list];
  try {
    return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 1 && stdout) return stdout;
    throw error;
  }
}

function reportsIn(output: string): Map<string, Report> {
  const answers = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; report?: Report });
  return new Map(answers.flatMap(({ id, report }) => (report ? [[id, report] as const] : [])));
}

function languagesOf(labels: readonly Label[]): string[] {
  const MIN_PAGES = 15;
  const languages = [...new Set(labels.flatMap(({ lang }) => lang ?? []))].toSorted();
  return languages.filter((lang) => labels.filter((label) => label.lang === lang).length >= MIN_PAGES);
}

function print(name: string, { figures, verdicts, detectors }: Scores): void {
  console.log(`\n${name}`);
  for (const [figure, count] of Object.entries(figures)) console.log(`  ${figure.padEnd(36)} ${shown(count)}`);
  console.log('  of the pages given a verdict, those that are what it says of them (republished or not)');
  for (const [verdict, count] of entries(verdicts)) console.log(`    ${verdict.padEnd(34)} ${shown(count)}`);
  console.log('  of the pages on which a detector spoke up, those that are republished');
  for (const [detector, count] of entries(detectors)) console.log(`    ${detector.padEnd(34)} ${shown(count)}`);
}

function printFigures(title: string, figures: Scores['figures']): void {
  const said = ['originals without a false alarm', 'recall', 'precision', 'kind', 'origin@1', 'credit'].flatMap(
    (name) => {
      const count = figures[name];
      return count ? [`${name} ${count.right}/${count.n}`] : [];
    },
  );
  console.log(`${title}: ${said.join(' · ')}`);
}

function entries(counts: Readonly<Record<string, Count>>): [string, Count][] {
  return Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function shown({ n, right }: Count): string {
  const { low, high } = wilson(right, n);
  return `${(right / n).toFixed(3)}  ${right}/${n}  [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** What the popup shows; a part of the corpus says so. */
async function writeFigures(root: string, { figures, verdicts }: Scores, pages: number, part: Part): Promise<void> {
  const path = join(root, 'utils', 'data', 'figures.json');
  const old = JSON.parse(readFileSync(path, 'utf8')) as { verdicts: Readonly<Record<string, unknown>> };
  const alarms = figures['originals without a false alarm'] ?? { n: 0, right: 0 };
  const interval = ({ n, right }: Count) => {
    const { low, high } = wilson(right, n);
    return { n, right, low: rounded(low), high: rounded(high) };
  };
  const fresh = {
    from: `npm run eval on ${pages} labelled pages${part === 'all' ? '' : ` (${part} hosts)`}; intervals are Wilson's, 95 %.`,
    measuredOn: new Date().toISOString().slice(0, 10),
    corpus: `${pages} saved pages of public test collections, on which the rules were developed`,
    falseAlarms: {
      n: alarms.n,
      wrong: alarms.n - alarms.right,
      high: rounded(wilson(alarms.n - alarms.right, alarms.n).high),
    },
    verdicts: Object.fromEntries(
      Object.keys(old.verdicts).map((verdict) => [verdict, interval(verdicts[verdict] ?? { n: 0, right: 0 })]),
    ),
  };
  writeFileSync(path, await format(JSON.stringify(fresh), { parser: 'json', printWidth: 120 }));
}

async function writeTable(root: string, { detectors }: Scores): Promise<void> {
  const table = detectorTable(describeDetectors(root), detectors);
  writeFileSync(join(root, 'docs', 'detectors.md'), await format(table, { parser: 'markdown', printWidth: 120 }));
}
