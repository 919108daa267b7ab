/** The background: only wires the browser's events to what answers them. It may be stopped at any moment and owns nothing. */
import { defineBackground } from 'wxt/utils/define-background';
import { listenToAccess } from './access';
import { listenToMessages } from './answers';
import { listenToMenus } from './menus';
import { listenToNavigation } from './navigation';
import { listenToSettings } from './repaint';
import { listenToInstall } from './install';

export default defineBackground(() => {
  listenToMessages();
  listenToNavigation();
  listenToMenus();
  listenToSettings();
  listenToInstall();
  listenToAccess();
});
