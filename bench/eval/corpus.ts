/** A labelled corpus: its rows, and the fifth of its hosts that is left unread while rules are written. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { domainOf } from '../../utils/engine/hosts';

const Source = v.object({
  name: v.optional(v.nullable(v.string())),
  domain: v.optional(v.nullable(v.string())),
  url: v.optional(v.nullable(v.string())),
});

const Label = v.object({
  id: v.string(),
  url: v.optional(v.nullable(v.string())),
  kind: v.string(),
  /** Other kinds a second reader found as good. */
  also: v.optional(v.array(v.string())),
  origin: v.optional(v.nullable(Source)),
  credited: v.optional(v.nullable(v.boolean())),
  linked: v.optional(v.nullable(v.boolean())),
  lang: v.optional(v.nullable(v.string())),
  /** Printed with the corpus' description, no test. */
  shown: v.optional(v.boolean()),
});

export type Label = v.InferOutput<typeof Label>;

/** A row as it goes to `check --list`, with its label. */
export interface LabelledRow {
  readonly line: string;
  readonly label: Label;
}

/** Which hosts: all, those that may be looked at, or the fifth that is left unread. */
export type Part = 'all' | 'read' | 'unread';

/** @throws when a line is no JSON or no label */
export function readLabels(path: string): LabelledRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ line, label: v.parse(Label, JSON.parse(line)) }));
}

/** Whether a row belongs to a part; texts without an address are always read. */
export function isIn(part: Part, { url }: Label): boolean {
  if (part === 'all') return true;
  return (url ? isUnread(domainOf(url) ?? url) : false) === (part === 'unread');
}

/** One registrable domain in five, by its FNV-1a hash (Fowler, Noll, Vo), so that a host stays on its side for good. */
export function isUnread(domain: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of domain) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % 5 === 0;
}
