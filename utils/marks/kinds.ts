/**
 * How the kinds of paragraphs that do not belong are told apart without colour: the line's pattern, beside a label in words.
 *   off-topic → solid · image-description → dashed · related-teaser → dotted
 */
import type { InsertionKind } from '../types';

export type Pattern = 'solid' | 'dashed' | 'dotted';

/** Solid: another text. Dashed: a machine's left-overs. Dotted: the site's own furniture. */
export const PATTERN: Readonly<Record<InsertionKind, Pattern>> = {
  'off-topic': 'solid',
  duplicate: 'solid',
  'image-description': 'dashed',
  'generator-residue': 'dashed',
  'credit-residue': 'dashed',
  'related-teaser': 'dotted',
  promotion: 'dotted',
  navigation: 'dotted',
  disclaimer: 'dotted',
};

const PATTERNS: readonly Pattern[] = ['solid', 'dashed', 'dotted'];

/** Name of the custom highlight that carries a pattern. */
export const highlightName = (pattern: Pattern | 'flash') => `firsthand-${pattern}`;

/**
 * Rules for the highlights. `::highlight()` takes colours and text decoration only (CSS Custom Highlight API, 3.1); the text's
 * own colour draws the line, so that it can be seen on any ground.
 */
export const HIGHLIGHT_CSS = [
  ...PATTERNS.map(
    (pattern) =>
      `::highlight(${highlightName(pattern)}){background-color:rgb(245 158 11/.14);text-decoration:underline ${pattern} currentcolor 1px}`,
  ),
  `::highlight(${highlightName('flash')}){background-color:rgb(245 158 11/.5)}`,
  '@media print{::highlight(firsthand-solid),::highlight(firsthand-dashed),::highlight(firsthand-dotted){background-color:transparent;text-decoration:none}}',
].join('\n');
