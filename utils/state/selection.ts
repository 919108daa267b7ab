/** Words the reader selected on a page for a look-up, kept in session memory and never in an address. */
import * as v from 'valibot';
import { browser } from '../browser';

const MAX_CHARACTERS = 2_000;
const keyOf = (tabId: number) => `selection:${tabId}`;

/** The trace page about a tab. */
export function traceUrl(tabId: number): string {
  return browser.runtime.getURL(`/trace.html?tab=${tabId}` as '/');
}

/** Keeps a selection for the trace page. */
export async function keepSelection(tabId: number, text: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: text.slice(0, MAX_CHARACTERS) });
}

/** Takes a kept selection, once; null when there is none. */
export async function takeSelection(tabId: number): Promise<string | null> {
  const key = keyOf(tabId);
  const text: unknown = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return v.is(v.pipe(v.string(), v.trim(), v.minLength(1)), text) ? text : null;
}
