/**
 * Runs on every page and asks only: could this be an article? Then the background injects the reader.
 *   opened page, or /story/2 put into the address bar by the page itself → `page { article: true }`
 */
import { native } from '../utils/engine/dom';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../utils/browser';
import { isLikelyArticle } from '../utils/engine/gate';
import { isPrivateHost } from '../utils/engine/privateHost';
import { whenSettled, whenShown } from '../utils/marks/settle';
import { HOST_SELECTOR } from '../utils/marks/host';
import { isAlive } from '../utils/state/alive';
import { onMessage, sendMessage } from '../utils/state/messages';
import { checkSettings, mayCheck } from '../utils/state/policy';

/** Pages that draw their text late are looked at once more, this long after loading. */
const SECOND_LOOK_MS = 2_500;

/** A background that is just starting, after an update or in a new browser, hears nothing yet: it is told again, this long after. */
const AGAIN_MS: readonly number[] = [1_000, 4_000];

export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  // Marks that an earlier version of the extension left behind: its scripts can no longer take them away.
  for (const leftover of native(document, 'querySelectorAll').call(document, HOST_SELECTOR)) leftover.remove();

  let settling = new AbortController();
  const later = (wait: (signal: AbortSignal) => Promise<void>) => {
    settling.abort();
    settling = new AbortController();
    const { signal } = settling;
    void wait(signal).then(() => signal.aborted || look());
  };

  onMessage('navigated', () => later((signal) => whenSettled(document, signal)));
  window.addEventListener('pageshow', (event) => event.persisted && void look());
  void whenShown(document).then(async () => {
    const paragraphs = native(document, 'getElementsByTagName').call(document, 'p');
    const before = paragraphs.length;
    if (await look()) return;
    setTimeout(() => paragraphs.length > before && void look(), SECOND_LOOK_MS);
  });
});

/** Looks at the page if the settings allow it and tells the background. Returns whether it was taken for an article. */
async function look([wait, ...later] = AGAIN_MS): Promise<boolean> {
  const { href } = location;
  try {
    if (isPrivateHost(href)) return false;
    const { settings } = await browser.storage.local.get('settings');
    if (mayCheck(href, checkSettings(settings)) !== 'ok') return false;
    const article = isLikelyArticle(document, href);
    await sendMessage('page', { article });
    return article;
  } catch (error) {
    // After an update this script is left without an extension to talk to, and goes quiet.
    if (!isAlive()) return true;
    if (wait !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return await look(later);
    }
    console.warn('Firsthand: the page could not be looked at.', error);
    return true;
  }
}
