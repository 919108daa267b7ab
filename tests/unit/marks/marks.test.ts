// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOST_SELECTOR } from '../../../utils/marks/host';
import { textNodes } from '../../../utils/marks/anchor';
import { createMarks, type Marks } from '../../../utils/marks/marks';
import { faults } from '../../axe';
import type { MarkView, PageView, Words } from '../../../utils/marks/types';

const WORDS: Words = {
  name: 'Firsthand',
  region: 'Notes on this article',
  close: 'Close',
  next: 'Next',
  previous: 'Previous',
  hidePage: 'Hide the marks on this page',
  hideSite: 'No marks on this site',
  find: 'Find the original …',
  count: (marks) => `${marks} notes`,
  direction: 'ltr',
};

const LEAK = '[Image description: A harbour]';
const TEASER = 'Read more: Bridge closed';

const mark = (block: number, quote: string, kind: MarkView['kind']): MarkView => {
  return { block, quote, kind, label: `label of ${kind}`, reason: `reason for ${kind}` };
};
const VIEW: PageView = { line: null, marks: [mark(1, LEAK, 'image-description'), mark(3, TEASER, 'related-teaser')] };

const attach = Element.prototype.attachShadow;

let marks: Marks;
let root: ShadowRoot;
let alive: boolean;
let frame: FrameRequestCallback | null;
const actions = { closed: vi.fn(), noneHere: vi.fn(), find: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  alive = true;
  frame = null;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return (root = attach.call(this, init));
  });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => ((frame = run), 1));
  // jsdom lays nothing out: every text stands at the same place, as large as a line.
  const box = { left: 100, right: 500, top: 50, bottom: 70, width: 400, height: 20 } as DOMRect;
  Object.assign(Range.prototype, { getBoundingClientRect: () => box, getClientRects: () => [box] });
  Object.assign(Document.prototype, { elementFromPoint: () => null });
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
  Object.assign(Element.prototype, { scrollIntoView: vi.fn() });
  document.body.replaceChildren(
    ...['The ferry stops.', LEAK, 'The council met.', TEASER, 'The last line.'].map((text) =>
      Object.assign(document.createElement('p'), { textContent: text }),
    ),
  );
  const paragraphs = [...document.querySelectorAll('p')];
  const nodesOf = (block: number) => (paragraphs[block] ? textNodes(document, paragraphs[block]) : []);
  marks = createMarks(document, { nodesOf, ordinalOf: () => 0, isAlive: () => alive }, WORDS, actions);
});

afterEach(() => {
  marks.clear();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const host = () => document.querySelector(HOST_SELECTOR);
const pins = () => [...root.querySelectorAll<HTMLButtonElement>('.pin')];
const openNote = () => root.querySelector<HTMLElement>('.note:not([hidden])');
const button = (text: string) =>
  [...(openNote() ?? root).querySelectorAll('button')].find((one) => one.textContent === text);
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));

/** The page changes, and the marks have seen it. */
async function seeChange(change: () => void): Promise<void> {
  change();
  await vi.advanceTimersByTimeAsync(6_000);
  frame?.(0);
  frame = null;
}

test('nothing to show adds nothing to the page', () => {
  marks.show({ line: null, marks: [] });
  expect(host()).toBeNull();
});

test('the page keeps every node and attribute as it was; one element with a closed root is added', () => {
  const before = document.documentElement.cloneNode(true);
  marks.show({ ...VIEW, line: 'Signs that the text comes from elsewhere' });
  expect(host()?.shadowRoot).toBeNull();
  expect(host()?.childNodes).toHaveLength(0);
  host()?.remove();
  expect(document.documentElement.isEqualNode(before)).toBe(true);
});

test('the line leads to the original, and not where nothing is looked up', () => {
  const line = 'Signs that the text comes from elsewhere';
  marks.show({ line, marks: [] });
  button(WORDS.find)?.click();
  expect(actions.find).toHaveBeenCalledOnce();
  marks.clear();
  marks = createMarks(document, { nodesOf: () => [], ordinalOf: () => 0, isAlive: () => alive }, WORDS, {
    ...actions,
    find: null,
  });
  marks.show({ line, marks: [] });
  expect(button(WORDS.find)).toBeUndefined();
  expect(button(WORDS.close)).toBeDefined();
});

test('each mark names kind and reason, and differs by its line as well', () => {
  marks.show(VIEW);
  expect(pins().map((pin) => pin.getAttribute('aria-label'))).toEqual([
    'label of image-description: reason for image-description',
    'label of related-teaser: reason for related-teaser',
  ]);
  expect([...root.querySelectorAll('li')].map((item) => item.dataset['pattern'])).toEqual(['dashed', 'dotted']);
});

test('screen readers hear what there is', () => {
  marks.show({ ...VIEW, line: 'The page does not name its source' });
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'Firsthand. The page does not name its source. 2 notes',
  );
  expect(root.querySelector('section')?.getAttribute('aria-label')).toBe('Notes on this article');
});

test('line, marks and an open note have no accessibility faults', async () => {
  marks.show({ ...VIEW, line: 'The page does not name its source' });
  pins()[0]?.click();
  const region = root.querySelector('section');
  if (!region) throw new Error('nothing is shown');
  document.body.append(region);
  vi.useRealTimers();
  expect(await faults(region)).toEqual([]);
});

