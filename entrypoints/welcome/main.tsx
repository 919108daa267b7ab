/** The first page after installing: shows the settings in force and saves each switch at once. */
import '@/components/styles/page.css';
import { i18n } from '#i18n';
import { render } from 'preact';
import { localize } from '@/components/localize';
import { Welcome } from '@/components/welcome/Welcome';
import { browser } from '@/utils/browser';
import { closeOwnTab } from '@/utils/state/ownTab';
import { readSettings, updateSettings, watchSettings } from '@/utils/state/settings';
import type { Settings } from '@/utils/state/settings';

/** Firefox lets readers withhold access to pages; Chrome gives it with the installation. */
const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

const root = document.querySelector('#root');

/** Chrome hides new extensions behind its puzzle piece, Firefox some. */
async function isPinned(): Promise<boolean | null> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? null;
  } catch {
    return null; // an older browser
  }
}

async function paint(settings: Settings): Promise<void> {
  const [access, pinned] = await Promise.all([browser.permissions.contains(ALL_PAGES), isPinned()]);
  if (!root) return;
  render(
    <Welcome
      everyArticle={settings.check === 'every-article'}
      marks={settings.marks}
      access={access}
      pinned={pinned}
      onEveryArticle={(on) => void updateSettings((now) => ({ ...now, check: on ? 'every-article' : 'on-click' }))}
      onMarks={(marks) => void updateSettings((now) => ({ ...now, marks }))}
      onAllow={() => void browser.permissions.request(ALL_PAGES).then(async () => paint(await readSettings()))}
      onDone={() => void closeOwnTab()}
    />,
    root,
  );
}

localize(document, i18n.t('welcome.title'));
void readSettings().then(paint);
watchSettings((settings) => void paint(settings));
