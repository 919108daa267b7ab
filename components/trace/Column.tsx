/** One of the two texts: its paragraphs with kind, differing words, and what has changed. */
import { i18n } from '#i18n';
import type { Change } from '@/utils/types';
import { kindLabel } from './Filter';
import type { Passage } from './types';

const CHANGES: Readonly<Record<Change['kind'], () => string>> = {
  number: () => i18n.t('trace.changeNumber'),
  name: () => i18n.t('trace.changeName'),
  quote: () => i18n.t('trace.changeQuote'),
  hedge: () => i18n.t('trace.changeHedge'),
  date: () => i18n.t('trace.changeDate'),
};

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  const orNothing = (text: string) => text || i18n.t('trace.changeNone');
  return (
    <ul class="changes">
      {changes.map(({ kind, here, there }) => (
        <li key={`${kind} ${here} ${there}`} dir="auto">
          <strong>{CHANGES[kind]()}</strong> {i18n.t('trace.change', [orNothing(here), orNothing(there)])}
        </li>
      ))}
    </ul>
  );
}

interface ColumnProps {
  readonly side: 'here' | 'there';
  readonly title: string;
  readonly name: string;
  readonly lang: string | null;
  readonly passages: readonly Passage[];
  readonly isCurrent: (index: number) => boolean;
  readonly onCurrent: (index: number) => void;
  readonly onMove: (index: number) => void;
  readonly onCross: (index: number) => void;
}

/** Up and down walk the column, left and right go to the counterpart; the column is one stop of the Tab key. */
export function Column({ side, title, name, lang, passages, isCurrent, onCurrent, onMove, onCross }: ColumnProps) {
  const onKeyDown = (event: KeyboardEvent, passage: Passage, place: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : passages[place + step];
    const [partner] = passage.partners;
    const crosses = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (next) onMove(next.index);
    else if (crosses && partner !== undefined) onCross(partner);
    else return;
    event.preventDefault();
  };
  const stop = passages.find(({ index }) => isCurrent(index))?.index ?? passages[0]?.index;
  return (
    <div class="side" data-side={side}>
      <h3 class="side-title">
        {title} <bdi class="host">{name}</bdi>
      </h3>
      {passages.length === 0 ? <p class="note">{i18n.t('trace.nothingOfKind')}</p> : null}
      <ol class="passages" {...(lang ? { lang } : {})}>
        {passages.map((passage, place) => (
          <li
            key={passage.index}
            class={`passage passage-${passage.kind}${isCurrent(passage.index) ? ' passage-current' : ''}`}
            data-passage={passage.index}
            tabIndex={passage.index === stop ? 0 : -1}
            aria-current={isCurrent(passage.index)}
            onClick={() => onCurrent(passage.index)}
            onFocus={() => onCurrent(passage.index)}
            onKeyDown={(event) => onKeyDown(event, passage, place)}
          >
            <p class="passage-kind" lang={i18n.t('language')}>
              <span class="hidden-text">{passage.index + 1}. </span>
              {kindLabel(passage.kind)}
              {passage.intruder ? <span class="passage-intruder tone-look">{passage.intruder}</span> : null}
              {passage.partners.length > 0 ? (
                <span class="hidden-text">
                  {' '}
                  {i18n.t('trace.counterpart', [passage.partners.map((index) => index + 1).join(', ')])}
                </span>
              ) : null}
            </p>
            <p dir="auto">
              {passage.runs.map(({ text, differs }, index) =>
                differs && text.trim() ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
              )}
            </p>
            {side === 'here' ? <Changes changes={passage.changes} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
