/**
 * All marks of a page, in one element with a closed shadow root. The page's own nodes are never moved, wrapped or changed:
 * marks stand in the margin by coordinates, lines under words are custom highlights.
 */
import { native } from '../engine/dom';
import { holds, rangeOfQuote, textNodes } from './anchor';
import { fillHost, flash, highlight, layOut, scrollTo, type Placing } from './draw';
import { drawHighlights } from './highlights';
import { addHost, type Host } from './host';
import { createMark, type Mark } from './mark';
import { STYLE } from './style';
import type { Actions, PageView, Words } from './types';
import { watchPage } from './watch';

/** Beyond this the popup's list is the better place. */
const MAX_MARKS = 50;

/** A text that the page drew anew is looked for in the whole page this often, then its mark stays away. */
const MAX_SEARCHES = 20;

export interface Marks {
  /** Shows this and nothing else; an empty view takes everything out of the page. */
  show(view: PageView): void;
  /** Focuses the mark of a block; false where it has none. */
  focus(block: number): boolean;
  /** Scrolls to a block's words and flashes them; false where they are no longer in the page. */
  jump(block: number, words: string): boolean;
  clear(): void;
}

/** Where to look for words, and how the reader's page told them. */
export interface Source {
  /** The live text nodes of a block, as the page was read. */
  readonly nodesOf: (block: number) => readonly Text[];
  /** How many blocks before this one hold the same words. */
  readonly ordinalOf: (block: number, quote: string) => number;
  /** False once the extension was updated or taken away: then the marks go too. */
  readonly isAlive: () => boolean;
}

/** Marks for a document; nothing is added to it until there is something to show. */
export function createMarks(document: Document, source: Source, words: Words, actions: Actions): Marks {
  let host: Host | null = null;
  let placings: readonly Placing[] = [];
  let searches = 0;
  let stop: readonly (() => void)[] = [];

  const clear = () => {
    for (const end of stop) end();
    stop = [];
    placings = [];
    drawHighlights(new Map());
    host?.remove();
    host = null;
  };

  const closeAll = () => {
    clear();
    actions.closed();
  };

  const focusAt = (index: number) => {
    const placing = placings[(index + placings.length) % placings.length];
    if (!placing) return false;
    scrollTo(placing.range);
    placing.mark.pin.focus({ preventScroll: true });
    placing.mark.open();
    return true;
  };

  const markActions = {
    opened: (opened: Mark) => {
      for (const { mark } of placings) if (mark !== opened) mark.close();
    },
    step: (from: Mark, by: 1 | -1) => focusAt(placings.findIndex(({ mark }) => mark === from) + by),
    closeAll,
    noneHere: () => {
      clear();
      actions.noneHere();
    },
  };

  const place = (changed: boolean) => {
    if (!host) return;
    if (!source.isAlive() || !host.keep()) {
      clear();
      return;
    }
    if (changed) findAgain();
    layOut(document, host, placings);
  };

  const findAgain = () => {
    const lost = placings.filter(({ range, view }) => !range || !holds(range, view.quote));
    for (const placing of lost) placing.range = null;
    if (lost.length > 0 && searches < MAX_SEARCHES && native(document, 'body')) {
      searches++;
      const nodes = textNodes(document, native(document, 'body'));
      for (const placing of lost) placing.range = rangeOfQuote(nodes, placing.view.quote, placing.ordinal);
    }
    if (lost.length > 0) highlight(placings);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const open = placings.find(({ mark }) => mark.isOpen());
    if (open) open.mark.close();
    else closeAll();
  };

  return {
    show(view) {
      clear();
      searches = 0;
      const shown = view.marks.slice(0, MAX_MARKS).map((markView) => ({
        view: markView,
        ordinal: source.ordinalOf(markView.block, markView.quote),
        range: rangeOfQuote(source.nodesOf(markView.block), markView.quote),
      }));
      if (!view.line && shown.length === 0) return;
      host = addHost(document, STYLE);
      placings = shown.toSorted(inReadingOrder).map((placing, index) => ({
        ...placing,
        mark: createMark(document, placing.view, { at: index + 1, of: shown.length }, words, markActions),
      }));
      fillHost(document, host, view, words, placings, {
        toFirst: () => focusAt(0),
        find: actions.find,
        close: closeAll,
      });
      const ended = new AbortController();
      window.addEventListener('keydown', onKey, { capture: true, signal: ended.signal });
      const alive = setInterval(() => source.isAlive() || clear(), 10_000);
      stop = [watchPage(document, place), () => ended.abort(), () => clearInterval(alive)];
      highlight(placings);
      place(true);
    },
    focus: (block) => {
      const index = placings.findIndex(({ view }) => view.block === block);
      return index >= 0 && focusAt(index);
    },
    jump(block, quote) {
      const range =
        rangeOfQuote(source.nodesOf(block), quote) ??
        (native(document, 'body') &&
          rangeOfQuote(textNodes(document, native(document, 'body')), quote, source.ordinalOf(block, quote)));
      if (!range || !range.startContainer.isConnected) return false;
      scrollTo(range);
      const lent = host ?? addHost(document, STYLE);
      flash(document, lent, range, () => lent === host || lent.remove());
      return true;
    },
    clear,
  };
}

/** Two marks of one paragraph come in the order of their words; those without a place stay where they are. */
function inReadingOrder({ range: one }: { range: Range | null }, { range: other }: { range: Range | null }): number {
  return one && other ? one.compareBoundaryPoints(Range.START_TO_START, other) : 0;
}
