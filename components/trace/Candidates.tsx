/** Pages found, as they come, and step 2: which of them are read, at which hosts. */
import { i18n } from '#i18n';
import { Lines } from './Consent';
import type { Choice, Line } from './types';

interface CandidatesProps {
  readonly choices: readonly Choice[];
  /** What the archive would be asked with them. */
  readonly captures: readonly Line[];
  /** Sites that the answers named and that could be asked too. */
  readonly more: readonly Line[];
  /** Services are still answering: nothing can be read yet. */
  readonly busy: boolean;
  readonly onChoose: (url: string, on: boolean) => void;
  readonly onEdit: (id: string, change: { readonly text?: string; readonly on?: boolean }) => void;
  readonly onRead: () => void;
  readonly onAsk: () => void;
}

const hostsOf = (choices: readonly Choice[], lines: readonly Line[]) =>
  [
    ...new Set([...choices.map(({ candidate }) => new URL(candidate.url).hostname), ...lines.map(({ host }) => host)]),
  ].toSorted();

function Row({ choice, onChoose }: { readonly choice: Choice; readonly onChoose: CandidatesProps['onChoose'] }) {
  const { url, title, snippet } = choice.candidate;
  const via = choice.via.map((name) => (name === 'page' ? i18n.t('trace.viaPage') : i18n.t('trace.via', [name])));
  return (
    <li class="candidate">
      <label>
        <input type="checkbox" checked={choice.on} onChange={(event) => onChoose(url, event.currentTarget.checked)} />
        <span>
          <span class="candidate-title">
            <bdi>{title || url}</bdi>
          </span>
          <span class="note">
            <bdi>{url}</bdi>
          </span>
          <span class="note">{via.join(' · ')}</span>
          {snippet ? (
            <q class="note candidate-snippet" dir="auto">
              {snippet}
            </q>
          ) : null}
        </span>
      </label>
    </li>
  );
}

/** The button names what it does: “Read these 3 pages at …”. */
export function Candidates(props: CandidatesProps) {
  const { choices, captures, more, busy, onChoose, onEdit } = props;
  if (choices.length === 0 && more.length === 0) {
    return busy ? null : (
      <section class="step" data-step="read">
        <h2>{i18n.t('trace.candidates')}</h2>
        <p>{i18n.t('trace.candidatesNone')}</p>
      </section>
    );
  }
  const chosen = choices.filter(({ on }) => on);
  const hosts = hostsOf(
    chosen,
    captures.filter(({ on }) => on),
  );
  return (
    <section class="step" data-step="read">
      <h2>{i18n.t('trace.candidates')}</h2>
      {choices.length > 0 && !busy ? <p class="note">{i18n.t('trace.candidatesLead')}</p> : null}
      <ul class="candidates">
        {choices.map((choice) => (
          <Row key={choice.candidate.url} choice={choice} onChoose={onChoose} />
        ))}
      </ul>
      {more.length > 0 && !busy ? (
        <div class="stack">
          <p class="note">{i18n.t('trace.moreAsks')}</p>
          <Lines lines={more} onEdit={onEdit} />
          <button type="button" class="button start" data-action="ask-more" onClick={props.onAsk}>
            {i18n.t('trace.send')}
          </button>
        </div>
      ) : null}
      {captures.length > 0 && !busy && chosen.length > 0 ? (
        <details open>
          <summary>{i18n.t('trace.captures')}</summary>
          <Lines lines={captures} onEdit={onEdit} />
        </details>
      ) : null}
      {busy || choices.length === 0 ? null : (
        <div class="actions actions-at-hand">
          <button
            type="button"
            class="button button-primary"
            data-action="read"
            disabled={chosen.length === 0}
            onClick={props.onRead}
          >
            {chosen.length === 0 ? i18n.t('trace.readNone') : i18n.t('trace.read', chosen.length)}
          </button>
          {hosts.length > 0 ? <span class="note read-hosts">{i18n.t('trace.readAt', [hosts.join(', ')])}</span> : null}
        </div>
      )}
    </section>
  );
}
