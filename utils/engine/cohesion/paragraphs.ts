/** Measures every paragraph of an article against the rest of it. */
import type { Article } from './article';
import { formFeatures } from './formFeatures';
import { introductionFeatures } from './introduction';
import { lexicalFeatures } from './lexical';
import { measured } from './measures';
import type { Measures } from './measures';
import { nameFeatures } from './nameFeatures';
import { withRelative } from './relative';
import type { Features, Setting } from './setting';
import type { Reader } from './units';
import { vectorFeatures } from './vectorFeatures';

/** Measures of the paragraphs, in order. */
export function paragraphFeatures({ reader, paragraphs, title, othersOf }: Article): Measures {
  const last = paragraphs.length - 1;
  const own = measured(paragraphs.length, (i) =>
    unitFeatures(
      {
        unit: paragraphs[i]!,
        others: othersOf(i),
        previous: paragraphs[i - 1] ?? null,
        next: paragraphs[i + 1] ?? null,
        title,
        position: i / Math.max(1, last),
        isLast: i === last,
        paragraphs: paragraphs.length,
      },
      reader,
    ),
  );
  return withRelative(own, paragraphs.length);
}

/** Everything measured of one unit in its place. */
export function unitFeatures(setting: Setting, reader: Reader): Features[] {
  return [
    ...tieFeatures(setting, reader),
    formFeatures(setting, reader.lang),
    introductionFeatures(setting, reader.lang),
  ];
}

/** What ties a unit to the others: all that is compared within the article, and more. */
export function tieFeatures(setting: Setting, reader: Reader): Features[] {
  const tied = [lexicalFeatures(setting, reader.vocabulary), nameFeatures(setting)];
  return reader.table ? [...tied, vectorFeatures(setting)] : tied;
}
