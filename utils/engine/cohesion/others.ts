/**
 * What a unit is compared with: the article's other paragraphs, and around a sentence the rest of its own paragraph. What is
 * known of a paragraph's surroundings is worked out once for the paragraph and all its sentences.
 */
import { once } from '../text/once';
import type { Concordance } from './concordance';
import { middleOf } from './meaning';
import type { Meaning } from './meaning';
import { mentions } from './units';
import type { Unit } from './units';
import type { WordLikeness } from './wordLikeness';

/** One other unit of the article. */
export interface Other {
  readonly unit: Unit;
  /**
   * Whether it stands directly before or after. Two foreign paragraphs in a row support each other, so some measures leave
   * neighbours out.
   */
  readonly adjacent: boolean;
}

/** How many of the others use something, and how many of those stand apart. */
export interface Users {
  readonly all: number;
  readonly distant: number;
}

/** Several units taken together. */
export interface Pool {
  readonly middle: () => Meaning | null;
  /** The best cosine of a word of the compared unit, given as a row of the table, to any of theirs. */
  readonly nearest: (row: number) => number;
}

export interface Others {
  readonly units: readonly Other[];
  /** Those that use a name in any form, those that use it as a name, and those that give a number. */
  mentioning(name: string): Users;
  naming(name: string): Users;
  giving(number: string): Users;
  readonly all: Pool;
  readonly distant: Pool;
}

/** What the paragraphs of an article are together. */
export interface Together {
  readonly paragraphs: readonly Unit[];
  readonly concordance: Concordance;
  /** Null where the language has no word table. */
  readonly likeness: WordLikeness | null;
}

/** The others of each paragraph in turn. */
export function othersOf(together: Together): (own: number) => Others {
  const { paragraphs } = together;
  const known = paragraphs.map((_, own) =>
    once(() => {
      const units = paragraphs.flatMap((unit, j): Other[] =>
        j === own ? [] : [{ unit, adjacent: Math.abs(own - j) === 1 }],
      );
      return make(together, own, units);
    }),
  );
  return (own) => known[own]!();
}

function make(together: Together, own: number, units: readonly Other[]): Others {
  const { paragraphs, concordance } = together;
  const users = (flags: Uint8Array): Users => {
    let all = 0;
    for (let j = 0; j < flags.length; j++) all += flags[j]!;
    all -= flags[own]!;
    return { all, distant: all - (flags[own - 1] ?? 0) - (flags[own + 1] ?? 0) };
  };
  const pool = (members: readonly Other[]) => poolOf(members, paragraphs[own]!.rows, together.likeness);
  return {
    units,
    mentioning: (name) => users(concordance.mentioning(name)),
    naming: (name) => users(concordance.naming(name)),
    giving: (number) => users(concordance.giving(number)),
    all: pool(units),
    distant: pool(units.filter(({ adjacent }) => !adjacent)),
  };
}

function poolOf(members: readonly Other[], rows: readonly number[], likeness: WordLikeness | null): Pool {
  const nearest = once(() => {
    const best = likeness?.best(
      rows,
      members.map(({ unit }) => unit.rows),
    );
    return new Map(rows.map((row, i) => [row, best?.[i] ?? 0]));
  });
  return {
    middle: once(() => middleOf(members.map(({ unit }) => unit.meaning))),
    nearest: (row) => nearest().get(row) ?? 0,
  };
}

/**
 * The others of a sentence: the paragraphs beside its own, being whole, count like any other, the rest of its own as neighbours.
 *
 * @param elsewhere the others of its paragraph
 * @param rest what stands before and after the sentence in its paragraph
 */
export function withRest(elsewhere: Others, rest: readonly Unit[], likeness: WordLikeness | null): Others {
  const users = ({ all }: Users, isUser: (unit: Unit) => boolean): Users => ({
    all: all + rest.filter(isUser).length,
    distant: all,
  });
  const around = rest.map((unit): Other => ({ unit, adjacent: true }));
  return {
    units: [...elsewhere.units.map(({ unit }): Other => ({ unit, adjacent: false })), ...around],
    mentioning: (name) => users(elsewhere.mentioning(name), (unit) => mentions(unit, name)),
    naming: (name) => users(elsewhere.naming(name), (unit) => unit.words.has(name) && unit.names.has(name)),
    giving: (number) => users(elsewhere.giving(number), (unit) => unit.passage.numbers.includes(number)),
    all: {
      middle: once(() =>
        middleOf(
          rest.map(({ meaning }) => meaning),
          elsewhere.all.middle(),
        ),
      ),
      nearest(row) {
        let best = elsewhere.all.nearest(row);
        for (const unit of rest) if (best < 1 && likeness) best = Math.max(best, likeness.bestOf(row, unit.rows));
        return best;
      },
    },
    distant: elsewhere.all,
  };
}
