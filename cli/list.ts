/** Answers a list of rows: one JSON answer a line, in the order of the rows, each as soon as it is ready. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { errorOf, RowError } from './failure';

/** A row's text cannot be larger than this: a page as JSON, with room for escapes. */
const MAX_LINE = 60_000_000;

/**
 * @param path the list, a JSON object a line; blank lines are ignored
 * @param answer turns a parsed row into the fields of its answer; what it throws becomes the row's error
 * @returns whether every row was answered
 */
export async function answerList(
  path: string,
  answer: (row: unknown) => Promise<object>,
  write: (line: string) => void,
): Promise<boolean> {
  let isComplete = true;
  const input = createReadStream(path, { encoding: 'utf8' });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    let id: unknown = null;
    try {
      const row = parseRow(line);
      id = (row as { id?: unknown } | null)?.id ?? null;
      write(JSON.stringify({ id, ...(await answer(row)) }));
    } catch (error) {
      isComplete = false;
      write(JSON.stringify({ id, error: errorOf(error) }));
    }
  }
  return isComplete;
}

function parseRow(line: string): unknown {
  if (line.length > MAX_LINE) throw new RowError('too-large', `a row of more than ${MAX_LINE} characters`);
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RowError('bad-row', `not JSON: ${(error as Error).message}`);
  }
}
