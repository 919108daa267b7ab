/**
 * When a page can have been published, from everybody's dates of it: its own `2026-11-03T09:02:00+00:00`, a capture's
 * `20261103094512`, a feed's `Tue, 03 Nov 2026 09:02:00 GMT`. Every date is an interval; none is a fact.
 */
import type { Clock, DateHint } from '../../types';

/** A date with the time it leaves open, in milliseconds since 1970. */
export interface Dated extends DateHint {
  /** Null for outsiders' clocks: the page was there then, since when they cannot say. */
  readonly earliest: number | null;
  readonly latest: number;
}

/** When a page can have been published, all its dates together. */
export interface Published {
  readonly earliest: number | null;
  readonly latest: number | null;
  /** The publisher's date this rests on, or null when only outsiders saw the page. */
  readonly claim: Dated | null;
  /** The first that an outsider saw of it. */
  readonly sighting: Dated | null;
  /** The page was seen before it says it was published: the claim is dropped. */
  readonly contradicted: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Clocks on earth are between 14 hours before and 12 hours behind UTC. */
const AHEAD = 14 * HOUR;
const BEHIND = 12 * HOUR;

/** How far a clock is known to be off: a wide-spread plug-in wrote local times into sitemaps as UTC, 2 to 5 hours wrong. */
const OFF: Readonly<Partial<Record<Clock, number>>> = { 'news-sitemap': 5 * HOUR };
/** GDELT looks every 15 minutes, so a page it lists was there at the end of that quarter at the latest. */
const QUARTER = 15 * MINUTE;
const OUTSIDERS: ReadonlySet<Clock> = new Set<Clock>(['sighting', 'capture']);
/** Which of a publisher's dates is believed first. */
const ORDER: readonly Clock[] = ['page', 'cms', 'feed', 'news-sitemap', 'index'];

const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?$/i;
const RFC_822 = /^(?:\w{3},\s?)?(\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)?)(?:\s([+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T))?$/i;

/** The interval a written date leaves open, or null when it cannot be read. */
function span(value: string): readonly [from: number, to: number] | null {
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`, 1000);
  }
  if (ISO_DAY.test(value)) return widen(instant(`${value}T00:00:00Z`, DAY));
  const [, day, time, seconds, zone] = ISO_TIME.exec(value) ?? [];
  if (day) {
    const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
    const at = instant(`${day}T${time}${seconds ?? ':00'}${offset ?? 'Z'}`, seconds ? 1000 : MINUTE);
    return offset ? at : widen(at);
  }
  const [, written, named] = RFC_822.exec(value) ?? [];
  if (!written) return null;
  const at = instant(`${written} ${named?.toUpperCase().replace(/^(?:Z|UT)$/, 'GMT') ?? 'GMT'}`, 1000);
  return named ? at : widen(at);
}

function instant(text: string, precision: number): readonly [number, number] | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : [at, at + precision];
}

/** A local time somewhere on earth. */
function widen(at: readonly [number, number] | null): readonly [number, number] | null {
  return at && [at[0] - AHEAD, at[1] + BEHIND];
}

/** A date as an interval, or null when it cannot be read. */
export function dated({ clock, value }: DateHint): Dated | null {
  const read = span(value.trim());
  if (!read) return null;
  const [from, to] = read;
  const off = OFF[clock] ?? 0;
  if (OUTSIDERS.has(clock)) return { clock, value, earliest: null, latest: to + (clock === 'sighting' ? QUARTER : 0) };
  return { clock, value, earliest: from - off, latest: to + off };
}

/** All dates of a page that can be read, in the order they are believed, outsiders' last. */
export function datesOf(hints: readonly DateHint[]): Dated[] {
  const place = ({ clock }: Dated): number => (OUTSIDERS.has(clock) ? ORDER.length : ORDER.indexOf(clock));
  return hints.flatMap((hint) => dated(hint) ?? []).toSorted((a, b) => place(a) - place(b) || a.latest - b.latest);
}

/** What all dates of a page say together. */
export function published(hints: readonly DateHint[]): Published {
  const dates = datesOf(hints);
  const sighting = dates.find(({ clock }) => OUTSIDERS.has(clock)) ?? null;
  const claim = dates.find(({ clock }) => !OUTSIDERS.has(clock)) ?? null;
  const seen = sighting?.latest ?? null;
  if (!claim) return { earliest: null, latest: seen, claim, sighting, contradicted: false };
  if (seen !== null && claim.earliest !== null && claim.earliest > seen)
    return { earliest: null, latest: seen, claim: null, sighting, contradicted: true };
  const latest = seen === null ? claim.latest : Math.min(claim.latest, seen);
  return { earliest: claim.earliest, latest, claim, sighting, contradicted: false };
}
