/** The popup: paints the stored state of the tab it was opened on, follows it, and carries out what the reader asks for. */
import '@/components/styles/popup.css';
import { i18n } from '#i18n';
import { render } from 'preact';
import { localize } from '@/components/localize';
import { Popup } from '@/components/popup/Popup';
import type { PopupActions } from '@/components/popup/types';
import { browser } from '@/utils/browser';
import { figureOf } from '@/utils/engine/figures';
import { present } from '@/utils/engine/presentation';
import { sendMessage } from '@/utils/state/messages';
import { hostOf } from '@/utils/state/policy';
import { traceUrl } from '@/utils/state/selection';
import { readSettings, updateSettings } from '@/utils/state/settings';
import { readTab, watchTab } from '@/utils/state/store';
import type { TabState } from '@/utils/types';

/** Popups of small screens cover the page: they make way for what is shown there. */
const SMALL_SCREEN = 700;

const root = document.querySelector('#root');
const version = browser.runtime.getManifest().version;
let access = true;

/** The tab named in the address (`popup.html?tab=7`, for a popup in a tab of its own), else the one in front. */
async function tabInQuestion(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function actionsFor(tabId: number, state: TabState, say: (message: string) => void): PopupActions {
  const host = hostOf(state.url);
  const covers = (site: string) => host === site || host?.endsWith(`.${site}`);
  const done = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => say(i18n.t('popup.wentWrong', [String(error)])));
  const open = async (url: string) => {
    await browser.tabs.create({ url, openerTabId: tabId });
    window.close();
  };
  return {
    onCheck: () => done(sendMessage('check', { tabId })),
    onAllow: () => {
      const origins = state.url ? [`*://${new URL(state.url).hostname}/*`] : ['http://*/*', 'https://*/*'];
      const request = browser.permissions.request({ origins });
      // What was lacking is read by the background: Firefox closes this popup to ask.
      done(
        request.then((granted) => {
          access ||= granted;
          say(granted ? '' : i18n.t('state.accessRefused'));
        }),
      );
    },
    onShow: (block) =>
      done(
        sendMessage('jumpTo', { tabId, block }).then((shown) => {
          if (!shown) say(i18n.t('popup.gone'));
          else if (screen.width < SMALL_SCREEN) window.close();
        }),
      ),
    onMarks: (shown) => done(sendMessage('showMarks', { tabId, open: shown })),
    onOpen: (url) => done(open(url)),
    onFind: () => done(open(traceUrl(tabId))),
    onSettings: () => done(browser.runtime.openOptionsPage().then(() => window.close())),
    onSite: (off) => {
      if (host === null) return;
      const change = updateSettings((settings) => {
        const others = settings.sitesOff.filter((site) => !covers(site));
        return { ...settings, sitesOff: off ? [...others, host].toSorted() : others };
      });
      done(change.then(() => sendMessage(off ? 'describe' : 'check', { tabId })));
    },
    onCopy: (text) => navigator.clipboard.writeText(text),
  };
}

/** Whether the browser lets us read the site of a page unasked, where the reader wants that. */
async function mayRead({ url }: TabState): Promise<boolean> {
  if (hostOf(url) === null || url === null || (await readSettings()).check === 'on-click') return true;
  return await browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });
}

/** Paints a state; `message` is read out and stands at the popup's foot. */
function paint(tabId: number, state: TabState, message = ''): void {
  if (!root) return;
  const verdict = state.status === 'checked' ? state.report.verdict : 'not-article';
  render(
    <Popup
      state={state}
      host={hostOf(state.url)}
      presentation={present(state, { marks: true })}
      figure={figureOf(verdict)}
      version={version}
      access={access}
      message={message}
      actions={actionsFor(tabId, state, (said) => paint(tabId, state, said))}
    />,
    root,
  );
}

async function main(): Promise<void> {
  localize(document);
  const tabId = await tabInQuestion();
  const nothing: TabState = { status: 'not-checked', why: 'not-web', url: null, incognito: false };
  if (tabId === undefined) return paint(0, nothing);
  const stored = await readTab(tabId);
  if (stored) paint(tabId, stored);
  watchTab(tabId, (state) => state && paint(tabId, state));
  await sendMessage('describe', { tabId });
  const state = (await readTab(tabId)) ?? nothing;
  access = await mayRead(state);
  if (!stored || !access) paint(tabId, state);
}

void main();