test('a note opens on focus, one at a time, and the arrow keys walk through the marks', () => {
  marks.show(VIEW);
  pins()[0]?.focus();
  expect(openNote()?.textContent).toContain('reason for image-description');
  expect(pins()[0]?.getAttribute('aria-expanded')).toBe('true');
  pins()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  expect(root.activeElement).toBe(pins()[1]);
  expect(root.querySelectorAll('.note:not([hidden])')).toHaveLength(1);
  expect(openNote()?.textContent).toContain('reason for related-teaser');
  button('Next')?.click();
  expect(root.activeElement).toBe(pins()[0]);
});

test('Escape closes the note first and keeps the focus, then everything', () => {
  marks.show(VIEW);
  pins()[0]?.focus();
  button('Close')?.focus();
  press('Escape');
  expect(openNote()).toBeNull();
  expect(root.activeElement).toBe(pins()[0]);
  press('Escape');
  expect(host()).toBeNull();
  expect(actions.closed).toHaveBeenCalledOnce();
});

test('two marks of one paragraph are walked in the order of their words', () => {
  marks.show({ line: null, marks: [mark(1, 'A harbour]', 'off-topic'), mark(1, '[Image', 'image-description')] });
  expect(pins().map((pin) => pin.getAttribute('aria-label'))).toEqual([
    'label of image-description: reason for image-description',
    'label of off-topic: reason for off-topic',
  ]);
});

test('several notes are counted and lead to one another; a single one has nowhere to lead', () => {
  marks.show(VIEW);
  pins()[1]?.click();
  expect(openNote()?.querySelector('.position')?.textContent).toBe('2 / 2');
  marks.show({ ...VIEW, marks: VIEW.marks.slice(0, 1) });
  pins()[0]?.click();
  expect(openNote()?.querySelector('.position')).toBeNull();
  expect(button(WORDS.next)).toBeUndefined();
});

test('the note offers to hide the marks here and on the whole site', () => {
  marks.show(VIEW);
  pins()[0]?.click();
  button(WORDS.hideSite)?.click();
  expect(actions.noneHere).toHaveBeenCalledOnce();
  expect(host()).toBeNull();
  marks.show(VIEW);
  pins()[0]?.click();
  button(WORDS.hidePage)?.click();
  expect(actions.closed).toHaveBeenCalledOnce();
});

test('the line stands alone where nothing is marked', () => {
  marks.show({ line: 'The page does not name its source', marks: [] });
  expect(root.querySelector('.line p')?.textContent).toBe('FirsthandThe page does not name its source');
  expect(pins()).toHaveLength(0);
  button('Close')?.click();
  expect(host()).toBeNull();
});

test('the words of page and report are shown as text', () => {
  const reason = '<img src=x onerror=alert(1)> \u202eevil';
  marks.show({ line: '<b>bold</b>', marks: [{ ...mark(1, LEAK, 'off-topic'), reason }] });
  expect(root.querySelector('img, .line p b b')).toBeNull();
  expect(root.querySelector('.note')?.textContent).toContain('<img');
});

test('a page that draws itself again keeps its marks; words that are gone lose theirs until they come back', async () => {
  marks.show(VIEW);
  const leak = document.querySelectorAll('p')[1];
  await seeChange(() => leak?.replaceWith(Object.assign(document.createElement('div'), { textContent: LEAK })));
  expect(pins().map((pin) => pin.closest('li')?.hidden)).toEqual([false, false]);
  await seeChange(() => document.querySelector('div:not([data-firsthand])')?.remove());
  expect(pins().map((pin) => pin.closest('li')?.hidden)).toEqual([true, false]);
  await seeChange(() => document.body.append(LEAK));
  expect(pins().map((pin) => pin.closest('li')?.hidden)).toEqual([false, false]);
});

test('a page that takes the element away gets it back five times, then has its way', async () => {
  marks.show(VIEW);
  let returns = 0;
  for (let round = 0; round < 20; round++) {
    await seeChange(() => host()?.remove());
    if (host()) returns++;
  }
  expect(returns).toBe(5);
});

test('words that are gone are looked for in the whole page twenty times, not without end', async () => {
  marks.show(VIEW);
  document.querySelectorAll('p')[1]?.remove();
  const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
  for (let round = 0; round < 40; round++) await seeChange(() => document.body.append('x'));
  expect(walks).toHaveBeenCalledTimes(20);
});

test('after an update of the extension the old script takes its marks away', () => {
  marks.show(VIEW);
  alive = false;
  vi.advanceTimersByTime(10_000);
  expect(host()).toBeNull();
});

test('jumping to a block frames its words for a moment and leaves nothing behind', () => {
  expect(marks.jump(2, 'The council met.')).toBe(true);
  expect(root.querySelector('.flash')).not.toBeNull();
  vi.advanceTimersByTime(2_500);
  expect(host()).toBeNull();
  expect(marks.jump(9, 'Words that are not there')).toBe(false);
});

test('focusing the mark of a block opens it', () => {
  marks.show(VIEW);
  expect(marks.focus(3)).toBe(true);
  expect(openNote()?.textContent).toContain('reason for related-teaser');
  expect(marks.focus(2)).toBe(false);
});

test('no more than fifty marks are drawn', () => {
  marks.show({ line: null, marks: Array.from({ length: 400 }, () => mark(1, LEAK, 'off-topic')) });
  expect(pins()).toHaveLength(50);
});

test('pictures named like properties of the document change nothing', () => {
  const names = ['documentElement', 'body', 'createElement', 'createRange', 'defaultView', 'elementFromPoint'];
  const picture = new Image();
  for (const name of names) Object.defineProperty(document, name, { value: picture, configurable: true });
  try {
    marks.show(VIEW);
    expect(pins()).toHaveLength(2);
  } finally {
    for (const name of names) Reflect.deleteProperty(document, name);
  }
  expect(host()?.parentElement).toBe(document.documentElement);
});
