/** The trace page about a tab (`trace.html?tab=7`): refuses with a reason, else runs the look-up and paints it. */
import '@/components/styles/trace.css';
import { i18n } from '#i18n';
import { render } from 'preact';
import { localize } from '@/components/localize';
import { citation, sheetJson, sheetMarkdown } from '@/components/trace/sheet';
import type { Sheet } from '@/components/trace/sheet';
import { Trace } from '@/components/trace/Trace';
import type { Refusal, TraceActions, TraceState } from '@/components/trace/Trace';
import { browser } from '@/utils/browser';
import { cluesOf } from '@/utils/search/clues';
import { searchLinks } from '@/utils/search/links';
import { servicesOf } from '@/utils/search/services';
import { hostOf } from '@/utils/state/policy';
import { closeOwnTab } from '@/utils/state/ownTab';
import { takeSelection } from '@/utils/state/selection';
import { readSettings, updateSettings } from '@/utils/state/settings';
import { checkedTab } from './checkedTab';
import { download } from './download';
import { loadModels } from './loadModels';
import { lookup } from './lookup';
import { hereText } from './texts';

const root = document.querySelector('#root');
const { version } = browser.runtime.getManifest();
const tabId = Number(new URLSearchParams(location.search).get('tab'));

const nothing = () => {};
let actions: TraceActions = {
  onEdit: nothing,
  onSend: nothing,
  onCancel: nothing,
  onNever: nothing,
  onAllowSite: nothing,
  onStop: nothing,
  onChoose: nothing,
  onAskMore: nothing,
  onRead: nothing,
  onView: nothing,
  onSheet: nothing,
  onCite: nothing,
  onAgain: nothing,
};
let state: TraceState = {
  phase: 'loading',
  refusal: null,
  title: '',
  site: null,
  lines: [],
  links: [],
  denied: false,
  asks: [],
  choices: [],
  captures: [],
  more: [],
  reads: [],
  results: [],
  current: null,
  view: null,
  times: [],
  message: '',
};

function show(change: Partial<TraceState>): void {
  state = { ...state, ...change };
  if (root) render(<Trace state={state} actions={actions} />, root);
}

const refuse = (refusal: Refusal) => show({ phase: 'refused', refusal });
const failed = (error: unknown) => show({ message: i18n.t('trace.wentWrong', [String(error)]) });

async function setLookups(site: string, on: boolean): Promise<void> {
  await updateSettings((settings) => {
    const others = settings.lookupsOff.filter((other) => other !== site);
    return { ...settings, lookupsOff: on ? others : [...others, site].toSorted() };
  });
}

async function main(): Promise<void> {
  localize(document, i18n.t('trace.title'));
  const [tab, settings] = await Promise.all([checkedTab(tabId), readSettings()]);
  if (tab?.incognito) return refuse('private');
  if (tab?.status === 'not-article') return refuse('nothing');
  if (tab?.status !== 'checked') return refuse('gone');
  const site = hostOf(tab.url);
  const here = hereText(tab);
  const selection = await takeSelection(tabId);
  const asked = selection === null ? tab : { ...tab, paragraphs: [{ block: -1, text: selection }] };
  const clues = cluesOf(asked, Date.now());
  show({ title: here.title, site, links: searchLinks(clues.stretches[0] ?? clues.headline, clues.page) });
  if (here.paragraphs.length === 0) return refuse('nothing');

  const models = loadModels().catch((error: unknown) => {
    failed(error);
    return null;
  });
  const run = lookup({ tabId, tab, here, clues, services: servicesOf(settings.services), models }, show);
  const sheet = (): Sheet | null => {
    const one = run.outcome(state.current);
    if (!one) return null;
    const own = state.times.find(({ isHere }) => isHere);
    return {
      here: { text: here, name: site ?? '', author: tab.report.article?.byline ?? null, times: own?.times ?? [] },
      there: { text: one.text, name: one.result.name, author: one.author, times: one.result.times },
      comparison: one.comparison,
      made: Date.now(),
      version,
    };
  };
  actions = {
    ...run.actions,
    onCancel: () => void closeOwnTab().catch(failed),
    onNever: () => {
      if (site === null) return;
      setLookups(site, false).then(() => refuse('site'), failed);
    },
    onAllowSite: () => {
      if (site === null) return;
      setLookups(site, true).then(() => {
        show({ refusal: null });
        run.start();
      }, failed);
    },
    onSheet: (format) => {
      const made = sheet();
      if (!made) return;
      if (format === 'markdown') download('firsthand.md', 'text/markdown', sheetMarkdown(made));
      else download('firsthand.json', 'application/json', sheetJson(made));
    },
    onCite: () => {
      const made = sheet();
      if (!made) return;
      const text = citation(made.there, made.made);
      navigator.clipboard.writeText(text).then(() => show({ message: i18n.t('trace.cited') }), failed);
    },
  };
  addEventListener('pagehide', run.stop);
  if (site !== null && settings.lookupsOff.includes(site)) return refuse('site');
  run.start();
}

main().catch(failed);
