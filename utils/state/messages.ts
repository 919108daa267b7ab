/**
 * What the parts of the extension say to each other, by direction:
 *   gate → background `page { article: true }` → background injects the reader → `snapshot` → answer: what to show
 */
import { defineExtensionMessaging, type GetDataType, type GetReturnType } from '@webext-core/messaging';
import { browser } from '../browser';
import type { CouldNotCheck, Insertion, Snapshot, SourceComparison, Tooltip } from '../types';

/** What the reader shows in the page; empty on an ordinary article. */
export interface Showing {
  /** The sentence of the line at the window's top edge; null where there is none. */
  readonly line: Tooltip | null;
  readonly marks: readonly Insertion[];
}

/** What the reader took off the page. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly snapshotMs: number;
  readonly readabilityMs: number;
}

interface Protocol {
  // Gate and reader → background. They may speak of their own tab only, so none carries a tab.
  /** The gate has looked at its page. */
  page(data: { readonly article: boolean }): void;
  /** The reader has read its page; the answer is what to show. */
  snapshot(data: Reading): Showing;
  /** The reader could not read its page. */
  unreadable(data: { readonly why: CouldNotCheck; readonly detail: string }): void;
  /** The reader of the page closed or opened the marks. */
  marksOpen(data: { readonly open: boolean }): void;
  /** The reader of the page wants no marks on its site. */
  noMarksHere(): void;
  /** The reader of the page wants to find the original: opens the page that asks before it sends anything. */
  findOriginal(): void;

  // Popup, trace page and options → background.
  /** Reads the page in a tab although nothing asked for it: the click on "Check this page". */
  check(data: { readonly tabId: number }): void;
  /** Makes sure that a tab's state is in the store, with the reason where nothing was checked. */
  describe(data: { readonly tabId: number }): void;
  /** Shows or closes the marks in a tab's page. */
  showMarks(data: { readonly tabId: number; readonly open: boolean }): void;
  /** Scrolls a tab's page to a block and flashes it; false where it is no longer there. */
  jumpTo(data: { readonly tabId: number; readonly block: number }): boolean;
  /**
   * Adds the outcome of a look-up to a tab's report, as long as the tab still shows that address. `derived`: the dates say that
   * the source was there earlier.
   */
  compared(data: {
    readonly tabId: number;
    readonly url: string;
    readonly comparison: SourceComparison;
    readonly derived: boolean;
    /** What stands here only and does not fit, now that a source is known. */
    readonly insertions: readonly Insertion[];
    /** Quotes of what was called off-topic and stands in the source after all. */
    readonly cleared: readonly string[];
  }): void;

  // Background → gate.
  /** The address changed inside the page: look again once the text settles. */
  navigated(): void;

  // Background → reader.
  /** Read the page again. Answered at once; the reading arrives as `snapshot`. */
  read(): boolean;
  /** Show this from now on. */
  show(data: Showing): void;
  /** Scroll to a block and flash it; false where it is no longer there. */
  jump(data: { readonly block: number }): boolean;
}

export const { sendMessage, onMessage, removeAllListeners } = defineExtensionMessaging<Protocol>();

interface Answer<T> {
  readonly res?: GetReturnType<T>;
  readonly err?: unknown;
}

type ToPage = 'navigated' | 'read' | 'show' | 'jump';

/**
 * Says something to the gate or reader in a tab's top frame. The library's own call leaves `lastError` unread, which both
 * browsers write to the console as an error wherever a page has no reader yet.
 *
 * @throws Error when nobody in the page answers, or what the answering part threw
 */
export async function tellPage<K extends ToPage>(
  tabId: number,
  type: K,
  data: GetDataType<Protocol[K]>,
): Promise<GetReturnType<Protocol[K]>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  // An answer of nothing arrives as `{}`: Chromium's messages are JSON.
  const answer = (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as Answer<Protocol[K]> | undefined;
  if (!answer || answer.err !== undefined) throw new Error(`no answer to "${type}"`, { cause: answer?.err });
  return answer.res as GetReturnType<Protocol[K]>;
}
