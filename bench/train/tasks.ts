/**
 * Articles with foreign paragraphs put in, read from a task file: one JSON object a line with `id`, `lang`, `title`, `paras`,
 * `natural` (paragraphs that do not belong although nobody put them in), `digest` and `variants` of `inserts`.
 */
import { readFileSync } from 'node:fs';
import { array, boolean, looseObject, number, optional, parse, string } from 'valibot';
import type { InferOutput } from 'valibot';

const Task = looseObject({
  id: string(),
  lang: string(),
  title: string(),
  paras: array(string()),
  natural: optional(array(number()), []),
  digest: optional(boolean(), false),
  variants: array(
    looseObject({ mode: string(), inserts: array(looseObject({ at: number(), texts: array(string()) })) }),
  ),
});
export type Task = InferOutput<typeof Task>;

/** @throws ValiError when a line is no task */
export function readTasks(file: string): Task[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => parse(Task, JSON.parse(line)));
}

/** A paragraph and whether it belongs: `natural` does not, although nobody put it in. */
export interface Paragraph {
  readonly text: string;
  readonly role: 'own' | 'foreign' | 'natural';
}

/** An article as a reader would see it. */
export interface Page {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly mode: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The article as it was. */
export function ownParagraphs({ paras, natural }: Task): Paragraph[] {
  return paras.map((text, i) => ({ text, role: natural.includes(i) ? 'natural' : 'own' }));
}

/** Builds the page of each variant. */
export function pagesOf(task: Task): Page[] {
  const { id, lang, title, variants } = task;
  return variants.map(({ mode, inserts }) => {
    const paragraphs = ownParagraphs(task);
    for (const { at, texts } of inserts.toSorted((a, b) => b.at - a.at))
      paragraphs.splice(at, 0, ...texts.map((text): Paragraph => ({ text, role: 'foreign' })));
    return { id, lang, title, mode, paragraphs };
  });
}
