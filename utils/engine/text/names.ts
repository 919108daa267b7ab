/**
 * Runs of capitalised words, most of which are names: `The Bank of England told Andrew Bailey` → bank of england · andrew bailey
 */
import { isCapitalized, isNumber } from './tokens';
import type { Token } from './tokens';
import { withoutPossessive } from './stems';
import { nameParticles } from './wordLists';
import type { WordLists } from './wordLists';

export interface NameSpan {
  /** Lower-case words of the run, particles included, without possessive `'s`. */
  readonly parts: readonly string[];
  /** The run as written. */
  readonly text: string;
  /** A single capitalised word that opens a sentence: perhaps no name at all. */
  readonly doubtful: boolean;
}

const TITLE = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|lt|col|prof)$/;

/**
 * Finds the capitalised runs of a text. A capital that only opens a sentence with a function word (`The`, `However`) is left out.
 *
 * @param text normalised
 * @param tokens of that text
 */
export function nameSpans(text: string, tokens: readonly Token[], lists: WordLists): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]!;
    if (!isCapitalized(token.text)) continue;
    const last = lastOfRun(text, tokens, first);
    const span = toSpan(text, tokens.slice(first, last + 1), opensSentence(text, tokens, first), lists);
    if (span) spans.push(span);
    first = last;
  }
  return spans;
}

function lastOfRun(text: string, tokens: readonly Token[], first: number): number {
  let last = first;
  for (;;) {
    const [here, next, afterNext] = [tokens[last], tokens[last + 1], tokens[last + 2]];
    if (!here || !next || isNumber(next) || !joins(text, here, next)) return last;
    if (isCapitalized(next.text)) last += 1;
    else if (
      nameParticles.has(next.lower) &&
      afterNext &&
      isCapitalized(afterNext.text) &&
      isTight(text, next, afterNext)
    )
      last += 2;
    else return last;
  }
}

/** One space, hyphen or apostrophe between two words; a full stop only after an initial or a title (`J. Smith`, `Mr. Smith`). */
function joins(text: string, here: Token, next: Token): boolean {
  const gap = text.slice(here.end, next.start);
  if (!/^[ \-.']{1,2}$/.test(gap)) return false;
  return !gap.includes('.') || here.text.length <= 2 || TITLE.test(here.lower);
}

function isTight(text: string, here: Token, next: Token): boolean {
  return /^[ -]$/.test(text.slice(here.end, next.start));
}

function opensSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start);
  return index === 0 || /["\n]/.test(gap) || /[.!?:…]["')\]]{0,4}\s/.test(gap);
}

function toSpan(text: string, run: readonly Token[], opens: boolean, lists: WordLists): NameSpan | null {
  const small = (word: string) => lists.stop.has(word) || lists.pronouns.has(word) || lists.connectives.has(word);
  const kept = small(run[0]!.lower) ? run.slice(1) : run;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const parts = kept.map((token) => withoutPossessive(token.lower));
  if (parts.join('').length < 2) return null;
  return { parts, text: text.slice(first.start, last.end), doubtful: opens && run.length === 1 };
}
