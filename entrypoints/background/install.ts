/** The first run: explains what is read and asks when. */
import { browser } from '../../utils/browser';
import { createMenus } from './menus';

export function listenToInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await createMenus();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}
