/** Lines as they may be sent, with the reader's changes: `GDELT: "carried its first lorry"`, ticked or left out. */
import type { Line } from '@/components/trace/types';
import { serviceName } from '@/components/words';
import { edited } from '@/utils/search/plan';
import type { Ask } from '@/utils/search/plan';

export interface Draft {
  readonly ask: Ask;
  readonly on: boolean;
}

/** What tells one line from another. */
export const keyOf = ({ provider, query }: Ask): string => `${provider} ${query.site ?? ''} ${query.text}`;

/** A line as it is shown. */
export const lineOf = ({ ask, on }: Draft, id: string): Line => ({
  id,
  name: serviceName(ask.provider, ask.name),
  host: ask.host,
  text: ask.query.text,
  sends: ask.sends,
  visits: ask.query.site !== null,
  on,
});

/** Lines as they are shown; `prefix` keeps the ids of several lists apart. */
export const linesOf = (drafts: readonly Draft[], prefix: string): Line[] =>
  drafts.map((draft, place) => lineOf(draft, `${prefix}${place}`));

/** @param off keys of lines that were left out when the list was made before, and stay so */
export const draftsOf = (asks: readonly Ask[], off: ReadonlySet<string> = new Set()): Draft[] =>
  asks.map((ask) => ({ ask, on: !off.has(keyOf(ask)) }));

/** The list with the reader's change to the line of that id, where it is one of these. */
export function changed(
  drafts: readonly Draft[],
  prefix: string,
  id: string,
  { text, on }: { readonly text?: string; readonly on?: boolean },
): Draft[] {
  return drafts.map((draft, place) =>
    id === `${prefix}${place}`
      ? { ask: text === undefined ? draft.ask : edited(draft.ask, text), on: on ?? draft.on }
      : draft,
  );
}

/** What is ticked and says something. */
export const ready = (drafts: readonly Draft[]): Ask[] =>
  drafts.flatMap(({ ask, on }) => (on && ask.query.text.trim() !== '' ? [ask] : []));
