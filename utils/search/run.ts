/**
 * Runs a plan: all services at once, the requests of each one after another, 45 seconds in all, each answer told as it
 * comes (`GDELT: limited`, `Feed: found 2`).
 */
import { openLanes, type Lanes, type LaneStore } from './lanes';
import type { Ask } from './plan';
import type { Answer, Provider, World } from './provider';
import { PROVIDERS } from './providers';
import type { Services } from './services';
import { Unanswered, words } from './unanswered';

/** What is told while a plan runs; every ask ends as `answered` or, when the reader stopped, as `stopped`. */
export type Step =
  | { readonly kind: 'asking'; readonly ask: Ask }
  | { readonly kind: 'answered'; readonly ask: Ask; readonly answer: Answer }
  | { readonly kind: 'stopped'; readonly ask: Ask };

export const BUDGET_MS = 45_000;

const unanswered = ({ outcome, reason, detail }: Unanswered): Answer => ({
  outcome,
  reason,
  detail,
  candidates: [],
  sites: [],
});

/** Sites rest one by one, services as a whole. */
const keyOf = ({ provider, query }: Ask): string => (query.site ? `site ${query.site}` : PROVIDERS[provider].lane);

/** A refusal after which asking again would make things worse. */
const isRefusal = ({ outcome, reason }: Unanswered): boolean => outcome === 'limited' || reason === 'challenge';

/**
 * Asks everything in a plan. Never throws for what a service does; resolves when every ask has ended.
 * @param tell Called with each step as it happens.
 */
export async function run(
  asks: readonly Ask[],
  services: Services,
  world: World,
  store: LaneStore,
  tell: (step: Step) => void,
  budgetMs = BUDGET_MS,
): Promise<void> {
  const lanes = await openLanes(store, world.now);
  const budget = world.timeout(budgetMs);
  const within = { ...world, signal: AbortSignal.any([world.signal, budget]) };
  const queues = new Map<string, Ask[]>();
  for (const ask of asks) queues.set(keyOf(ask), [...(queues.get(keyOf(ask)) ?? []), ask]);
  await Promise.all(
    [...queues].map(async ([key, queue]) => {
      for (const ask of queue) {
        const ended = await end(ask, key, services, within, lanes, tell);
        // The reader's stop goes before the end of the time: both abort what is under way.
        tell(
          ended === null && world.signal.aborted
            ? { kind: 'stopped', ask }
            : { kind: 'answered', ask, answer: ended ?? outOfTime() },
        );
      }
    }),
  );
}

const outOfTime = (): Answer => unanswered(new Unanswered('timeout', 'timed-out'));

/** How one ask ended; null when the signal ended it. */
async function end(
  ask: Ask,
  key: string,
  services: Services,
  world: World,
  lanes: Lanes,
  tell: (step: Step) => void,
): Promise<Answer | null> {
  const provider: Provider = PROVIDERS[ask.provider];
  try {
    world.signal.throwIfAborted();
    const until = lanes.restingUntil(key);
    if (until !== null) throw new Unanswered('limited', 'resting', new Date(until).toISOString());
    const waitMs = lanes.waitMs(key, provider.spacingMs);
    if (waitMs > 0) await world.sleep(waitMs, world.signal);
    tell({ kind: 'asking', ask });
    await lanes.asked(key);
    return await provider.search(ask.query, services[ask.provider], world);
  } catch (error) {
    if (error instanceof Unanswered) {
      if (isRefusal(error) && error.reason !== 'resting') await lanes.rest(key, error.restMs ?? provider.restMs);
      return unanswered(error);
    }
    if (world.signal.aborted) return null;
    // A fault of our own in one provider must not take the others' answers with it; it is told, not hidden.
    return unanswered(new Unanswered('unreadable', 'unexpected-answer', words(String(error))));
  }
}
