/** The trace page: consent, services answering, pages found, consent again, texts side by side, times, export. */
import { i18n } from '#i18n';
import { Logo } from '../ui/Logo';
import { Candidates } from './Candidates';
import { Consent } from './Consent';
import { Export } from './Export';
import { Links } from './Links';
import { ProgressList } from './ProgressList';
import { Results } from './Results';
import { SideBySide } from './SideBySide';
import { Timeline } from './Timeline';
import type { TimelinePage } from './Timeline';
import type { Choice, Line, Progress, Result, SearchLink, Sides } from './types';

export type Phase = 'loading' | 'refused' | 'plan' | 'asking' | 'choose' | 'reading' | 'done';
export type Refusal = 'private' | 'site' | 'gone' | 'nothing';

export interface View {
  readonly sides: Sides;
  readonly here: string;
  readonly there: string;
  readonly hereLang: string | null;
  readonly thereLang: string | null;
}

export interface TraceState {
  readonly phase: Phase;
  /** Why there is no look-up; null while there may be one. */
  readonly refusal: Refusal | null;
  /** Headline of the article. */
  readonly title: string;
  /** Its site; null where there is none. */
  readonly site: string | null;
  readonly lines: readonly Line[];
  readonly links: readonly SearchLink[];
  readonly denied: boolean;
  readonly asks: readonly Progress[];
  readonly choices: readonly Choice[];
  readonly captures: readonly Line[];
  readonly more: readonly Line[];
  readonly reads: readonly Progress[];
  readonly results: readonly Result[];
  /** Id of the result shown side by side. */
  readonly current: string | null;
  readonly view: View | null;
  readonly times: readonly TimelinePage[];
  /** Read out and shown, as “Copied.” */
  readonly message: string;
}

export interface TraceActions {
  readonly onEdit: (id: string, change: { readonly text?: string; readonly on?: boolean }) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly onNever: () => void;
  readonly onAllowSite: () => void;
  readonly onStop: () => void;
  readonly onChoose: (url: string, on: boolean) => void;
  readonly onAskMore: () => void;
  readonly onRead: () => void;
  readonly onView: (id: string) => void;
  readonly onSheet: (format: 'markdown' | 'json') => void;
  readonly onCite: () => void;
  readonly onAgain: () => void;
}

const REFUSALS: Readonly<Record<Refusal, (site: string) => string>> = {
  private: () => i18n.t('trace.refusedPrivate'),
  site: (site) => i18n.t('trace.refusedSite', [site]),
  gone: () => i18n.t('trace.refusedGone'),
  nothing: () => i18n.t('trace.refusedNothing'),
};

function Refused({ state, onAllowSite }: { readonly state: TraceState; readonly onAllowSite: () => void }) {
  const { refusal, site, links } = state;
  if (refusal === null) return null;
  return (
    <section class="step" data-step="refused" data-why={refusal}>
      <p class="lead">{REFUSALS[refusal](site ?? '')}</p>
      {refusal === 'site' ? (
        <button type="button" class="button start" data-action="allow-site" onClick={onAllowSite}>
          {i18n.t('trace.refusedSiteOn')}
        </button>
      ) : null}
      {refusal === 'private' ? null : <Links lead={i18n.t('trace.linksLead')} links={links} />}
    </section>
  );
}

const STEPS = [
  ['ask', ['plan', 'asking']],
  ['read', ['choose', 'reading']],
  ['compare', ['done']],
] as const;
const STEP_NAMES = {
  ask: () => i18n.t('trace.stepAsk'),
  read: () => i18n.t('trace.stepRead'),
  compare: () => i18n.t('trace.stepCompare'),
};

function Steps({ phase }: { readonly phase: Phase }) {
  return (
    <ol class="steps">
      {STEPS.map(([step, phases]) => (
        <li key={step} {...((phases as readonly Phase[]).includes(phase) ? { 'aria-current': 'step' as const } : {})}>
          {STEP_NAMES[step]()}
        </li>
      ))}
    </ol>
  );
}

function Found({ state, actions }: { readonly state: TraceState; readonly actions: TraceActions }) {
  const { phase, view } = state;
  return (
    <>
      <Results results={state.results} current={state.current} onChoose={actions.onView} />
      {view ? <SideBySide key={state.current} {...view} /> : null}
      <Timeline pages={state.times} />
      {phase === 'done' && view ? <Export onSheet={actions.onSheet} onCite={actions.onCite} /> : null}
    </>
  );
}

/** The whole page. */
export function Trace({ state, actions }: { readonly state: TraceState; readonly actions: TraceActions }) {
  const { phase } = state;
  const busy = phase === 'asking';
  return (
    <main class="page trace" data-phase={phase}>
      <header class="trace-head">
        <Logo size={32} />
        <div>
          <h1>{i18n.t('trace.title')}</h1>
          {state.title ? (
            <p class="note trace-of">
              <bdi>{state.title}</bdi>
              {state.site ? (
                <>
                  {' · '}
                  <bdi>{state.site}</bdi>
                </>
              ) : null}
            </p>
          ) : null}
        </div>
        {phase === 'loading' || phase === 'refused' ? null : <Steps phase={phase} />}
      </header>
      {phase === 'loading' ? <p role="status">{i18n.t('trace.loading')}</p> : null}
      <Refused state={state} onAllowSite={actions.onAllowSite} />
      {phase === 'plan' ? (
        <Consent
          lines={state.lines}
          links={state.links}
          denied={state.denied}
          onEdit={actions.onEdit}
          onSend={actions.onSend}
          onCancel={actions.onCancel}
          onNever={state.site === null ? null : actions.onNever}
        />
      ) : null}
      {phase === 'done' || (phase === 'reading' && state.results.length > 0) ? (
        <Found state={state} actions={actions} />
      ) : null}
      {state.asks.length > 0 && phase !== 'reading' && phase !== 'done' ? (
        <ProgressList title={i18n.t('trace.progress')} items={state.asks} onStop={busy ? actions.onStop : null} />
      ) : null}
      {busy || phase === 'choose' ? (
        <Candidates
          choices={state.choices}
          captures={state.captures}
          more={state.more}
          busy={busy}
          onChoose={actions.onChoose}
          onEdit={actions.onEdit}
          onRead={actions.onRead}
          onAsk={actions.onAskMore}
        />
      ) : null}
      {phase === 'choose' && state.denied ? (
        <Links lead={i18n.t('trace.denied')} links={state.links} alert />
      ) : phase === 'choose' && state.choices.length === 0 ? (
        <Links lead={i18n.t('trace.linksLead')} links={state.links} />
      ) : null}
      {state.reads.length > 0 ? (
        <ProgressList
          title={i18n.t('trace.stepRead')}
          items={state.reads}
          onStop={phase === 'reading' ? actions.onStop : null}
        />
      ) : null}
      {phase === 'choose' || phase === 'done' ? (
        <p>
          <button type="button" class="button button-plain" data-action="again" onClick={actions.onAgain}>
            {i18n.t('trace.again')}
          </button>
        </p>
      ) : null}
      <p class="trace-message" role="status">
        {state.message}
      </p>
    </main>
  );
}
