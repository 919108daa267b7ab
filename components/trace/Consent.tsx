/** Step 1: every string that would be sent and to whom, word for word, editable; nothing is sent before *Send*. */
import { i18n } from '#i18n';
import { Links } from './Links';
import type { Line, SearchLink } from './types';

interface ConsentProps {
  readonly lines: readonly Line[];
  readonly links: readonly SearchLink[];
  /** The browser was asked and the reader said no. */
  readonly denied: boolean;
  readonly onEdit: (id: string, change: { readonly text?: string; readonly on?: boolean }) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** No look-ups for this site again; null where it has none. */
  readonly onNever: (() => void) | null;
}

const SENDS: Readonly<Record<Line['sends'], () => string>> = {
  searchTerms: () => i18n.t('trace.sendsSearchTerms'),
  websiteContent: () => i18n.t('trace.sendsWebsiteContent'),
  browsingActivity: () => i18n.t('trace.sendsBrowsingActivity'),
};

/** The lines of a plan, each with a tick and its exact words. */
export function Lines({ lines, onEdit }: Pick<ConsentProps, 'lines' | 'onEdit'>) {
  return (
    <ul class="lines">
      {lines.map(({ id, name, host, text, sends, visits, on }) => (
        <li key={id} class={on ? 'line' : 'line line-off'} data-line={id}>
          <label class="line-head">
            <input type="checkbox" checked={on} onChange={(event) => onEdit(id, { on: event.currentTarget.checked })} />
            <span class="line-name">
              <bdi>{name}</bdi> <bdi class="host">{host}</bdi>
            </span>
            <span class="note">{visits ? i18n.t('trace.visit', [host]) : SENDS[sends]()}</span>
          </label>
          <div class="grows" data-text={text}>
            <textarea
              class="input line-text"
              rows={1}
              dir="auto"
              spellcheck={false}
              maxLength={10_000}
              disabled={!on}
              aria-label={i18n.t('trace.line', [`${name}, ${host}`])}
              value={text}
              onInput={(event) => onEdit(id, { text: event.currentTarget.value })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Send, cancel, never on this site; refusal is a normal state, with searches to open instead. */
export function Consent({ lines, links, denied, onEdit, onSend, onCancel, onNever }: ConsentProps) {
  const ready = lines.some(({ on, text }) => on && text.trim() !== '');
  return (
    <section class="step" data-step="ask">
      {lines.length === 0 ? (
        <p>{i18n.t('trace.planNone')}</p>
      ) : (
        <>
          <p class="lead">{i18n.t('trace.planLead')}</p>
          <p class="note">{i18n.t('trace.planNote')}</p>
          <Lines lines={lines} onEdit={onEdit} />
          <div class="actions">
            <button type="button" class="button button-primary" data-action="send" disabled={!ready} onClick={onSend}>
              {i18n.t('trace.send')}
            </button>
            <button type="button" class="button" data-action="cancel" onClick={onCancel}>
              {i18n.t('trace.cancel')}
            </button>
            {onNever ? (
              <button type="button" class="button button-plain" data-action="never" onClick={onNever}>
                {i18n.t('trace.never')}
              </button>
            ) : null}
          </div>
        </>
      )}
      <Links lead={denied ? i18n.t('trace.denied') : i18n.t('trace.linksLead')} links={links} alert={denied} />
    </section>
  );
}
