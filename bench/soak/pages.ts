/**
 * The pages of a soak: the example pages over and over, each time at an address of its own and changed a little, as pages differ
 * from one another: longer, noisier, drawn late, strict, changing without end, taking away what is added to them.
 */
import { readFixtures } from '../../scripts/harness/fixtures.mjs';

export interface SoakPage {
  readonly url: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
  /** Whether the page takes away what is added to it, so that nothing of ours stays. */
  readonly takesAway: boolean;
}

const beforeEnd = (html: string, added: string) => html.replace('</body>', `${added}</body>`);
const script = (code: string) => `<script>${code}</script>`;

/** Each makes another kind of page of an example page. */
const CHANGES: readonly ((
  html: string,
  count: number,
) => Omit<SoakPage, 'url' | 'takesAway'> & { readonly takesAway?: true })[] = [
  (body) => ({ body }),
  // Boxes, frames and pictures around the story.
  (html, count) => {
    const box = `<aside class="ad"><a href="/offer/${count}">Offer ${count}</a><iframe sandbox srcdoc="<p>Ad"></iframe></aside>`;
    return { body: beforeEnd(html, box.repeat(count % 40)) };
  },
  // The story's paragraphs come a moment after loading.
  (html) => ({
    body: beforeEnd(
      html,
      script(`
        const late = [...document.querySelectorAll('p')].slice(-4).map((one) => [one, one.parentNode]);
        late.forEach(([one]) => one.remove());
        setTimeout(() => late.forEach(([one, parent]) => parent.append(one)), 300);`),
    ),
  }),
  (body) => ({ body, headers: { 'content-security-policy': "default-src 'none'" } }),
  // Something moves all the time.
  (html) => ({
    body: beforeEnd(
      html,
      `<div id="ticker"></div>${script(`setInterval(() => document.querySelector('#ticker').replaceChildren('' + Date.now()), 50)`)}`,
    ),
  }),
  // The body is drawn anew after loading, as frameworks do.
  (html) => ({
    body: beforeEnd(html, script(`setTimeout(() => document.body.replaceWith(document.body.cloneNode(true)), 400)`)),
  }),
  // What is added to the page is taken away.
  (html) => ({
    body: beforeEnd(
      html,
      script(
        `new MutationObserver(() => document.querySelector('html > div')?.remove()).observe(document.documentElement, { childList: true })`,
      ),
    ),
    takesAway: true,
  }),
  // Far below, a thousand links.
  (html) => ({ body: beforeEnd(html, `<footer>${'<p><a href="/a">More</a></p>'.repeat(1_000)}</footer>`) }),
];

/** The first `count` pages. */
export function soakPages(count: number): SoakPage[] {
  const fixtures = readFixtures();
  return Array.from({ length: count }, (_, at) => {
    const { url, html } = fixtures[at % fixtures.length] ?? { url: '', html: '' };
    const change = CHANGES[Math.floor(at / fixtures.length) % CHANGES.length];
    if (!change) throw new Error('No example pages.');
    return { url: `${url}?page=${at}`, takesAway: false, ...change(html, at) };
  });
}
