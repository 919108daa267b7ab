/** Services as they answer, or pages as they are read: “GDELT: does not answer for now”, with *Stop* while any is under way. */
import { i18n } from '#i18n';
import { Icon } from '../ui/Icon';
import { timeText } from './times';
import type { Progress } from './types';

interface ProgressListProps {
  readonly title: string;
  readonly items: readonly Progress[];
  /** Null when nothing is under way. */
  readonly onStop: (() => void) | null;
}

const REASONS: Readonly<Record<string, () => string>> = {
  'private-address': () => i18n.t('reason.privateAddress'),
  'not-permitted': () => i18n.t('reason.notPermitted'),
  redirected: () => i18n.t('reason.redirected'),
  'too-large': () => i18n.t('reason.tooLarge'),
  'wrong-type': () => i18n.t('reason.wrongType'),
  challenge: () => i18n.t('reason.challenge'),
  status: () => i18n.t('reason.status'),
  'unexpected-answer': () => i18n.t('reason.unexpectedAnswer'),
  'service-said': () => i18n.t('reason.serviceSaid'),
  'no-connection': () => i18n.t('reason.noConnection'),
  'timed-out': () => i18n.t('reason.timedOut'),
  resting: () => i18n.t('reason.resting'),
  'not-offered': () => i18n.t('reason.notOffered'),
  'not-set-up': () => i18n.t('reason.notSetUp'),
  'not-an-article': () => i18n.t('reason.notAnArticle'),
};

function statusOf({ status, found, sites }: Progress): string {
  switch (status) {
    case 'found':
      return found > 0 || sites === 0 ? i18n.t('trace.found', found) : i18n.t('trace.foundSites', sites);
    case 'read':
      return i18n.t('trace.readDone');
    default:
      return i18n.t(`trace.${status}`);
  }
}

/** The service's own words; until when one is left alone, as a time. */
function detailText({ reason, detail }: Progress): string {
  const until = reason === 'resting' ? Date.parse(detail ?? '') : Number.NaN;
  return Number.isNaN(until) ? (detail ?? '') : `${timeText(until)} UTC`;
}

/** Found and nothing found are answers; everything else that has ended is not. */
function markOf(status: Progress['status']): 'check' | 'missing' | null {
  if (status === 'found' || status === 'read') return 'check';
  return ['waiting', 'asking', 'reading'].includes(status) ? null : 'missing';
}

/** Changes are read out politely. */
export function ProgressList({ title, items, onStop }: ProgressListProps) {
  return (
    <section class="progress" data-part="progress">
      <div class="progress-head">
        <h2>{title}</h2>
        {onStop ? (
          <button type="button" class="button" data-action="stop" onClick={onStop}>
            <Icon name="stop" />
            {i18n.t('trace.stop')}
          </button>
        ) : null}
      </div>
      <ul aria-live="polite">
        {items.map((item) => {
          const mark = markOf(item.status);
          return (
            <li key={item.id} class={`progress-item progress-${item.status}`}>
              {mark ? <Icon name={mark} /> : <span class="pulse" aria-hidden="true" />}
              <span>
                <bdi>{item.name}</bdi> <bdi class="host">{item.host}</bdi>
                {item.text ? (
                  <span class="note progress-text" dir="auto">
                    {item.text}
                  </span>
                ) : null}
                <span class="note">
                  {statusOf(item)}
                  {item.reason ? ` · ${REASONS[item.reason]?.() ?? item.reason}` : ''}
                  {item.detail ? (
                    <>
                      {' '}
                      <bdi>{detailText(item)}</bdi>
                    </>
                  ) : null}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
