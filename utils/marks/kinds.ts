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

/** `--look-fill` and `--look-anywhere` of `colours.css`: the rules stand in the page, where our custom properties must not. */
export const HIGHLIGHT = { ground: '#eda81f', line: '#b3770a' };

/**
 * Rules for the highlights. `::highlight()` takes colours and text decoration only (CSS Custom Highlight API, 3.1). The line is
 * amber, not the text's colour: a paragraph underlined in its own colour looks like one long link.
 */
export const HIGHLIGHT_CSS = [
  ...PATTERNS.map(
    (pattern) =>
      `::highlight(${highlightName(pattern)}){background-color:${HIGHLIGHT.ground}24;text-decoration:underline ${pattern} ${HIGHLIGHT.line} 1.5px;text-underline-offset:.2em}`,
  ),
  `::highlight(${highlightName('flash')}){background-color:${HIGHLIGHT.ground}80}`,
  `@media (forced-colors:active){${PATTERNS.map((pattern) => `::highlight(${highlightName(pattern)})`).join()}{text-decoration-color:CanvasText}}`,
  `@media print{${PATTERNS.map((pattern) => `::highlight(${highlightName(pattern)})`).join()}{background-color:transparent;text-decoration:none}}`,
].join('\n');
