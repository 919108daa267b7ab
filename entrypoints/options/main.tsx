/** The options page: shows the settings in force, saves each change at once, and says what became of it. */
import '@/components/styles/page.css';
import { i18n } from '#i18n';
import { render } from 'preact';
import { localize } from '@/components/localize';
import { Options } from '@/components/options/Options';
import type { OptionsActions, ServiceChoice } from '@/components/options/types';
import { serviceName } from '@/components/words';
import { browser } from '@/utils/browser';
import { ownUrl } from '@/utils/search/ownAddress';
import { SERVICE_IDS, servicesOf, SERVICES } from '@/utils/search/services';
import { exportSettings, importSettings, readSettings, updateSettings, watchSettings } from '@/utils/state/settings';
import type { Settings } from '@/utils/state/settings';

const root = document.querySelector('#root');
const { version } = browser.runtime.getManifest();
let message = '';
let shortcut: string | null = null;
let access = true;

/** Firefox lets readers take it away; Chrome gives it with the installation. */
const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

function serviceChoices(settings: Settings): ServiceChoice[] {
  const services = servicesOf(settings.services);
  return SERVICE_IDS.map((id) => {
    const { name, own, keyed, visits, addressed } = SERVICES[id];
    const { enabled, endpoint, key, fields } = services[id];
    return {
      id,
      name: serviceName(id, name),
      host: visits || endpoint === '' ? '' : new URL(endpoint).hostname,
      note: i18n.t(`services.${id}`),
      enabled,
      own,
      keyed,
      addressed,
      endpoint,
      key,
      fields: id === 'opensearch' ? fields : null,
    };
  });
}

/** Carries out a change, then paints what is in force and what became of it. */
async function attempt(change: () => Promise<string>, failed = (reason: string) => i18n.t('options.failed', [reason])) {
  try {
    message = await change();
  } catch (error) {
    message = failed(error instanceof Error ? error.message : String(error));
  }
  paint(await readSettings());
}

const save = (change: (settings: Settings) => Settings) =>
  attempt(async () => {
    await updateSettings(change);
    return i18n.t('options.saved');
  });

/** Hands the settings to the reader as a file. */
async function download(): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportSettings(await readSettings())], { type: 'application/json' }));
  link.download = 'firsthand-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function clear(): Promise<string> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  return i18n.t('options.cleared');
}

async function takeOver(file: File): Promise<string> {
  const imported = importSettings(await file.text());
  await updateSettings(() => imported);
  return i18n.t('options.imported');
}

/** Firefox has a call for its page of shortcuts, Chromium an address. */
function openShortcuts(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as { readonly openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const actions: OptionsActions = {
  onChange: (change) => void save((settings) => ({ ...settings, ...change })),
  onService: (id, change) =>
    void save((settings) => ({
      ...settings,
      services: { ...settings.services, [id]: { ...settings.services[id], ...change } },
    })),
  isAddress: (typed) => ownUrl(typed) !== null,
  onExport: () => void download(),
  onImport: (file) =>
    void attempt(
      () => takeOver(file),
      (reason) => i18n.t('options.importFailed', [reason]),
    ),
  onClear: () => void attempt(clear),
  onAllow: () => {
    // In the click itself: the browser asks for nothing outside of one.
    const request = browser.permissions.request(ALL_PAGES);
    void attempt(async () => {
      access = await request;
      return access ? i18n.t('options.saved') : i18n.t('state.accessRefused');
    });
  },
  onShortcut: openShortcuts(),
};

function paint(settings: Settings): void {
  if (!root) return;
  const services = serviceChoices(settings);
  render(
    <Options
      choices={settings}
      services={services}
      shortcut={shortcut}
      access={access}
      version={version}
      message={message}
      actions={actions}
    />,
    root,
  );
}

async function main(): Promise<void> {
  localize(document, i18n.t('options.title'));
  const [settings, commands, allowed] = await Promise.all([
    readSettings(),
    browser.commands.getAll(),
    browser.permissions.contains(ALL_PAGES),
  ]);
  access = allowed;
  shortcut = commands.find(({ name }) => name === 'check-page')?.shortcut || null;
  paint(settings);
  watchSettings(paint);
}

void main();
