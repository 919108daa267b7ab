/** Waiting for a page: until it is shown, until its text stands still. */
import { native } from '../engine/dom';

const QUIET_MS = 600;
const AT_MOST_MS = 5_000;

/** Resolves when a page is shown to the reader; a prerendered one waits until it is opened. */
export function whenShown(document: Document): Promise<void> {
  if (!(document as Document & { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) =>
    native(document, 'addEventListener').call(document, 'prerenderingchange', () => resolve(), { once: true }),
  );
}

/** Resolves once nothing below the body has changed for a moment, or after five seconds of endless change. */
export function whenSettled(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(latest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET_MS);
    const latest = setTimeout(done, AT_MOST_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    });
    observer.observe(native(document, 'documentElement'), { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', done, { once: true });
  });
}
