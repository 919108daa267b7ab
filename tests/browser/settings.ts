/** Settings for the length of a test, put where the options page keeps them. */
import type { browser } from 'wxt/browser';
import type { Session } from '../../scripts/harness/launch.mjs';

/** Changes settings as the options page keeps them; returns how to undo it. */
export async function withSettings<T>(session: Session, change: object, work: () => Promise<T>): Promise<T> {
  const defaults = {
    version: 1,
    check: 'every-article',
    marks: true,
    sitesOff: [],
    marksOff: [],
    services: {},
    lookupsOff: [],
  };
  const set = (settings: object) =>
    session.probe.evaluate((value) => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      return chrome.storage.local.set({ settings: value });
    }, settings);
  await set({ ...defaults, ...change });
  try {
    return await work();
  } finally {
    await set(defaults);
  }
}
