/**
 * `npm run screenshots`: every screen of the extension in Chromium and Firefox, light and dark, into
 * `demo-output/screenshots/`; the pictures that the README shows go to `docs/images/` as well.
 *   demo-output/screenshots/firefox/popup-wire-dark.png
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { BROWSERS } from './browsers.mjs';
import { readFixtures } from './harness/fixtures.mjs';
import { launch } from './harness/launch.mjs';
import { openFirstMark } from './harness/marks.mjs';
import { startProxy } from './harness/proxy.mjs';
import { runWxt } from './wxt.mjs';

/** @import { Session } from './harness/launch.mjs' */

const OUTPUT = 'demo-output/screenshots';
const IMAGES = 'docs/images';

/** Pictures of Chromium that the README shows. */
const SHOWN = ['popup-aggregated-light', 'popup-wire-dark', 'marks-light'];

/** Which example page stands for which kind of popup. */
const POPUPS = {
  aggregated: 'aggregator-reworded',
  syndicated: 'syndicated-linked',
  wire: 'wire-credited',
  original: 'ordinary-report',
};

const SCREENS = ['/options.html', '/welcome.html'];

/** Long enough for a smooth scroll and for fonts. */
const settleDown = () => new Promise((resolve) => setTimeout(resolve, 700));

runWxt('build', 'chrome');
runWxt('build', 'firefox');
const fixtures = new Map(readFixtures().map((fixture) => [fixture.slug, fixture]));
const pages = new Map([...fixtures.values()].map(({ url, html }) => [url, { body: html }]));
const proxy = await startProxy((url) => pages.get(url));

/**
 * @param {Session} session
 * @param {(name: string, png: Uint8Array) => void} save
 */
async function takeAll(session, save) {
  for (const [kind, slug] of Object.entries(POPUPS)) {
    const fixture = fixtures.get(slug);
    if (!fixture) throw new Error(`The example page ${slug} is gone.`);
    const page = await session.visit(fixture.url);
    await session.settled(page);
    const popup = await session.popup(page);
    await settleDown();
    save(`popup-${kind}`, await popup.screenshot());
    await popup.close();
    if (await session.inMarks(page, openFirstMark)) {
      await settleDown();
      save('marks', await page.screenshot());
      const tabId = await session.tabId(page);
      const trace = await session.open(`/trace.html?tab=${tabId}`);
      await settleDown();
      save('trace', await trace.screenshot());
      await trace.close();
    }
    await page.close();
  }
  for (const path of SCREENS) {
    const page = await session.open(path);
    await settleDown();
    save(path.slice(1, -'.html'.length), await page.screenshot());
    await page.close();
  }
}

for (const browser of BROWSERS) {
  for (const scheme of ['light', 'dark']) {
    const folder = `${OUTPUT}/${browser}`;
    mkdirSync(folder, { recursive: true });
    mkdirSync(IMAGES, { recursive: true });
    const session = await launch(browser, { proxyPort: proxy.port, dark: scheme === 'dark' });
    await takeAll(session, (name, png) => {
      const picture = `${name}-${scheme}`;
      writeFileSync(`${folder}/${picture}.png`, png);
      if (browser === 'chromium' && SHOWN.includes(picture)) {
        copyFileSync(`${folder}/${picture}.png`, `${IMAGES}/${picture}.png`);
      }
    });
    await session.close();
    console.log(`${folder}: ${scheme}`);
  }
}
await proxy.close();
