/** Why a service gave no answer, as `429 Too Many Requests` → limited, rest for the time it names. */
import type { Outcome } from '../types';

/** What went wrong, one code a sentence of the interface; `detail` beside it holds the service's own words. */
export type Reason =
  | 'private-address'
  | 'not-permitted'
  | 'redirected'
  | 'too-large'
  | 'wrong-type'
  | 'challenge'
  | 'status'
  | 'unexpected-answer'
  | 'service-said'
  | 'no-connection'
  | 'timed-out'
  | 'resting'
  | 'not-offered'
  | 'not-set-up'
  | 'not-an-article';

/** Thrown by providers and the fetch below them, caught where a look-up is run. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  /**
   * @param outcome How asking ended; never `found` or `none`: those are answers.
   * @param reason What happened, for the sentence shown.
   * @param detail The service's own words or a status; cut to 200 characters, to be shown as text only.
   * @param restMs How long the service wants to be left alone, when it says so.
   */
  constructor(
    readonly outcome: Exclude<Outcome, 'found' | 'none'>,
    readonly reason: Reason,
    readonly detail: string | null = null,
    readonly restMs: number | null = null,
  ) {
    super(`${outcome}: ${reason}${detail ? ` (${detail})` : ''}`);
  }
}

/** A service's words on one line, at most 200 characters; null for none and for a page of HTML. */
export function words(text: string): string | null {
  const line = text.slice(0, 2000).replace(/\s+/g, ' ').trim();
  return line === '' || line.startsWith('<') ? null : line.slice(0, 200);
}
