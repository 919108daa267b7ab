/** Times parts of the work against one another. */

/** Milliseconds of one call of each part, warm. */
export type Costs = Readonly<Record<string, number>>;

const SAMPLES = 9;
/** Calls of one sample on the page, as its clock ticks in tenths of a millisecond: at least this long in all. */
const SAMPLE_MS = 5;

/** Milliseconds of one call, over as many calls as a sample takes. */
function sample(work: () => unknown, calls: number): number {
  const started = performance.now();
  for (let call = 0; call < calls; call++) work();
  return (performance.now() - started) / calls;
}

/**
 * The median time of one call of each part, after three calls that warm it up. The parts take turns, so that whatever
 * else the machine does meanwhile falls on all of them.
 *
 * @param before what is done before every sample and not timed; then a sample is one call
 */
export function costsOf(parts: Readonly<Record<string, () => unknown>>, before?: () => void, samples = SAMPLES): Costs {
  const turns = Object.entries(parts).map(([part, work]) => {
    sample(work, 2);
    const calls = before ? 1 : Math.ceil(SAMPLE_MS / Math.max(0.1, sample(work, 1)));
    return { part, work, calls, times: [] as number[] };
  });
  for (let round = 0; round < samples; round++) {
    for (const { work, calls, times } of turns) {
      before?.();
      times.push(sample(work, calls));
    }
  }
  return Object.fromEntries(
    turns.map(({ part, times }) => [part, times.toSorted((a, b) => a - b)[samples >> 1] ?? NaN]),
  );
}
