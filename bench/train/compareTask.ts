/**
 * Rows the comparison is fitted and measured on, one JSON object a line:
 * `{ "id", "kind", "here": { "paragraphs" }, "there": { "paragraphs" }, "gold": [{ "a": [0, 1], "type": "edited" }] | null }`
 *
 * `gold[i].a` are the paragraphs there that paragraph i here was made from. Kinds: {@link DERIVED} are made from the text there,
 * `same-event` are independent reports, `same-topic` and `unrelated` other stories; any other kind is left out.
 */
import { readFileSync } from 'node:fs';
import type { Text } from '../../utils/types';

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly here: Text;
  readonly there: Text;
  readonly gold: readonly { readonly a: readonly number[] }[] | null;
  /** Rows that share an article share a group, and so a fold. */
  readonly group: string;
}

export const DERIVED: ReadonlySet<string> = new Set([
  'copy-edit',
  'ai-paraphrase',
  'ai-paraphrase-para',
  'hand-paraphrase',
]);
export const SAME_EVENT = 'same-event';
export const OTHER_STORIES: ReadonlySet<string> = new Set(['same-topic', 'unrelated']);

/** A line of running text; shorter ones (`Reuters`, `Read more`) stand in many articles. */
const TELLING_CHARACTERS = 60;

/** Reads and groups a task file. */
export function readTask(file: string): Row[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, kind, here, there, gold } = JSON.parse(line) as Omit<Row, 'group'>;
      return { id, kind, here: toText(here), there: toText(there), gold: gold ?? null };
    });
  const groups = groupByArticle(rows);
  return rows.map((row) => ({ ...row, group: groups.get(row.id)! }));
}

export function toText({ paragraphs }: Pick<Text, 'paragraphs'>): Text {
  return { url: null, title: '', lang: null, paragraphs, published: null };
}

/** One of `count` folds for a group; FNV-1a, so that it never changes. */
export function foldOf(group: string, count: number): number {
  let hash = 2166136261;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619);
  return (hash >>> 0) % count;
}

/**
 * Articles reach each other through the rows that hold both and through common paragraphs. A row of two different stories joins
 * nothing (it would join everything); it goes with the article here.
 */
function groupByArticle(rows: readonly Omit<Row, 'group'>[]): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key) ?? key;
    if (up !== key) return root(up);
    parent.set(key, key);
    return key;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [root(a), root(b)];
    parent.set(x < y ? y : x, x < y ? x : y);
  };
  const keys = (text: Text) =>
    text.paragraphs
      .filter((paragraph) => paragraph.length >= TELLING_CHARACTERS)
      .map(
        (paragraph) =>
          `p ${paragraph
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .slice(0, 120)}`,
      );
  for (const { id, kind, here, there, gold } of rows) {
    if (OTHER_STORIES.has(kind)) continue;
    // inserted paragraphs of a made text come from other articles
    for (const key of [...keys(there), ...(gold ? [] : keys(here))]) join(`r ${id}`, key);
    const series = /^(.+-\d+)-\d+$/.exec(id)?.[1];
    if (series) join(`r ${id}`, `s ${series}`);
  }
  return new Map(
    rows.map(({ id, kind, here }) => {
      const key = OTHER_STORIES.has(kind) ? (keys(here).find((paragraph) => parent.has(paragraph)) ?? id) : `r ${id}`;
      return [id, root(key)];
    }),
  );
}
