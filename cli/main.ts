/**
 * The command line: `firsthand check` and its lists, the same engine as the extension's.
 * Exit status: 0 all answered, 1 some rows failed, 2 wrong usage.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './check';
import { errorOf, RowError } from './failure';
import { fetchPage } from './fetchPage';
import { answerList } from './list';
import { loadModels } from './models';
import { paint, printReport } from './print';
import { checkedUrl, readBytes, readInputFile, readRow, type Input } from './rows';

const USAGE = `usage: firsthand check [FILE|URL|-] [--url URL] [--json]
       firsthand check --list ROWS.jsonl`;

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
    if (command !== 'check') throw new UsageError(command ? `unknown command: ${command}` : 'no command given');
    if (options.list !== undefined) return await list(inFolder(options.list, cwd), options, operands, root);
    return await single(operands, options, { cwd, root });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
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

async function list(path: string, options: Options, operands: readonly string[], root: string): Promise<number> {
  if (operands.length > 0 || options.url !== undefined) throw new UsageError('--list takes no other input');
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`no such list: ${path}`);
  const models = loadModels(root);
  const isComplete = await answerList(
    path,
    async (row) => ({ report: check(await readRow(row, dirname(path)), models) }),
    (line) => process.stdout.write(`${line}\n`),
  );
  return isComplete ? 0 : 1;
}

async function single(operands: readonly string[], options: Options, { cwd, root }: Surroundings): Promise<number> {
  const [operand, ...rest] = operands;
  if (!operand || rest.length > 0) throw new UsageError('check takes one file, address or "-"');
  try {
    const report = check(await readOperand(operand, options, cwd), loadModels(root));
    const text = options.json
      ? JSON.stringify(report, null, 2)
      : printReport(report, paint(process.stdout.isTTY === true));
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    const { code, message } = errorOf(error);
    if (options.json) process.stdout.write(`${JSON.stringify({ id: null, error: { code, message } })}\n`);
    else process.stderr.write(`${code}: ${message}\n`);
    return 1;
  }
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
