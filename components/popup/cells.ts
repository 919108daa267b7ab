/** The paragraph map's cells, as `{ block: 5, kind: 'insertion', label: 'On another subject' }` for the sixth block. */
import { i18n } from '#i18n';
import type { PairKind, Paragraph, Report } from '@/utils/types';
import { INSERTIONS } from '../words';

export type CellKind = 'plain' | 'evidence' | 'insertion' | 'minor' | 'copied' | 'reworded' | 'only-here';

export interface Cell {
  readonly block: number;
  readonly kind: CellKind;
  readonly label: string;
  readonly text: string;
}

/** What a kind of cell is called in the legend. */
export const CELLS: Readonly<Record<CellKind, () => string>> = {
  plain: () => i18n.t('map.plain'),
  evidence: () => i18n.t('map.evidence'),
  insertion: () => i18n.t('map.insertion'),
  minor: () => i18n.t('map.minor'),
  copied: () => i18n.t('map.copied'),
  reworded: () => i18n.t('map.reworded'),
  'only-here': () => i18n.t('map.onlyHere'),
};

/**
 * One cell a paragraph, in order. What does not belong goes before what a comparison found, and that before what speaks of the source.
 * `compared`: block → what the comparison with the source says of it; empty before a look-up. `findings`: blocks that raise the badge.
 */
export function paragraphCells(
  report: Report,
  paragraphs: readonly Paragraph[],
  findings: ReadonlySet<number>,
  compared: ReadonlyMap<number, Exclude<PairKind, 'only-there'>> = new Map(),
): Cell[] {
  const insertions = new Map(report.insertions.map((insertion) => [insertion.block, insertion]));
  const speaking = new Set(report.evidence.filter(({ reuse }) => reuse !== undefined).map(({ block }) => block));
  return paragraphs.map(({ block, text }) => {
    const insertion = insertions.get(block);
    if (insertion) {
      const kind = findings.has(block) ? 'insertion' : 'minor';
      return { block, text, kind, label: INSERTIONS[insertion.kind]() };
    }
    const kind = compared.get(block) ?? (speaking.has(block) ? 'evidence' : 'plain');
    return { block, text, kind, label: CELLS[kind]() };
  });
}
