// @vitest-environment jsdom
/** What a page, or a service's answer, writes into any field is shown as words: never as markup, never reaching beyond its own place. */
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { Trace, type TraceState } from '@/components/trace/Trace';
import { sheetMarkdown } from '@/components/trace/sheet';
import { inspect } from '@/utils/engine/inspect';
import { present } from '@/utils/engine/presentation';
import { takeSnapshot } from '@/utils/engine/snapshot';
import type { TabState } from '@/utils/types';
import { useMessages } from '../../messages';
import { articleHtml, STORY } from '../pages';
import { CHOICE, COMPARISON, HERE, RESULT, STATES, THERE } from './trace/state';

beforeAll(() => {
  useMessages('en');
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a>';
/** Reverses what follows it, and is never ended. */
const REVERSED = 'Harbour \u202ePress';
const hostile = fc.constantFrom(
  MARKUP,
  `"><svg onload=alert(1)>`,
  REVERSED,
  'Zero\u200bwidth \ufeffWire\u2066',
  'Ends what keeps it\u2069\u202e and goes on',
  '__proto__',
  'constructor',
  '{{7*7}} ${7*7} $1 $&',
  'x'.repeat(9_000),
);

const nothing = () => undefined;
const popupActions = {
  onCheck: nothing,
  onAllow: nothing,
  onShow: nothing,
  onMarks: nothing,
  onOpen: nothing,
  onFind: nothing,
  onSettings: nothing,
  onSite: nothing,
  onCopy: () => Promise.resolve(),
};
const traceActions = new Proxy({}, { get: () => nothing }) as Parameters<typeof Trace>[0]['actions'];

/** What a screen of ours never has, unless a page's words became markup. Its own pictures are drawn by `svg.icon`. */
const FOREIGN =
  'img,script,iframe,object,embed,style,link,form,[onerror],[onload],[onclick],[href^="javascript:"],[src^="javascript:"]';
/** What stands between marks that keep its direction to itself, as `bdi` does where there is no HTML. */
const ISOLATED = /\u2068[^\u2069]*\u2069/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** Texts with marks that change the direction of what follows, outside an element that keeps them to itself. */
function escaping(container: Element): string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isKept = node.parentElement?.closest('bdi,[dir],textarea') ?? null;
    const outside = (node.nodeValue ?? '').replace(ISOLATED, '');
    if (BIDI.test(outside) && !isKept) found.push(node.parentElement?.outerHTML ?? '');
  }
  return found;
}

const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const data = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** An article that writes the words into all a page can write. */
function pageOf(words: string): Document {
  const graph = {
    '@type': 'NewsArticle',
    headline: words,
    author: { name: words },
    publisher: { name: words },
    isBasedOn: { name: words, url: 'https://source.example/a-ferry-line-closes' },
    sourceOrganization: { name: words },
    copyrightHolder: { name: words },
  };
  const head = `<script type="application/ld+json">${data(graph)}</script><meta property="og:site_name" content="${text(words)}">
    <meta name="author" content="${text(words)}"><meta property="og:title" content="${text(words)}">`;
  const line = text(words.slice(0, 60));
  const html = articleHtml({
    head,
    before: `<p class="byline">By Jane Roe, ${line}</p><p>LONDON (${line}) - ${STORY[0]}</p>`,
    after: `<p>[Image description: ${text(words)}]</p><p>Source: ${line}</p><p>This article was first published by <a href="https://source.example/a-ferry-line-closes">${line}</a>.</p>`,
  });
  return new DOMParser().parseFromString(html, 'text/html');
}

function stateOf(words: string): TabState {
  const url = 'https://www.harbour-post.example/news/ferry';
  const { snapshot } = takeSnapshot(pageOf(words), url);
  const report = inspect(snapshot, null);
  const paragraphs = snapshot.blocks.map(({ index, text: block }) => ({ block: index, text: block }));
  return { status: 'checked', url, incognito: false, title: words, lang: words, report, paragraphs, marksOpen: true };
}

describe('the popup', () => {
  test('shows a page’s words as words, in their own place', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const state = stateOf(words);
        const { container } = render(
          <Popup
            state={state}
            host="harbour-post.example"
            access
            presentation={present(state, { marks: true })}
            figure={null}
            version="1"
            message=""
            actions={popupActions}
          />,
        );
        expect(container.querySelector('[data-part="verdict"]')).not.toBeNull();
        expect([...container.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
        expect(escaping(container)).toEqual([]);
        cleanup();
      }),
      { numRuns: 16 },
    );
  });
});

describe('the trace page', () => {
  const states = (words: string): TraceState[] => [
    { ...STATES['plan']!, title: words, lines: [{ ...STATES['plan']!.lines[0]!, text: words, name: words }] },
    {
      ...STATES['choose']!,
      title: words,
      choices: [{ ...CHOICE, candidate: { ...CHOICE.candidate, title: words, snippet: words } }],
      asks: [{ ...STATES['choose']!.asks[0]!, name: words, detail: words, status: 'refused', reason: 'service-said' }],
    },
    {
      ...STATES['done']!,
      title: words,
      results: [{ ...RESULT, title: words, copies: [{ ...RESULT.copies[0]!, name: words }] }],
      times: [{ ...STATES['done']!.times[0]!, name: words }],
    },
  ];

  test('shows an answer’s words as words, in their own place', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        for (const state of states(words)) {
          const { container } = render(<Trace state={state} actions={traceActions} />);
          expect([...container.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
          expect(escaping(container)).toEqual([]);
          cleanup();
        }
      }),
      { numRuns: 16 },
    );
  });

  test('the sheet to take along holds no markup of theirs either', () => {
    const exhibit = { name: 'gazette.example', author: MARKUP, times: [] };
    const sheet = sheetMarkdown({
      here: { ...exhibit, text: { ...HERE, title: MARKUP } },
      there: { ...exhibit, text: { ...THERE, title: `${MARKUP}\n# Made up` } },
      comparison: COMPARISON,
      made: 0,
      version: '1',
    });
    expect(sheet).not.toMatch(/(?<!\\)<(?!https:)|^# Made up/m);
  });
});
