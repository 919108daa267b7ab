/**
 * The reader's settings: one object in `storage.local`, checked and brought to the newest version each time it is read.
 * It stays on this device, as it may hold keys of the reader's own services:
 *   { "version": 1, "check": "every-article", "marks": true, "sitesOff": ["bank.example"], … }
 */
import * as v from 'valibot';
import { browser } from '../browser';

export const SETTINGS_KEY = 'settings';

const LIMIT = { sites: 2_000, services: 50, importCharacters: 500_000 };

const Host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.:_[\]-]+$/, 'not a host in lower case'));
const Hosts = v.pipe(v.array(Host), v.maxLength(LIMIT.sites));

/** What the reader changed about a service; what is absent follows the service's own default. */
const Service = v.object({
  enabled: v.exactOptional(v.boolean()),
  /** Where requests go; the reader's own services have none until one is given. */
  endpoint: v.exactOptional(
    v.pipe(v.string(), v.trim(), v.maxLength(2_000), v.regex(/^(?:https?:\/\/[^\s@]+)?$/, 'not a web address')),
  ),
  /** Sent to that service only; left out of exports. */
  key: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(2_000))),
  /** Names an archive gives to the parts of an article. */
  fields: v.exactOptional(v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(100)))),
});

const SettingsSchema = v.object({
  version: v.literal(1),
  /** When pages are checked. */
  check: v.picklist(['every-article', 'on-click']),
  /** Inline warnings everywhere. */
  marks: v.boolean(),
  /** Hosts that are left alone. */
  sitesOff: Hosts,
  /** Hosts without inline warnings. */
  marksOff: Hosts,
  /** Which services may be asked and how, by provider id. */
  services: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), Service),
    v.check((services) => Object.keys(services).length <= LIMIT.services, 'too many services'),
  ),
  /** Sites for whose articles no original is looked for. */
  lookupsOff: Hosts,
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type ServiceSettings = v.InferOutput<typeof Service>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  check: 'every-article',
  marks: true,
  sitesOff: [],
  marksOff: [],
  services: {},
  lookupsOff: [],
};

/**
 * Checks settings of any version; what an older one lacks comes from the defaults.
 *
 * @throws v.ValiError naming the field that does not fit, or RangeError for settings of a newer version
 */
export function parseSettings(value: unknown): Settings {
  const { version } = v.parse(v.looseObject({ version: v.optional(v.number(), 0) }), value);
  if (version > 1) throw new RangeError(`settings of version ${version}; this Firsthand knows version 1`);
  return v.parse(SettingsSchema, { ...DEFAULT_SETTINGS, ...(value as object), version: 1 });
}

/** The settings in force. Damaged ones fall back to the defaults, but check nothing without a click. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  if (stored === undefined || stored === null) return DEFAULT_SETTINGS;
  try {
    return parseSettings(stored);
  } catch (error) {
    console.warn('Firsthand: the stored settings are damaged; nothing is checked without a click.', error);
    return { ...DEFAULT_SETTINGS, check: 'on-click' };
  }
}

/** Changes settings; changes from several windows follow each other. Returns what is now in force. */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request(SETTINGS_KEY, async () => {
    const settings = v.parse(SettingsSchema, change(await readSettings()));
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
}

/** Calls back with the new settings whenever they change, in this window or another; returns how to stop. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = async (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) callback(await readSettings());
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The settings as a file to keep, without the keys of services. */
export function exportSettings(settings: Settings): string {
  return JSON.stringify(settings, (name, value: unknown) => (name === 'key' ? undefined : value), 2);
}

/**
 * Reads an exported file.
 *
 * @throws RangeError when it is too large or newer, SyntaxError when it is not JSON, v.ValiError when a field does not fit
 */
export function importSettings(text: string): Settings {
  if (text.length > LIMIT.importCharacters) throw new RangeError('the file is too large for settings');
  return parseSettings(JSON.parse(text));
}
