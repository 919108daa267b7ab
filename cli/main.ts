/**
 * The command line: `firsthand check`, `firsthand compare` and their lists, the same engine as the extension's.
 * Exit status: 0 all answered, 1 some rows failed, 2 wrong usage.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Models } from '../utils/engine/models';
import { check } from './check';
import { compare, compareRow } from './compare';
import { errorOf, RowError } from './failure';
import { fetchPage } from './fetchPage';
import { answerList } from './list';
import { loadModels } from './models';
import { paint, printReport } from './print';
import { printComparison } from './printComparison';
import { checkedUrl, readBytes, readInputFile, readRow, type Input } from './rows';

const USAGE = `usage: firsthand check [FILE|URL|-] [--url URL] [--json]
       firsthand check --list ROWS.jsonl
       firsthand compare HERE THERE [--json]
       firsthand compare --list ROWS.jsonl`;

export interface Surroundings {
  /** Where relative paths start. */
  readonly cwd: string;
  /** The project's folder. */
  readonly root: string;
}

class UsageError extends Error {}

/** Runs the command and returns its exit status. */
export async function main(args: readonly string[], { cwd, root }: Surroundings): Promise<number> {
  try {
    const { command, operands, options } = readArguments(args);
    if (!isCommand(command)) throw new UsageError(command ? `unknown command: ${command}` : 'no command given');
    if (options.list !== undefined) return await list(command, inFolder(options.list, cwd), options, operands, root);
    return await single(command, operands, options, { cwd, root });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}

type Command = 'check' | 'compare';

function isCommand(name: string): name is Command {
  return name === 'check' || name === 'compare';
}

interface Options {
  readonly list?: string | undefined;
  readonly url?: string | undefined;
  readonly json?: boolean | undefined;
}

function readArguments(args: readonly string[]): { command: string; operands: string[]; options: Options } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { list: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [command = '', ...operands] = positionals;
    return { command, operands, options: values };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function inFolder(path: string, cwd: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}

async function list(
  command: Command,
  path: string,
  options: Options,
  operands: readonly string[],
  root: string,
): Promise<number> {
  if (operands.length > 0 || options.url !== undefined) throw new UsageError('--list takes no other input');
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`no such list: ${path}`);
  const models = loadModels(root);
  const answerRow = async (row: unknown) =>
    command === 'compare'
      ? { comparison: await compareRow(row, path, models) }
      : { report: check(await readRow(row, dirname(path)), models) };
  const isComplete = await answerList(path, answerRow, (line) => process.stdout.write(`${line}\n`));
  return isComplete ? 0 : 1;
}

async function single(
  command: Command,
  operands: readonly string[],
  options: Options,
  { cwd, root }: Surroundings,
): Promise<number> {
  expectOperands(command, operands, options);
  try {
    const inputs = await Promise.all(operands.map((operand) => readOperand(operand, options, cwd)));
    process.stdout.write(`${answer(inputs, options, loadModels(root))}\n`);
    return 0;
  } catch (error) {
    const { code, message } = errorOf(error);
    if (options.json) process.stdout.write(`${JSON.stringify({ id: null, error: { code, message } })}\n`);
    else process.stderr.write(`${code}: ${message}\n`);
    return 1;
  }
}

function expectOperands(command: Command, operands: readonly string[], options: Options): void {
  if (command === 'check' && operands.length !== 1) throw new UsageError('check takes one file, address or "-"');
  if (command === 'compare' && operands.length !== 2) throw new UsageError('compare takes two files or addresses');
  if (command === 'compare' && options.url !== undefined) throw new UsageError('compare takes no --url');
  if (operands.filter((operand) => operand === '-').length > 1) throw new UsageError('"-" can be read only once');
}

/** One input is checked, two are compared. */
function answer([here, there]: readonly Input[], { json }: Options, models: Models): string {
  const paints = paint(process.stdout.isTTY === true);
  if (here && there) {
    const compared = compare(here, there, models);
    return json ? JSON.stringify(compared.comparison, null, 2) : printComparison(compared, paints);
  }
  const report = check(here!, models);
  return json ? JSON.stringify(report, null, 2) : printReport(report, paints);
}

async function readOperand(operand: string, options: Options, cwd: string): Promise<Input> {
  const url = options.url === undefined ? null : checkedUrl(options.url);
  if (operand === '-') return { url, published: null, ...readBytes(await standardInput(), 'standard input') };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(operand)) {
    const page = await fetchPage(checkedUrl(operand));
    return { url: url ?? checkedUrl(page.url), published: null, html: page.html };
  }
  return { url, published: null, ...(await readInputFile(inFolder(operand, cwd))) };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  if (chunks.length === 0) throw new RowError('unreadable', 'standard input is empty');
  return Buffer.concat(chunks);
}
