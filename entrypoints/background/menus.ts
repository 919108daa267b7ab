/** The context menu and the keyboard command. */
import { i18n } from '#i18n';
import { browser } from '../../utils/browser';
import { keepSelection, traceUrl } from '../../utils/state/selection';
import { startCheck } from './check';
import { pageOf } from './tabs';

const CHECK_PAGE = 'check-page';
const TRACE_SELECTION = 'trace-selection';

/** Both browsers keep the entries until the extension is updated. */
export async function createMenus(): Promise<void> {
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_PAGE,
    title: i18n.t('menus.checkPage'),
    contexts: ['page'],
    documentUrlPatterns,
  });
  browser.contextMenus.create({
    id: TRACE_SELECTION,
    title: i18n.t('menus.traceSelection'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
}

export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === CHECK_PAGE) await checkTab(tab.id);
    if (menuItemId === TRACE_SELECTION && selectionText) await traceSelection(tab.id, selectionText, tab.incognito);
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === CHECK_PAGE && tab?.id !== undefined) await checkTab(tab.id);
  });
}

async function checkTab(tabId: number): Promise<void> {
  const page = await pageOf(tabId);
  if (page) await startCheck(page);
}

async function traceSelection(tabId: number, text: string, incognito: boolean): Promise<void> {
  // Nothing is looked up from a private window; the popup says so.
  if (incognito) return await browser.action.openPopup();
  await keepSelection(tabId, text);
  await browser.tabs.create({ url: traceUrl(tabId), openerTabId: tabId });
}
