/**
 * Who was asked when, and who wants to be left alone until when: after `Please limit requests …` GDELT rests for a
 * minute, also when the trace page has been closed and opened again.
 */
import * as v from 'valibot';

const lane = v.object({ lastMs: v.number(), restUntilMs: v.number() });
const schema = v.record(v.string(), lane);
const DAY = 86_400_000;

export type Lane = v.InferOutput<typeof lane>;

/** Where lanes are remembered between look-ups; holds no address of a page and no query. */
export interface LaneStore {
  readonly read: () => Promise<unknown>;
  readonly write: (lanes: Readonly<Record<string, Lane>>) => Promise<void>;
}

/** The lanes of one look-up. */
export interface Lanes {
  /** Milliseconds to wait before the next request. */
  readonly waitMs: (key: string, spacingMs: number) => number;
  /** Until when it rests, or null. */
  readonly restingUntil: (key: string) => number | null;
  readonly asked: (key: string) => Promise<void>;
  readonly rest: (key: string, ms: number) => Promise<void>;
}

/** Reads what is remembered; a store that holds something else counts as empty. */
export async function openLanes(store: LaneStore, now: () => number): Promise<Lanes> {
  const parsed = v.safeParse(schema, await store.read());
  const kept = Object.entries(parsed.success ? parsed.output : {}).filter(
    // A clock that was set back must not make a lane rest for ever.
    ([, { lastMs, restUntilMs }]) =>
      lastMs <= now() && restUntilMs <= now() + DAY && Math.max(lastMs, restUntilMs) > now() - DAY,
  );
  const lanes = new Map(kept);
  const change = async (key: string, part: Partial<Lane>): Promise<void> => {
    lanes.set(key, { lastMs: 0, restUntilMs: 0, ...lanes.get(key), ...part });
    await store.write(Object.fromEntries(lanes));
  };
  return {
    waitMs: (key, spacingMs) => Math.max(0, (lanes.get(key)?.lastMs ?? 0) + spacingMs - now()),
    restingUntil: (key) => {
      const until = lanes.get(key)?.restUntilMs ?? 0;
      return until > now() ? until : null;
    },
    asked: (key) => change(key, { lastMs: now() }),
    rest: (key, ms) => change(key, { restUntilMs: now() + Math.min(ms, DAY) }),
  };
}
