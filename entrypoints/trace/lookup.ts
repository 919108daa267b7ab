/**
 * A look-up from the plan to the result, one step at a time: nothing is sent before its click, every click asks the browser first,
 * and *Stop* ends whatever is under way.
 */
import { i18n } from '#i18n';
import type { TraceActions, TraceState } from '@/components/trace/Trace';
import type { Progress } from '@/components/trace/types';
import { serviceName } from '@/components/words';
import { creditedPages } from '@/utils/search/gather';
import { searchLinks } from '@/utils/search/links';
import { dataOf, reachOf, patternsOf, planLookup, planReading, planSites } from '@/utils/search/plan';
import type { Ask } from '@/utils/search/plan';
import type { Site } from '@/utils/search/provider';
import { run } from '@/utils/search/run';
import { SERVICES } from '@/utils/search/services';
import type { Candidate } from '@/utils/types';
import { choosing } from './choosing';
import { changed, draftsOf, keyOf, linesOf, ready } from './drafts';
import type { Draft } from './drafts';
import { afterStep, waitingAsk, waitingPage } from './progress';
import { readPages } from './reading';
import { tellReport } from './report';
import type { Ranking, Shown } from './results';
import type { Subject } from './subject';
import { viewOf } from './view';
import { askPermission, confine, laneStore, worldOf } from './world';

const providerName = (id: string) =>
  id in SERVICES ? serviceName(id, SERVICES[id as keyof typeof SERVICES].name) : id;

/** What a fresh look-up shows of an earlier one. */
const NOTHING = {
  denied: false,
  asks: [],
  captures: [],
  more: [],
  reads: [],
  results: [],
  current: null,
  view: null,
  times: [],
  message: '',
} satisfies Partial<TraceState>;

/**
 * Runs a look-up.
 *
 * @param show called with what changed; the page paints the whole
 * @returns what the reader can do, and the outcome for the export
 */
