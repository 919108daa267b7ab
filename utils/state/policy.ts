/**
 * Whether a page may be read, decided before anything on it is read:
 *   https://bank.example/ with "bank.example" among the sites left alone → "site-off"
 */
import type { Settings } from './settings';

type CheckSettings = Pick<Settings, 'check' | 'sitesOff'>;

/** `ok`, or why a page is left alone until the reader clicks. */
export function mayCheck(url: string, settings: CheckSettings): 'ok' | 'on-click' | 'site-off' {
  const host = hostOf(url);
  if (host && isListed(host, settings.sitesOff)) return 'site-off';
  return settings.check === 'on-click' ? 'on-click' : 'ok';
}

/** Whether marks are wanted on a page. */
export function wantsMarks(url: string | null, settings: Pick<Settings, 'marks' | 'marksOff'>): boolean {
  const host = hostOf(url);
  return settings.marks && !(host && isListed(host, settings.marksOff));
}

/** The host a per-site setting is kept under: `https://www.News.example/a` → `news.example`; null for none. */
export function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}

/** A site covers its subdomains. */
function isListed(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/**
 * The two settings a content script needs, read from `storage.local` without a schema library in every page. Anything but
 * absence or a well-formed value counts as "only when I click": doubt never reads a page.
 */
export function checkSettings(stored: unknown): CheckSettings {
  if (stored === undefined || stored === null) return { check: 'every-article', sitesOff: [] };
  const { check = 'on-click', sitesOff = [] } = stored as Partial<Record<keyof CheckSettings, unknown>>;
  const listed = Array.isArray(sitesOff) && sitesOff.every((site) => typeof site === 'string');
  return listed && check === 'every-article' ? { check, sitesOff } : { check: 'on-click', sitesOff: [] };
}
