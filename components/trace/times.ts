/** Times as they are shown: `2026-11-03 09:02` in UTC, intervals, and “by …” where a clock only saw the page. */
import { i18n } from '#i18n';
import type { Clock } from '@/utils/types';
import type { TimeMark } from './types';

const MINUTE = 60_000;

/** Date and time in the reader's language, UTC. */
export function timeText(ms: number): string {
  return new Intl.DateTimeFormat(i18n.t('language'), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
    hourCycle: 'h23',
  }).format(ms);
}

/** What a mark says of when the page was there. */
export function markText({ earliest, latest }: TimeMark): string {
  if (earliest === null) return i18n.t('trace.timeBefore', [timeText(latest)]);
  if (latest - earliest <= MINUTE) return timeText(earliest);
  return i18n.t('trace.timeBetween', [timeText(earliest), timeText(latest)]);
}

/** Whose clock. */
export const CLOCKS: Readonly<Record<Clock, () => string>> = {
  page: () => i18n.t('trace.clockPage'),
  'news-sitemap': () => i18n.t('trace.clockNewsSitemap'),
  feed: () => i18n.t('trace.clockFeed'),
  cms: () => i18n.t('trace.clockCms'),
  index: () => i18n.t('trace.clockIndex'),
  sighting: () => i18n.t('trace.clockSighting'),
  capture: () => i18n.t('trace.clockCapture'),
};
