/**
 * A paragraph as sentences: `Mr. Lee left at 5 p.m. on Monday. “Why?” she asked.` → two sentences, cut at exact offsets.
 */
import { wordLists } from './wordLists';

export interface SentenceSpan {
  /** Exactly as in the paragraph, without the space around it. */
  readonly text: string;
  /** Offsets into the paragraph; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const END = /[.!?…。！？]{1,8}["'”’»)\]]{0,4}(?=\s|$|[\u3040-\u9fff])/g;
/** A full stop after these never ends a sentence: a title or an initial stands before a name. */
const BEFORE_NAME = /(?:^|[^\p{L}.])(?:[Mm]rs?|[Mm]s|[DdJS]r|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Hr|Fr|\p{Lu})\.$/u;
/** A full stop after these ends a sentence only when a function word with a capital follows (`Apple Inc. The firm …`). */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:vs|etc|inc|corp|co|ltd|no|nr|ca|bzw|jan|feb|mar|apr|aug|sept?|o[ck]t|nov|de[cz]|\p{L}(?:\.\p{L}){1,3})\.$/iu;
const LONGEST_ABBREVIATION = 9;

/** Cuts a text into sentences. Joined, they hold every word of it. */
export function sentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (goesOn(text, match.index + 1, end)) continue;
    addTrimmed(spans, text, start, end);
    start = end;
  }
  addTrimmed(spans, text, start, text.length);
  return spans;
}

/** Whether the sentence goes on after the mark before `afterStop` (`“Why?” she asked`); quotation marks reach to `end`. */
function goesOn(text: string, afterStop: number, end: number): boolean {
  const next = /^\s+["'“‘(]?(\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  if (next === undefined) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  const tail = text.slice(Math.max(0, afterStop - LONGEST_ABBREVIATION), afterStop);
  return BEFORE_NAME.test(tail) || (ABBREVIATION.test(tail) && !wordLists('en').stop.has(next.toLowerCase()));
}

function addTrimmed(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const trimmed = text.slice(from, to).trim();
  if (trimmed === '') return;
  const start = text.indexOf(trimmed, from);
  spans.push({ text: trimmed, start, end: start + trimmed.length });
}
