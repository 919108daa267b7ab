/** The browser as a look-up sees it: fetch, clock, permissions, and the rule that confines its requests. */
import { browser } from '@/utils/browser';
import { confinesOf, confiningRules } from '@/utils/search/confine';
import type { Confines, ConfiningRule } from '@/utils/search/confine';
import type { LaneStore } from '@/utils/search/lanes';
import type { World } from '@/utils/search/provider';

const LANES = 'lanes';

/** @param signal Stop */
export function worldOf(signal: AbortSignal): World {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    sleep: (ms, stop) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        stop.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(stop.reason);
        });
      }),
    timeout: (ms) => AbortSignal.timeout(ms),
    signal,
    allowed: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    parse: (text, type) => new DOMParser().parseFromString(text, type),
  };
}

/** Who was asked when, in session memory. */
export const laneStore: LaneStore = {
  read: async () => (await browser.storage.session.get(LANES))[LANES],
  write: async (lanes) => browser.storage.session.set({ [LANES]: lanes }),
};

/**
 * Holds the extension's requests to what the reader has seen. Look-ups in other tabs keep theirs: one rule blocks what another
 * allows, so there is one set for all, and it only grows until the browser is closed.
 */
export async function confine({ hosts, origins }: Confines): Promise<void> {
  // Two look-ups that begin at once must not undo each other's rules.
  await navigator.locks.request('confine', async () => {
    const { declarativeNetRequest } = browser;
    const rules = (await declarativeNetRequest.getSessionRules()) as (ConfiningRule & { id: number })[];
    const known = confinesOf(rules);
    await declarativeNetRequest.updateSessionRules({
      removeRuleIds: rules.map(({ id }) => id),
      addRules: confiningRules(location.hostname, {
        hosts: [...known.hosts, location.hostname, ...hosts],
        origins: [...known.origins, ...origins],
      }),
    });
  });
}

/**
 * Asks for access and, in Firefox, for leave to send; must be called in the click itself.
 *
 * @param sends kinds of data in Firefox's words
 */
export function askPermission(origins: string[], sends: readonly string[]): Promise<boolean> {
  const wanted = import.meta.env.FIREFOX && sends.length > 0 ? { origins, data_collection: [...sends] } : { origins };
  return browser.permissions.request(wanted as { origins: string[] });
}
