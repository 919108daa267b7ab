/** How each question and each page that is read stands, as the page shows it. */
import type { Progress } from '@/components/trace/types';
import { serviceName } from '@/components/words';
import type { Ask } from '@/utils/search/plan';
import type { ReadStep } from '@/utils/search/read';
import type { Step } from '@/utils/search/run';
import type { Candidate } from '@/utils/types';
import { keyOf } from './drafts';

const NOTHING_YET = { status: 'waiting', found: 0, sites: 0, reason: null, detail: null } as const;

/** A question nobody has been asked yet. */
export const waitingAsk = (ask: Ask): Progress => ({
  id: keyOf(ask),
  name: serviceName(ask.provider, ask.name),
  host: ask.host,
  text: ask.query.text,
  ...NOTHING_YET,
});

/** A page nobody has visited yet. */
export function waitingPage({ url, title }: Candidate): Progress {
  const host = new URL(url).hostname;
  return { id: url, name: title || host, host, text: '', ...NOTHING_YET };
}

/** A question after a step. */
export function afterStep(step: Step): Progress {
  const before = waitingAsk(step.ask);
  if (step.kind !== 'answered') return { ...before, status: step.kind };
  const { outcome, candidates, sites, reason, detail } = step.answer;
  return { ...before, status: outcome, found: candidates.length, sites: sites.length, reason, detail };
}

/** A page after a step. */
export function afterReadStep(step: ReadStep): Progress {
  if (step.kind === 'read') return { ...waitingPage(step.reading.candidate), status: 'read' };
  if (step.kind !== 'unread') return { ...waitingPage(step.candidate), status: step.kind };
  const { candidate, outcome, reason, detail } = step.unread;
  return { ...waitingPage(candidate), status: outcome, reason, detail };
}
