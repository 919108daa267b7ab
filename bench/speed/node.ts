/** The same parts in Node, where the command line and the tests run them, on jsdom's DOM. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { isLikelyArticle } from '../../utils/engine/gate';
import { readModels } from '../../utils/engine/models';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { backgroundCosts } from './background';
import { costsOf, type Costs } from './costs';

/** jsdom is some thirty times slower than a browser: fewer samples have to do. */
const SAMPLES = 3;

export function costsInNode(
  pages: readonly { readonly url: string; readonly html: string }[],
  folder: string,
): Costs[] {
  const files = readdirSync(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]);
  const models = readModels(Object.fromEntries(files) as Parameters<typeof readModels>[0]);
  return pages.map(({ url, html }) => {
    // A page's style sheets that jsdom cannot read are no concern here.
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const { document } = window;
    const costs = costsOf(
      {
        baseline: () => new Readability(document.cloneNode(true) as Document).parse(),
        gate: () => isLikelyArticle(document, url),
        'snapshot and Readability': () => takeSnapshot(document, url),
      },
      () => undefined,
      SAMPLES,
    );
    const { snapshot } = takeSnapshot(document, url);
    window.close();
    return { ...costs, ...backgroundCosts(snapshot, models, SAMPLES) };
  });
}
