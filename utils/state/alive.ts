/** Whether the extension a content script belongs to is still there: an update leaves the scripts of open pages behind. */
import { browser } from '../browser';

/** False once the extension was updated or taken away: then nobody listens, and the script has to go quiet. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // Firefox throws on the objects of an extension that has gone
  }
}
