/** The popup: one sentence, the credit check, the likely source, what does not belong, the evidence, how sure, and what the reader can do. */
import { i18n } from '#i18n';
import type { Figure, Insertion, Presentation, TabState } from '@/utils/types';
import { Icon } from '../ui/Icon';
import { Switch } from '../ui/Switch';
import { paragraphCells } from './cells';
import { CreditCheck } from './CreditCheck';
import { EvidenceList } from './EvidenceList';
import { HowSure } from './HowSure';
import { Insertions } from './Insertions';
import { Notice } from './Notice';
import { NotRight } from './NotRight';
import { Origins } from './Origins';
import { ParagraphMap } from './ParagraphMap';
import { isAbstention } from './sentence';
import { TONES } from './types';
import type { PopupActions } from './types';
import { VerdictCard } from './VerdictCard';

export interface PopupProps {
  readonly state: TabState;
  /** The page's site, as `news.example`; null where there is none. */
  readonly host: string | null;
  /** What the badge shows for the same state, marks wanted or not. */
  readonly presentation: Presentation;
  /** Measured share of right answers for this verdict; null: not measured. */
  readonly figure: Figure | null;
  readonly version: string;
  /** Whether the page's site may be read without a click; true where that is not wanted. */
  readonly access: boolean;
  /** Said once, as that a paragraph has gone; empty for nothing. */
  readonly message: string;
  readonly actions: PopupActions;
}

const REUSE = ['wire', 'syndicated', 'press-release', 'mixed', 'aggregated'];

type AnswerProps = PopupProps & { readonly state: Extract<TabState, { readonly status: 'checked' }> };

function Answer({ state, presentation, figure, version, actions }: AnswerProps) {
  const { report, paragraphs, lang } = state;
  const findings = presentation.marks.map(({ block }) => block);
  const silent = report.verdict === 'not-article' || isAbstention(report);
  const compared = new Map(report.comparison?.paragraphs?.map(({ block, kind }) => [block, kind]));
  const reuse = REUSE.includes(report.verdict);
  // Those of one paragraph too come in the order of their words, as the marks in the page do.
  const textOf = new Map(paragraphs.map(({ block, text }) => [block, text]));
  const place = ({ block, quote }: Insertion) => textOf.get(block)?.indexOf(quote) ?? 0;
  const inOrder = report.insertions.toSorted((a, b) => a.block - b.block || place(a) - place(b));
  const insertions = silent ? null : (
    <Insertions insertions={inOrder} findings={findings} lang={lang} onShow={actions.onShow} />
  );
  return (
    <>
      <VerdictCard report={report} findings={findings.length} tone={TONES[presentation.badge.colour]} />
      {reuse ? null : insertions}
      {reuse ? <CreditCheck attribution={report.attribution} /> : null}
      {report.verdict === 'not-article' ? null : (
        <Origins
          origins={report.origins}
          canLookUp={!state.incognito}
          onOpen={actions.onOpen}
          onFind={actions.onFind}
        />
      )}
      {silent ? null : (
        <>
          {reuse ? insertions : null}
          <ParagraphMap
            cells={paragraphCells(report, paragraphs, new Set(findings), compared)}
            onShow={actions.onShow}
          />
          <EvidenceList evidence={report.evidence} lang={lang} onShow={actions.onShow} />
          <HowSure report={report} figure={figure} />
        </>
      )}
      <NotRight report={report} version={version} onCopy={actions.onCopy} />
    </>
  );
}

/** Pages that can be switched off: those of the web that are not off already. From a private window no setting is learnt. */
function canSwitchOff(state: TabState): boolean {
  if (state.incognito) return false;
  if (state.status === 'failed') return state.why !== 'restricted';
  return state.status !== 'not-checked' || !['site-off', 'private-host', 'not-web'].includes(state.why);
}

/** All states of the popup. */
export function Popup(props: PopupProps) {
  const { state, host, access, actions, message } = props;
  const readByClick = !access && (state.status === 'checked' || state.status === 'not-article');
  return (
    <main class="popup">
      <header class="popup-head">
        <span class="popup-host" dir="ltr">
          {host ?? i18n.t('extName')}
        </span>
        <button type="button" class="button button-plain" data-action="settings" onClick={actions.onSettings}>
          <Icon name="settings" />
          {i18n.t('popup.settings')}
        </button>
      </header>
      {state.status === 'checked' ? (
        <Answer {...props} state={state} />
      ) : (
        <Notice state={state} host={host} actions={actions} />
      )}
      {host !== null && readByClick ? (
        <section class="ask tone-unclear" data-part="access">
          <p>{i18n.t('state.accessClick', [host])}</p>
          <button type="button" class="button" data-action="allow" onClick={actions.onAllow}>
            {i18n.t('state.accessAllow')}
          </button>
        </section>
      ) : null}
      {host !== null && canSwitchOff(state) ? (
        <footer class="popup-foot stack">
          {state.status === 'checked' && props.presentation.marks.length > 0 ? (
            <Switch checked={state.marksOpen} onChange={actions.onMarks} label={i18n.t('popup.marks')} />
          ) : null}
          <Switch
            checked={false}
            onChange={actions.onSite}
            label={i18n.t('popup.offSite')}
            note={i18n.t('popup.offSiteNote', [host])}
          />
        </footer>
      ) : null}
      <p class="popup-message" role="status">
        {message}
      </p>
    </main>
  );
}
