/** The state of a tab as it lies in `storage.session`, checked on the way out. */
import * as v from 'valibot';
import type { TabState } from '../types';
import { ReportSchema } from './reportSchema';

const page = { url: v.nullable(v.string()), incognito: v.boolean() };

export const TabStateSchema: v.GenericSchema<unknown, TabState> = v.variant('status', [
  v.object({
    ...page,
    status: v.literal('not-checked'),
    why: v.picklist(['on-click', 'site-off', 'private-host', 'not-web', 'no-access', 'forgotten', 'not-asked']),
  }),
  v.object({ ...page, status: v.literal('checking'), since: v.number() }),
  v.object({ ...page, status: v.literal('not-article') }),
  v.object({
    ...page,
    status: v.literal('failed'),
    why: v.picklist(['restricted', 'too-large', 'interrupted', 'error']),
    detail: v.string(),
  }),
  v.object({
    ...page,
    status: v.literal('checked'),
    title: v.string(),
    lang: v.nullable(v.string()),
    report: ReportSchema,
    paragraphs: v.array(v.object({ block: v.number(), text: v.string() })),
    marksOpen: v.boolean(),
  }),
]);

/** A check that takes longer than this was cut off: the worker was stopped, or the page went away. */
export const INTERRUPTED_AFTER_MS = 30_000;

/**
 * Reads a stored state.
 *
 * @param now milliseconds since 1970; a check that began long before it counts as interrupted
 * @returns null for nothing, or for something that is not a state
 */
export function parseTabState(value: unknown, now: number): TabState | null {
  const { success, output } = v.safeParse(TabStateSchema, value);
  if (!success) return null;
  if (output.status !== 'checking' || now - output.since < INTERRUPTED_AFTER_MS) return output;
  const { url, incognito } = output;
  return { status: 'failed', why: 'interrupted', detail: '', url, incognito };
}
