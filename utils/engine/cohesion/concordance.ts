/** Which paragraphs of an article use a name or a number; asked for the same names again and again. */
import { once } from '../text/once';
import { namePrefix } from './units';
import type { Unit } from './units';

/** Each answer holds 1 for every paragraph that does, in order. */
export interface Concordance {
  /** In any form: as it is, in lower case, or inflected. */
  mentioning(name: string): Uint8Array;
  /** As a name. */
  naming(name: string): Uint8Array;
  giving(number: string): Uint8Array;
}

export function concordanceOf(paragraphs: readonly Unit[]): Concordance {
  const none = new Uint8Array(paragraphs.length);
  const index = (keysOf: (unit: Unit) => Iterable<string>) => once(() => indexed(paragraphs, keysOf));
  const words = index((unit) => unit.words);
  const prefixes = index((unit) => unit.prefixes);
  const names = index((unit) => unit.names);
  const numbers = index((unit) => unit.passage.numbers);
  const known = new Map<string, Uint8Array>();
  return {
    mentioning(name) {
      const before = known.get(name);
      if (before) return before;
      const exact = words().get(name) ?? none;
      const prefix = namePrefix(name);
      const inflected = (prefix === null ? undefined : prefixes().get(prefix)) ?? none;
      const either = exact.map((flag, i) => flag | inflected[i]!);
      known.set(name, either);
      return either;
    },
    naming: (name) => names().get(name) ?? none,
    giving: (number) => numbers().get(number) ?? none,
  };
}

function indexed(paragraphs: readonly Unit[], keysOf: (unit: Unit) => Iterable<string>): Map<string, Uint8Array> {
  const index = new Map<string, Uint8Array>();
  paragraphs.forEach((unit, i) => {
    for (const key of keysOf(unit)) {
      let flags = index.get(key);
      if (!flags) index.set(key, (flags = new Uint8Array(paragraphs.length)));
      flags[i] = 1;
    }
  });
  return index;
}
