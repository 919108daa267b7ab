/** The article as a row of cells, one a paragraph, coloured and patterned by what it is; a click goes to the paragraph. */
import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { CELLS } from './cells';
import type { Cell } from './cells';

interface ParagraphMapProps {
  readonly cells: readonly Cell[];
  readonly onShow: (block: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of the Tab key; the arrow keys, Home and End move inside (the toolbar pattern of WAI-ARIA). */
export function ParagraphMap({ cells, onShow }: ParagraphMapProps) {
  const row = useRef<HTMLDivElement>(null);
  if (cells.length === 0) return null;
  const kinds = [...new Set(cells.map(({ kind }) => kind))].filter((kind) => kind !== 'plain');

  const move = (event: KeyboardEvent) => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const mirrored = row.current?.closest('[dir="rtl"]') && event.key.startsWith('Arrow') ? -1 : 1;
    const horizontal = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const step = (STEPS[event.key] ?? 0) * (horizontal ? mirrored : 1);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : at + step;
    const next = buttons[to];
    if (to === at || at < 0 || !next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };

  return (
    <section class="part" data-part="map">
      <h2 class="map-head">
        {i18n.t('popup.map')} <span class="map-count">{i18n.t('map.summary', cells.length)}</span>
      </h2>
      <div class="map" role="toolbar" aria-label={i18n.t('popup.map')} ref={row} onKeyDown={move}>
        {cells.map(({ block, kind, label, text }, index) => (
          <button
            key={block}
            type="button"
            class={`cell cell-${kind}`}
            tabIndex={index === 0 ? 0 : -1}
            title={`${label}: ${text.slice(0, 80)}`}
            aria-label={i18n.t('map.cell', [index + 1, label])}
            onClick={() => onShow(block)}
          />
        ))}
      </div>
      {kinds.length > 0 ? (
        <ul class="legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span class={`cell cell-${kind}`} aria-hidden="true" /> {CELLS[kind]()}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
