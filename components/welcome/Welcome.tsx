/** The first page after installing: what is read, what never leaves, what will be seen, and the two switches. */
import { i18n } from '#i18n';
import { Logo } from '../ui/Logo';
import { Switch } from '../ui/Switch';
import { ToneMark } from '../ui/ToneMark';

export interface WelcomeProps {
  readonly everyArticle: boolean;
  readonly marks: boolean;
  /** Whether the browser lets us read pages; Firefox may not have asked. */
  readonly access: boolean;
  /** Whether the button stands on the toolbar, where its badge can be seen; null where the browser does not tell. */
  readonly pinned: boolean | null;
  readonly onEveryArticle: (on: boolean) => void;
  readonly onMarks: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onDone: () => void;
}

function Sees({ pinned }: Pick<WelcomeProps, 'pinned'>) {
  const badges = [
    ['none', i18n.t('welcome.seesNone')],
    ['info', i18n.t('welcome.seesInfo')],
    ['look', i18n.t('welcome.seesLook')],
    ['unclear', i18n.t('welcome.seesUnclear')],
  ] as const;
  return (
    <section class="sees">
      <h2>{i18n.t('welcome.sees')}</h2>
      <ul>
        {badges.map(([tone, text]) => (
          <li key={tone} class={`tone-${tone}`}>
            <ToneMark tone={tone} />
            {text}
          </li>
        ))}
      </ul>
      {pinned === false ? <p class="note sees-pin">{i18n.t('welcome.pin')}</p> : null}
    </section>
  );
}

/** Nothing here must be done: the switches stand as shipped. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <Logo size={64} />
        <h1>{i18n.t('welcome.lead')}</h1>
      </header>
      <div class="columns">
        <section>
          <h2>{i18n.t('welcome.reads')}</h2>
          <p>{i18n.t('welcome.readsText')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.never')}</h2>
          <p>{i18n.t('welcome.neverText')}</p>
        </section>
      </div>
      <Sees pinned={props.pinned} />
      <section class="choose">
        <h2>{i18n.t('welcome.choose')}</h2>
        {props.access ? null : (
          <div class="ask tone-look">
            <p>{i18n.t('welcome.access')}</p>
            <button type="button" class="button" data-action="allow" onClick={props.onAllow}>
              {i18n.t('state.accessAllow')}
            </button>
          </div>
        )}
        <Switch
          checked={props.everyArticle}
          onChange={props.onEveryArticle}
          label={i18n.t('welcome.check')}
          note={i18n.t('welcome.checkNote')}
        />
        <Switch
          checked={props.marks}
          onChange={props.onMarks}
          label={i18n.t('welcome.marks')}
          note={i18n.t('welcome.marksNote')}
        />
        <div class="actions">
          <button type="button" class="button button-primary" data-action="done" onClick={props.onDone}>
            {i18n.t('welcome.done')}
          </button>
          <p class="note">{i18n.t('welcome.later')}</p>
        </div>
      </section>
    </main>
  );
}
