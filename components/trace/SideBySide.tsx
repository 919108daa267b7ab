/** Two texts in two columns with links between aligned paragraphs; moving in one moves the other. */
import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { Column } from './Column';
import { Filter, shows } from './Filter';
import type { Shown } from './Filter';
import { useLinks } from './useLinks';
import type { Sides } from './types';

interface SideBySideProps {
  readonly sides: Sides;
  /** Names of the two, as the outlets. */
  readonly here: string;
  readonly there: string;
  readonly hereLang: string | null;
  readonly thereLang: string | null;
}

/** Narrow pages stack the two; the links are then said in words only. */
export function SideBySide({ sides, here, there, hereLang, thereLang }: SideBySideProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [current, setCurrent] = useState<{ side: 'here' | 'there'; index: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const lines = useLinks(frame, sides, shown);

  const go = (side: 'here' | 'there', index: number, focus: boolean) => {
    setCurrent({ side, index });
    const target = frame.current?.querySelector<HTMLElement>(`[data-side="${side}"] [data-passage="${index}"]`);
    target?.scrollIntoView({ block: 'nearest' });
    if (focus) target?.focus({ preventScroll: true });
  };
  const isCurrent = (side: 'here' | 'there', index: number) => {
    if (current === null) return false;
    if (current.side === side) return current.index === index;
    return (sides[current.side][current.index]?.partners ?? []).includes(index);
  };
  const column = (side: 'here' | 'there') => (
    <Column
      side={side}
      title={side === 'here' ? i18n.t('trace.here') : i18n.t('trace.there')}
      name={side === 'here' ? here : there}
      lang={side === 'here' ? hereLang : thereLang}
      passages={sides[side].filter((passage) => shows(shown, passage))}
      isCurrent={(index) => isCurrent(side, index)}
      onCurrent={(index) => setCurrent({ side, index })}
      onMove={(index) => go(side, index, true)}
      onCross={(index) => go(side === 'here' ? 'there' : 'here', index, true)}
    />
  );
  return (
    <section class="side-by-side" data-part="side-by-side">
      <h2>{i18n.t('trace.side')}</h2>
      <Filter sides={sides} shown={shown} onShow={setShown} />
      <p class="note side-help">{i18n.t('trace.sideHelp')}</p>
      <div class="sides" ref={frame}>
        {column('here')}
        <svg class="side-links" aria-hidden="true" focusable="false">
          {lines.map(({ key, kind, d, here: from, there: to }) => (
            <path
              key={key}
              d={d}
              class={`link link-${kind}${isCurrent('here', from) && isCurrent('there', to) ? ' link-current' : ''}`}
            />
          ))}
        </svg>
        {column('there')}
      </div>
    </section>
  );
}
