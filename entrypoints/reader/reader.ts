/** Reads the page when asked, and shows what the background says about it. */
import { native } from '../../utils/engine/dom';
import { browser } from '../../utils/browser';
import { takeSnapshot, type Taken } from '../../utils/engine/snapshot';
import { seen } from '../../utils/marks/anchor';
import { createMarks } from '../../utils/marks/marks';
import { isAlive } from '../../utils/state/alive';
import { onMessage, sendMessage } from '../../utils/state/messages';
import { pageView, words } from './words';

/** Pages that draw paragraphs late are read once more at these times after the first reading. */
const LATE_MS = [3_000, 8_000];

/** So many more paragraphs make a page worth another reading. */
const LATE_PARAGRAPHS = 3;

/** Starts the reader of a document; it reads at once. */
export function startReader(document: Document, location: Location): void {
  let taken: Taken | null = null;
  let reading = 0;
  /** Whether the reader of the page closed the marks: another reading of it does not bring them back. */
  let closed = false;

  const marks = createMarks(
    document,
    {
      nodesOf: (block) => taken?.nodesOf(block) ?? [],
      ordinalOf: (block, quote) => (taken ? blocksBefore(taken, block, quote) : 0),
      isAlive,
    },
    words(),
    {
      closed: () => {
        closed = true;
        sayClosed();
      },
      noneHere: () => void tell(() => sendMessage('noMarksHere')),
      // Nothing is looked up from a private window.
      find: browser.extension.inIncognitoContext ? null : () => void tell(() => sendMessage('findOriginal')),
    },
  );
  const sayClosed = () => void tell(() => sendMessage('marksOpen', { open: false }));

  const read = async () => {
    const mine = ++reading;
    marks.clear();
    try {
      taken = takeSnapshot(document, location.href.replace(/#.*$/s, ''), () => performance.now());
    } catch (error) {
      await tell(() => sendMessage('unreadable', { why: 'error', detail: String(error).slice(0, 300) }));
      return;
    }
    const { snapshot, timings } = taken;
    const showing = await tell(() => sendMessage('snapshot', { snapshot, ...timings }));
    if (!showing || mine !== reading) return;
    if (closed) sayClosed();
    else marks.show(pageView(showing));
  };

  onMessage('read', () => {
    // Answered before the page is read, as the background waits only to know that there is a reader.
    setTimeout(read);
    return true;
  });
  onMessage('show', ({ data }) => {
    closed = false;
    marks.show(pageView(data));
  });
  onMessage('jump', ({ data: { block } }) => {
    const text = taken?.snapshot.blocks[block]?.text;
    return marks.focus(block) || (text !== undefined && marks.jump(block, text));
  });
  onMessage('navigated', () => {
    reading++;
    closed = false;
    marks.clear();
  });

  // A task of its own, so that the page's thread is free between the script's start and the reading.
  setTimeout(read);
  const paragraphs = native(document, 'getElementsByTagName').call(document, 'p');
  let counted = paragraphs.length;
  for (const delay of LATE_MS) {
    setTimeout(() => {
      if (paragraphs.length < counted + LATE_PARAGRAPHS) return;
      counted = paragraphs.length;
      void tell(() => sendMessage('page', { article: true }));
    }, delay);
  }
}

/** Says something to the background; a worker that was stopped halfway is asked once more. Null when nobody answers. */
async function tell<T>(say: () => Promise<T>, again = true): Promise<T | null> {
  try {
    return await say();
  } catch (error) {
    if (!isAlive()) return null;
    if (again) return await tell(say, false);
    console.warn('Firsthand: the background did not answer.', error);
    return null;
  }
}

/** How many blocks before this one hold the quote, read as a search in the page reads it: which of the equal texts it is. */
function blocksBefore({ snapshot }: Taken, block: number, quote: string): number {
  const wanted = seen(quote);
  return snapshot.blocks.slice(0, block).filter(({ text }) => seen(text).includes(wanted)).length;
}
