/** Answers to messages. Each first asks who speaks: a content script speaks about its own tab and no other. */
import * as v from 'valibot';
import { browser } from '../../utils/browser';
import { withComparison } from '../../utils/engine/withComparison';
import { onMessage, tellPage } from '../../utils/state/messages';
import { hostOf, mayCheck } from '../../utils/state/policy';
import { InsertionSchema, SourceComparisonSchema } from '../../utils/state/reportSchema';
import { isOwnPage, senderPage, type Sender, type SenderPage } from '../../utils/state/senders';
import { traceUrl } from '../../utils/state/selection';
import { readSettings, updateSettings } from '../../utils/state/settings';
import { parseReading } from '../../utils/state/snapshotSchema';
import { changeTab } from '../../utils/state/store';
import { describeTab, failCheck, finishCheck, startCheck } from './check';
import { repaintTab } from './repaint';
import { setState } from './state';
import { pageOf } from './tabs';

const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Page = v.object({ article: v.boolean() });
const Unreadable = v.object({ why: v.picklist(['too-large', 'error']), detail: v.pipe(v.string(), v.maxLength(500)) });
const Open = v.object({ open: v.boolean() });
const OfTab = v.object({ tabId: TabId });
const ShowMarks = v.object({ tabId: TabId, open: v.boolean() });
const JumpTo = v.object({ tabId: TabId, block: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const Compared = v.object({
  tabId: TabId,
  url: v.string(),
  comparison: SourceComparisonSchema,
  derived: v.boolean(),
  insertions: v.array(InsertionSchema),
  cleared: v.array(v.string()),
});

export function listenToMessages(): void {
  answerContentScripts();
  answerOwnPages();
}

function answerContentScripts(): void {
  onMessage('page', async ({ data, sender }) => {
    const page = contentScript(sender);
    const { article } = v.parse(Page, data);
    const { tabId, url, incognito } = page;
    if (!article) await setState(tabId, { url, incognito, status: 'not-article' });
    else if (mayCheck(url, await readSettings()) === 'ok') await startCheck(page);
  });

  onMessage('snapshot', ({ data, sender }) => finishCheck(contentScript(sender), () => parseReading(data)));

  onMessage('unreadable', async ({ data, sender }) => {
    const { why, detail } = v.parse(Unreadable, data);
    await failCheck(contentScript(sender), why, detail);
  });

  onMessage('marksOpen', async ({ data, sender }) => {
    const { open } = v.parse(Open, data);
    await keepMarksOpen(contentScript(sender).tabId, open);
  });

  onMessage('noMarksHere', async ({ sender }) => {
    const { tabId, url, incognito } = contentScript(sender);
    await keepMarksOpen(tabId, false);
    const host = hostOf(url);
    // Nothing is learnt in a private window: there the marks are closed on this page only.
    if (!host || incognito) return;
    await updateSettings((settings) => ({ ...settings, marksOff: [...new Set([...settings.marksOff, host])] }));
  });

  onMessage('findOriginal', async ({ sender }) => {
    const { tabId, incognito } = contentScript(sender);
    if (!incognito) await browser.tabs.create({ url: traceUrl(tabId), openerTabId: tabId });
  });
}

function answerOwnPages(): void {
  onMessage('check', async ({ data, sender }) => {
    const { tabId } = fromOwnPage(sender, OfTab, data);
    const page = await pageOf(tabId);
    if (page) await startCheck(page);
    else await describeTab(tabId);
  });

  onMessage('describe', async ({ data, sender }) => {
    await describeTab(fromOwnPage(sender, OfTab, data).tabId);
  });

  onMessage('showMarks', async ({ data, sender }) => {
    const { tabId, open } = fromOwnPage(sender, ShowMarks, data);
    await keepMarksOpen(tabId, open);
    await repaintTab(tabId);
  });

  onMessage('jumpTo', async ({ data, sender }) => {
    const { tabId, block } = fromOwnPage(sender, JumpTo, data);
    return await tellPage(tabId, 'jump', { block });
  });

  onMessage('compared', async ({ data, sender }) => {
    const { tabId, url, comparison, derived, insertions, cleared } = fromOwnPage(sender, Compared, data);
    await changeTab(tabId, (state) => {
      if (state.status !== 'checked' || state.url !== url) return null;
      return { ...state, report: withComparison(state.report, comparison, derived, insertions, cleared) };
    });
    await repaintTab(tabId);
  });
}

async function keepMarksOpen(tabId: number, open: boolean): Promise<void> {
  await changeTab(tabId, (state) => (state.status === 'checked' ? { ...state, marksOpen: open } : null));
}

/** @throws when the message does not come from the content script of a page that is shown */
function contentScript(sender: Sender): SenderPage {
  const page = senderPage(sender);
  if (!page) throw new Error('refused: not the content script of a shown page');
  return page;
}

/** @throws when the message does not come from a page of the extension, or does not fit */
function fromOwnPage<T extends v.GenericSchema>(sender: Sender, schema: T, data: unknown): v.InferOutput<T> {
  if (!isOwnPage(sender)) throw new Error('refused: not a page of the extension');
  return v.parse(schema, data);
}