export function lookup(subject: Subject, show: (change: Partial<TraceState>) => void) {
  const { clues, services, models } = subject;
  let drafts: Draft[] = [];
  let captures: Draft[] = [];
  let more: Draft[] = [];
  let sites: readonly Site[] = [];
  let choice = choosing(clues, providerName);
  let shown: readonly Shown[] = [];
  let authors: ReadonlyMap<string, string | null> = new Map();
  let stop = new AbortController();
  const asks = new Map<string, Progress>();

  /** Ends what is under way; what begins now can be stopped by itself. */
  function begin(): AbortSignal {
    stop.abort();
    stop = new AbortController();
    return stop.signal;
  }

  function start(): void {
    begin();
    drafts = draftsOf(planLookup(clues, services, Date.now()));
    [captures, more, sites, shown] = [[], [], [], []];
    choice = choosing(clues, providerName);
    asks.clear();
    show({
      ...NOTHING,
      phase: drafts.length === 0 && creditedPages(clues).length > 0 ? 'choose' : 'plan',
      lines: linesOf(drafts, 'ask'),
      links: searchLinks(clues.stretches[0] ?? clues.headline, clues.page),
      choices: choice.choices(),
    });
  }

  /** Asks, then offers what came. */
  async function send(asked: readonly Ask[], permission: Promise<boolean>): Promise<void> {
    if (!(await permission)) return show({ denied: true });
    const signal = begin();
    for (const ask of asked) asks.set(keyOf(ask), waitingAsk(ask));
    show({ phase: 'asking', denied: false, asks: [...asks.values()] });
    await confine(reachOf(asked));
    await run(asked, services, worldOf(signal), laneStore, (step) => {
      if (step.kind === 'answered') {
        choice.add(step.answer.candidates);
        sites = [...sites, ...step.answer.sites];
      }
      asks.set(keyOf(step.ask), afterStep(step));
      show({ asks: [...asks.values()], choices: choice.choices() });
    });
    offer();
  }

  /** The second step: what can be read, what the archive can be asked, whom else the answers name. */
  function offer(): void {
    const off = new Set([...more, ...captures].flatMap(({ ask, on }) => (on ? [] : [keyOf(ask)])));
    const left = planSites(sites, clues, services, Date.now()).filter((ask) => !asks.has(keyOf(ask)));
    more = draftsOf(left, off);
    captures = draftsOf(planReading(choice.chosen(), clues, services).captures, off);
    show({
      phase: 'choose',
      choices: choice.choices(),
      captures: linesOf(captures, 'capture'),
      more: linesOf(more, 'more'),
    });
  }

  /** Reads the chosen pages and asks the archive about them. */
  async function read(pages: readonly Candidate[], asked: readonly Ask[], permission: Promise<boolean>): Promise<void> {
    if (!(await permission)) return show({ denied: true });
    const signal = begin();
    const reads = new Map<string, Progress>();
    for (const progress of [...pages.map(waitingPage), ...asked.map(waitingAsk)]) reads.set(progress.id, progress);
    show({ phase: 'reading', denied: false, reads: [...reads.values()], results: [], view: null, times: [] });
    await confine(reachOf(asked, pages));
    const showRanking = (ranking: Ranking) => {
      shown = ranking.shown;
      show({ results: shown.map(({ result }) => result), times: ranking.times });
    };
    const outcome = await readPages(subject, pages, asked, signal, (progress, ranking) => {
      reads.set(progress.id, progress);
      show({ reads: [...reads.values()] });
      if (ranking) showRanking(ranking);
    });
    authors = outcome.authors;
    showRanking(outcome.ranking);
    show({ phase: 'done' });
    const [first] = shown;
    if (!first) return;
    const loaded = await models;
    show({ current: first.result.id, view: viewOf(first, subject, loaded) });
    await tellReport(first, subject, loaded);
  }

  const shownAs = (id: string | null) => shown.find(({ result }) => result.id === id) ?? null;
  const failed = (error: unknown) => show({ message: i18n.t('trace.wentWrong', [String(error)]) });
  /** Must be called in the click itself: the browser asks the reader only then. */
  const sendReady = (list: readonly Draft[]) => {
    const asked = ready(list);
    send(asked, askPermission(patternsOf(reachOf(asked)), dataOf(asked))).catch((error: unknown) => {
      failed(error);
      offer();
    });
  };

  const actions: Omit<TraceActions, 'onCancel' | 'onNever' | 'onAllowSite' | 'onSheet' | 'onCite'> = {
    onEdit: (id, change) => {
      drafts = changed(drafts, 'ask', id, change);
      captures = changed(captures, 'capture', id, change);
      more = changed(more, 'more', id, change);
      show({ lines: linesOf(drafts, 'ask'), captures: linesOf(captures, 'capture'), more: linesOf(more, 'more') });
    },
    onSend: () => sendReady(drafts),
    onAskMore: () => sendReady(more),
    onStop: () => stop.abort(),
    onChoose: (url, on) => {
      choice.tick(url, on);
      offer();
    },
    onRead: () => {
      const pages = choice.chosen();
      const asked = ready(captures);
      const sends = [...new Set(['browsingActivity', ...dataOf(asked)])];
      read(pages, asked, askPermission(patternsOf(reachOf(asked, pages)), sends)).catch((error: unknown) => {
        failed(error);
        offer();
      });
    },
    onView: (id) => {
      const one = shownAs(id);
      if (one) void models.then((loaded) => show({ current: id, view: viewOf(one, subject, loaded) }));
    },
    onAgain: start,
  };
  return {
    start,
    stop: () => stop.abort(),
    actions,
    /** The text and comparison of a result, with its author. */
    outcome: (id: string | null) => {
      const one = shownAs(id);
      return one && { ...one, author: (one.text.url && authors.get(one.text.url)) || null };
    },
  };
}
