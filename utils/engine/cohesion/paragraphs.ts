/** Measures every paragraph of an article against the rest of it. */
import type { Article } from './article';
import { formFeatures } from './formFeatures';
import { introductionFeatures } from './introduction';
import { lexicalFeatures } from './lexical';
import { nameFeatures } from './nameFeatures';
import { withRelative } from './relative';
import type { Features, Setting } from './setting';
import type { Reader } from './units';
import { vectorFeatures } from './vectorFeatures';

/** Features of each paragraph, in order. */
export function paragraphFeatures({ reader, paragraphs, title, likeness }: Article): Features[] {
  const last = paragraphs.length - 1;
  return withRelative(
    paragraphs.map((unit, i) =>
      unitFeatures(
        {
          unit,
          others: paragraphs.flatMap((other, j) => (j === i ? [] : [{ unit: other, adjacent: Math.abs(i - j) === 1 }])),
          previous: paragraphs[i - 1] ?? null,
          next: paragraphs[i + 1] ?? null,
          title,
          position: i / Math.max(1, last),
          isLast: i === last,
          paragraphs: paragraphs.length,
          likeness,
        },
        reader,
      ),
    ),
  );
}

/** Everything measured of one unit in its place. */
export function unitFeatures(setting: Setting, reader: Reader): Features {
  return {
    ...lexicalFeatures(setting, reader.idf),
    ...nameFeatures(setting),
    ...formFeatures(setting, reader.lang),
    ...introductionFeatures(setting, reader.lang),
    ...vectorFeatures(setting),
  };
}
