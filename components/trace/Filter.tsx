/** Which paragraphs stand in the two columns: all, those with the same words, reworded, on one side only, or with changes. */
import { i18n } from '#i18n';
import type { PairKind } from '@/utils/types';
import type { Passage, Sides } from './types';

export type Shown = 'all' | PairKind | 'changed';

const LABELS: Readonly<Record<Shown, () => string>> = {
  all: () => i18n.t('trace.filterAll'),
  copied: () => i18n.t('trace.copied'),
  reworded: () => i18n.t('trace.reworded'),
  'only-here': () => i18n.t('trace.onlyHere'),
  'only-there': () => i18n.t('trace.onlyThere'),
  changed: () => i18n.t('trace.changed'),
};

/** What a kind of paragraph is called. */
export const kindLabel = (kind: PairKind): string => LABELS[kind]();

/** Whether a paragraph stands in its column. */
export function shows(shown: Shown, { kind, changes }: Passage): boolean {
  if (shown === 'all') return true;
  return shown === 'changed' ? changes.length > 0 : kind === shown;
}

function countOf(shown: Shown, { here, there }: Sides): number {
  if (shown === 'all') return here.length;
  return (shown === 'only-there' ? there : here).filter((passage) => shows(shown, passage)).length;
}

interface FilterProps {
  readonly sides: Sides;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** One choice of several; kinds that do not occur are left out. */
export function Filter({ sides, shown, onShow }: FilterProps) {
  const kinds = (Object.keys(LABELS) as Shown[]).filter((kind) => kind === 'all' || countOf(kind, sides) > 0);
  return (
    <fieldset class="filter">
      <legend class="hidden-text">{i18n.t('trace.filter')}</legend>
      {kinds.map((kind) => (
        <label key={kind} class={`filter-choice filter-${kind}`}>
          <input type="radio" name="shown" checked={shown === kind} onChange={() => onShow(kind)} />
          {LABELS[kind]()} <span class="filter-count">{countOf(kind, sides)}</span>
        </label>
      ))}
    </fieldset>
  );
}
