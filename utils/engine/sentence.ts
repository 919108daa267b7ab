/** The engine's sentences: an English statement, and the message and values it is translated by. */
import { sentences } from '../../locales/en.json';
import type { Sentence } from '../types';

export type SentenceId = keyof typeof sentences;

/** Longest value shown: a page may put anything into a name. */
const MAX_VALUE = 200;

/** Control characters and the marks that reverse or hide text (Unicode bidi controls, zero-width characters). */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A page's words made safe to show as one line of text. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  return line.length > MAX_VALUE ? `${line.slice(0, MAX_VALUE - 1).trimEnd()}…` : line;
}

/** Fills `$1`, `$2` … of a message with values. */
export function sentence(id: SentenceId, ...values: readonly string[]): Sentence {
  const safe = values.map(shown);
  const message: string = sentences[id];
  const statement = message.replace(/\$([1-9])/g, (_, digit: string) => safe[Number(digit) - 1] ?? '');
  return { statement, sentence: id, values: safe };
}
