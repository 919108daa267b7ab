/** Two texts and their comparison as two columns: each paragraph with its kind, its counterparts, and the words that differ. */
import type { Comparison, Insertion, PairKind, Text } from '@/utils/types';
import { INSERTIONS } from '../words';
import type { Passage, Sides, WordRun } from './types';

/** Compares two paragraphs word by word; runs in reading order. */
export type Differ = (here: string, there: string) => readonly WordRun[];

const ORDER: readonly PairKind[] = ['copied', 'reworded', 'only-here', 'only-there'];

/** What a side's paragraph shows: its own words, those the other side lacks marked, a space between two of them with them. */
function runsOf(runs: readonly WordRun[]): Passage['runs'] {
  const own = 'only-here';
  const shown = runs.filter(({ kind }) => kind === 'same' || kind === own);
  const joined: { text: string; differs: boolean }[] = [];
  for (const [place, { kind, text }] of shown.entries()) {
    const between = text.trim() === '' && shown[place - 1]?.kind === own && shown[place + 1]?.kind === own;
    const differs = kind === own || between;
    const last = joined.at(-1);
    if (last?.differs === differs) last.text += text;
    else joined.push({ text, differs });
  }
  return joined;
}

/**
 * A paragraph with several counterparts is held against all of them together. `blocks`: block of each paragraph here, by which
 * `insertions` are found.
 */
export function sidesOf(
  here: Text,
  there: Text,
  comparison: Comparison,
  differ: Differ,
  insertions: readonly Insertion[],
  blocks: readonly number[],
): Sides {
  const { pairs, changes } = comparison;
  const side = (own: Text, other: Text, at: 'here' | 'there', opposite: 'here' | 'there', alone: PairKind) =>
    own.paragraphs.map((text, index): Passage => {
      const places = pairs.flatMap((pair, place) => (pair[at] === index ? [place] : []));
      const linked = places.map((place) => pairs[place]!);
      const partners = [...new Set(linked.flatMap((pair) => pair[opposite] ?? []))];
      const kind = ORDER.find((one) => linked.some((pair) => pair.kind === one)) ?? alone;
      const counterpart = partners.map((place) => other.paragraphs[place] ?? '').join(' ');
      const runs =
        partners.length === 0
          ? [{ text, differs: false }]
          : // Seen from its own side: what both have is quoted as it is written here, capitals and marks included.
            runsOf(differ(text, counterpart));
      const intruder = at === 'here' ? insertions.find(({ block }) => block === blocks[index]) : undefined;
      return {
        index,
        kind,
        partners,
        runs,
        changes: changes.filter(({ pair }) => places.includes(pair)),
        intruder: intruder ? INSERTIONS[intruder.kind]() : null,
      };
    });
  return {
    here: side(here, there, 'here', 'there', 'only-here'),
    there: side(there, here, 'there', 'here', 'only-there'),
  };
}
