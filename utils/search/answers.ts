/** Answers of services as data: `{"articles":[…]}` is held against a schema before anything of it is used. */
import * as v from 'valibot';
import type { World } from './provider';
import { Unanswered, words } from './unanswered';

/** A list in an answer: at most 500 entries are looked at, those that do not fit are left out. */
export function listOf<T extends v.GenericSchema>(entry: T) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((entries): v.InferOutput<T>[] =>
      entries.slice(0, 500).flatMap((one) => {
        const parsed = v.safeParse(entry, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

/** Text of an answer, cut to 2,000 characters. */
export const text = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, 2000)),
);

/**
 * JSON of an answer.
 * @throws {Unanswered} unexpected-answer, when it is no JSON or not of the form.
 */
export function readJson<T extends v.GenericSchema>(json: string, schema: T): v.InferOutput<T> {
  const parsed = v.safeParse(schema, parse(json));
  if (parsed.success) return parsed.output;
  throw new Unanswered('unreadable', 'unexpected-answer', words(v.summarize(parsed.issues)));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unanswered('unreadable', 'unexpected-answer', words(json));
  }
}

/** The words of a snippet that may hold entities or mark-up (`Bridge &#8217;reopens&#8217;`). */
export function plainText(html: string, world: World): string {
  if (!/[<&]/.test(html)) return html.trim();
  return (world.parse(html, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * XML of an answer; `getElementsByTagNameNS` finds what is in it.
 * @throws {Unanswered} unexpected-answer, when it is not well-formed.
 */
export function readXml(xml: string, world: World): Document {
  const document = world.parse(xml.trimStart(), 'text/xml');
  if (document.getElementsByTagName('parsererror').length)
    throw new Unanswered('unreadable', 'unexpected-answer', words(xml));
  return document;
}
