/** Every state without a report: not checked (why), checking, not an article, could not check (why). They are never blurred (law 6). */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { CouldNotCheck, NotChecked, TabState } from '@/utils/types';
import { ToneMark } from '../ui/ToneMark';
import type { PopupActions } from './types';

interface NoticeProps {
  readonly state: Exclude<TabState, { readonly status: 'checked' }>;
  /** The page's host; null where there is none. */
  readonly host: string | null;
  readonly actions: PopupActions;
}

interface Text {
  readonly title: string;
  readonly sentence: string;
  readonly note?: string;
  readonly action?: ComponentChildren;
}

function button(label: string, name: string, onClick: () => void) {
  return (
    <button type="button" class="button button-primary" data-action={name} onClick={onClick}>
      {label}
    </button>
  );
}

function notChecked(why: NotChecked, incognito: boolean, host: string | null, actions: PopupActions): Text {
  const title = i18n.t('state.notCheckedTitle');
  const action = button(i18n.t('state.check'), 'check', actions.onCheck);
  switch (why) {
    case 'on-click':
      return { title, sentence: i18n.t('state.notChecked'), note: i18n.t('state.notCheckedClick'), action };
    case 'not-asked':
      return { title, sentence: i18n.t('state.notChecked'), action };
    case 'forgotten':
      return { title, sentence: i18n.t('state.notChecked'), note: i18n.t('state.forgotten'), action };
    case 'private-host':
      return { title, sentence: i18n.t('abstained.privateHost') };
    case 'not-web':
      return { title, sentence: i18n.t('state.closed') };
    case 'site-off':
      return {
        title,
        sentence: i18n.t('state.siteOff', [host ?? '']),
        action: incognito ? action : button(i18n.t('state.turnOn'), 'turn-on', () => actions.onSite(false)),
      };
    case 'no-access':
      return {
        title: i18n.t('state.accessTitle'),
        sentence: host === null ? i18n.t('state.accessUnknown') : i18n.t('state.access', [host]),
        note: i18n.t('state.accessNote'),
        action: (
          <>
            {button(i18n.t('state.accessAllow'), 'allow', actions.onAllow)}
            {host === null ? null : (
              <button type="button" class="button" data-action="check" onClick={actions.onCheck}>
                {i18n.t('state.accessOnce')}
              </button>
            )}
          </>
        ),
      };
  }
}

const FAILURES: Readonly<Record<CouldNotCheck, () => string>> = {
  restricted: () => i18n.t('state.closed'),
  'too-large': () => i18n.t('abstained.tooLarge'),
  interrupted: () => i18n.t('state.interrupted'),
  error: () => i18n.t('state.failed'),
};

function describe({ state, host, actions }: NoticeProps): Text {
  switch (state.status) {
    case 'not-checked':
      return notChecked(state.why, state.incognito, host, actions);
    case 'checking':
      return { title: i18n.t('state.checkingTitle'), sentence: i18n.t('state.checking') };
    case 'not-article':
      return { title: i18n.t('kind.notArticle'), sentence: i18n.t('verdict.notArticle') };
    case 'failed': {
      const again = state.why === 'interrupted' || state.why === 'error';
      return {
        title: i18n.t('state.failedTitle'),
        sentence: FAILURES[state.why](),
        ...(state.detail ? { note: i18n.t('state.failedWhy', [state.detail]) } : {}),
        ...(again ? { action: button(i18n.t('state.checkAgain'), 'check', actions.onCheck) } : {}),
      };
    }
  }
}

/** Title, sentence, and the one thing the reader may do about it. */
export function Notice(props: NoticeProps) {
  const { title, sentence, note, action } = describe(props);
  const { state } = props;
  const tone =
    state.status === 'failed' || (state.status === 'not-checked' && state.why === 'no-access') ? 'unclear' : 'none';
  return (
    <section class={`verdict tone-${tone}`} data-part="notice" data-status={state.status} role="status">
      <p class="verdict-kind">
        <ToneMark tone={tone} />
        {title}
      </p>
      <h1 class="verdict-sentence">{sentence}</h1>
      {note ? <p class="note">{note}</p> : null}
      {action ? <p class="verdict-action actions">{action}</p> : null}
    </section>
  );
}
