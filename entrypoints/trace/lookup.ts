/**
 * A look-up from the plan to the result, one step at a time: nothing is sent before its click, every click asks the browser first,
 * and *Stop* ends whatever is under way.
 */
import { i18n } from '#i18n';
import { sidesOf } from '@/components/trace/sides';
import type { TraceActions, TraceState } from '@/components/trace/Trace';
import type { Line, Progress } from '@/components/trace/types';
import { findForeign } from '@/utils/engine/compare/foreign';
import { compareTexts } from '@/utils/engine/compare/compare';
import { wordDifferences } from '@/utils/engine/compare/words';
import type { Models } from '@/utils/engine/models';
import { domainOf } from '@/utils/engine/hosts';
import { organizationOf } from '@/utils/engine/organizations';
import type { Clues } from '@/utils/search/clues';
import { creditedPages, gather } from '@/utils/search/gather';
import { searchLinks } from '@/utils/search/links';
import { dataOf, edited, hostsOf, patternsOf, planLookup, planReading, planSites } from '@/utils/search/plan';
import type { Ask } from '@/utils/search/plan';
import type { Answer, Site } from '@/utils/search/provider';
import { readCandidates } from '@/utils/search/read';
import type { Reading } from '@/utils/search/read';
import { run } from '@/utils/search/run';
import type { Services } from '@/utils/search/services';
import { SERVICES } from '@/utils/search/services';
import { sendMessage } from '@/utils/state/messages';
import type { Candidate, Comparison, Insertion, SourceComparison, Text } from '@/utils/types';
import { choicesOf, rank } from './results';
import type { Shown } from './results';
import type { CheckedTab } from './texts';
import { readFetched } from './texts';
import { askPermission, confine, laneStore, worldOf } from './world';

/** Ticked without the reader's doing: enough for an answer, few enough to be read by a person. */
const TICKED = 5;

/** What a look-up is about. */
export interface Subject {
  readonly tabId: number;
  readonly tab: CheckedTab;
  readonly here: Text;
  readonly clues: Clues;
  readonly services: Services;
  readonly models: Promise<Models | null>;
}

/** A line as it may be sent, with the reader's changes. */
interface Draft {
  readonly ask: Ask;
  readonly on: boolean;
}

const lineOf = ({ ask, on }: Draft, id: string): Line => ({
  id,
  name: ask.name,
  host: ask.query.site ? new URL(ask.query.site).hostname : ask.host,
  text: ask.query.text,
  sends: ask.sends,
  visits: ask.query.site !== null,
  on,
});

const keyOf = ({ provider, query }: Ask) => `${provider} ${query.site ?? ''} ${query.text}`;

const progressOf = (ask: Ask, change: Partial<Progress> = {}): Progress => ({
  ...lineOf({ ask, on: true }, keyOf(ask)),
  status: 'waiting',
  found: 0,
  sites: 0,
  reason: null,
  detail: null,
  ...change,
});

const answered = ({ outcome, candidates, sites, reason, detail }: Answer): Partial<Progress> => ({
  status: outcome,
  found: candidates.length,
  sites: sites.length,
  reason,
  detail,
});

const providerName = (id: string) => (id in SERVICES ? SERVICES[id as keyof typeof SERVICES].name : id);

/**
 * Runs a look-up.
 *
 * @param show called with what changed; the page paints the whole
 * @returns what the reader can do, and the outcome for the export
 */
export function lookup(subject: Subject, show: (change: Partial<TraceState>) => void) {
  const { tabId, tab, here, clues, services, models } = subject;
  let drafts: Draft[] = [];
  let captures: Draft[] = [];
  let more: Draft[] = [];
  let found: Candidate[] = [];
  let sites: Site[] = [];
  let asked: readonly Ask[] = [];
  let stop = new AbortController();
  let unticked = new Set<string>();
  let ticked = new Set<string>();
  let shown: readonly Shown[] = [];
  const progress = new Map<string, Progress>();
  const authors = new Map<string, string | null>();

  const lines = (list: readonly Draft[], prefix: string) =>
    list.map((draft, place) => lineOf(draft, `${prefix}${place}`));
  const candidates = () => gather([...creditedPages(clues), ...found], clues);
  const choices = () =>
    choicesOf(candidates(), providerName, (url, place) => !unticked.has(url) && (place < TICKED || ticked.has(url)));
  const chosen = () => choices().flatMap(({ candidate, on }) => (on ? [candidate] : []));
  const ready = (list: readonly Draft[]) =>
    list.flatMap(({ ask, on }) => (on && ask.query.text.trim() !== '' ? [ask] : []));

  function start(): void {
    stop.abort();
    stop = new AbortController();
    drafts = planLookup(clues, services, Date.now()).map((ask) => ({ ask, on: true }));
    [captures, more, found, sites, asked, shown] = [[], [], [], [], [], []];
    [unticked, ticked] = [new Set(), new Set()];
    progress.clear();
    const phrase = clues.stretches[0] ?? clues.headline;
    show({
      phase: drafts.length === 0 && creditedPages(clues).length > 0 ? 'choose' : 'plan',
      lines: lines(drafts, 'ask'),
      links: searchLinks(phrase, clues.page),
      denied: false,
      asks: [],
      choices: choices(),
      captures: [],
      more: [],
      reads: [],
      results: [],
      current: null,
      view: null,
      times: [],
      message: '',
    });
  }

  /** Asks, then offers what came. */
  async function send(asks: readonly Ask[], permission: Promise<boolean>): Promise<void> {
    if (!(await permission)) return show({ denied: true });
    asked = [...asked, ...asks];
    stop = new AbortController();
    for (const ask of asks) progress.set(keyOf(ask), progressOf(ask));
    show({ phase: 'asking', denied: false, asks: [...progress.values()] });
    await confine(hostsOf(asks));
    await run(asks, services, worldOf(stop.signal), laneStore, (step) => {
      if (step.kind === 'answered') {
        found = [...found, ...step.answer.candidates];
        sites = [...sites, ...step.answer.sites];
      }
      const change = step.kind === 'answered' ? answered(step.answer) : { status: step.kind };
      progress.set(keyOf(step.ask), progressOf(step.ask, change));
      show({ asks: [...progress.values()], choices: choices() });
    });
    offer();
  }

  function offer(): void {
    const known = new Set(asked.map(keyOf));
    // A line that was left out stays so when the list is made anew.
    const off = new Set([...more, ...captures].flatMap(({ ask, on }) => (on ? [] : [keyOf(ask)])));
    const draft = (ask: Ask): Draft => ({ ask, on: !off.has(keyOf(ask)) });
    const sitesLeft = planSites(sites, clues, services, Date.now()).filter((ask) => !known.has(keyOf(ask)));
    more = sitesLeft.map(draft);
    captures = planReading(chosen(), clues, services).captures.map(draft);
    show({ phase: 'choose', choices: choices(), captures: lines(captures, 'capture'), more: lines(more, 'more') });
  }

  /** Reads the chosen pages and asks the archive about them. */
  async function read(pages: readonly Candidate[], asks: readonly Ask[], permission: Promise<boolean>): Promise<void> {
    if (!(await permission)) return show({ denied: true });
    stop = new AbortController();
    const world = worldOf(stop.signal);
    const readings: Reading[] = [];
    const captured: Candidate[] = [];
    const reads = new Map<string, Progress>(asks.map((ask) => [keyOf(ask), progressOf(ask)]));
    const page = ({ url, title }: Candidate, change: Partial<Progress>) => {
      const host = new URL(url).hostname;
      reads.set(url, {
        id: url,
        name: title || host,
        host,
        text: '',
        status: 'waiting',
        found: 0,
        sites: 0,
        reason: null,
        detail: null,
        ...change,
      });
      show({ reads: [...reads.values()] });
    };
    for (const candidate of pages) page(candidate, {});
    show({ phase: 'reading', denied: false, results: [], view: null, times: [] });
    await confine(hostsOf(asks, pages));
    const loaded = await models;
    const reader = {
      toText: (html: string, url: string) => {
        const fetched = readFetched(html, url);
        if (fetched) authors.set(url, fetched.author);
        return fetched?.text ?? null;
      },
      compare: (one: Text, other: Text) => compareTexts(one, other, loaded),
    };
    await Promise.all([
      readCandidates(here, pages, world, reader, (step) => {
        if (step.kind === 'read') readings.push(step.reading);
        if (step.kind === 'unread') {
          const { candidate, outcome, reason, detail } = step.unread;
          page(candidate, { status: outcome, reason, detail });
        } else if (step.kind === 'read') page(step.reading.candidate, { status: 'read' });
        else page(step.candidate, { status: step.kind });
      }),
      run(asks, services, world, laneStore, (step) => {
        if (step.kind === 'answered') captured.push(...step.answer.candidates);
        const change = step.kind === 'answered' ? answered(step.answer) : { status: step.kind };
        reads.set(keyOf(step.ask), progressOf(step.ask, change));
        show({ reads: [...reads.values()] });
      }),
    ]);
    const ranking = rank(here, readings, captured, clues, loaded);
    shown = ranking.shown;
    show({ phase: 'done', results: shown.map(({ result }) => result), times: ranking.times });
    const [first] = shown;
    if (first) view(first.result.id, loaded);
    if (first) await tell(first, loaded);
  }

  /** What each paragraph of the page is to the source. */
  function kindsOf({ pairs }: Comparison): NonNullable<SourceComparison['paragraphs']> {
    const kinds = new Map<number, 'copied' | 'reworded' | 'only-here'>();
    for (const { kind, here: at } of pairs) {
      const block = at === null ? undefined : tab.paragraphs[at]?.block;
      if (block !== undefined && kind !== 'only-there') kinds.set(block, kind);
    }
    return [...kinds].map(([block, kind]) => ({ block, kind }));
  }

  /** What stands here only and does not fit, by block of the page. */
  function foreign({ text, comparison }: Shown, loaded: Models | null): Insertion[] {
    return findForeign(here, text, comparison, loaded).flatMap((insertion) => {
      const block = tab.paragraphs[insertion.block]?.block;
      return block === undefined ? [] : [{ ...insertion, block }];
    });
  }

  function view(id: string, loaded: Models | null): void {
    const one = shown.find(({ result }) => result.id === id);
    if (!one) return;
    const known = tab.report.insertions;
    const insertions = [
      ...known,
      ...foreign(one, loaded).filter(({ block }) => !known.some((other) => other.block === block)),
    ];
    const blocks = tab.paragraphs.map(({ block }) => block);
    show({
      current: id,
      view: {
        sides: sidesOf(here, one.text, one.comparison, wordDifferences, insertions, blocks),
        here: (here.url && domainOf(here.url)) || '',
        there: one.result.name,
        hereLang: here.lang,
        thereLang: one.text.lang,
      },
    });
  }

  /** Adds the likeliest original to the page's report: badge, popup and marks follow. */
  async function tell(one: Shown, loaded: Models | null): Promise<void> {
    const { text, comparison } = one;
    if (tab.url === null || text.url === null) return;
    const organization = organizationOf(text.url);
    const domain = domainOf(text.url);
    await sendMessage('compared', {
      tabId,
      url: tab.url,
      comparison: {
        source: { name: organization?.name ?? domain ?? one.result.name, domain, url: text.url },
        judgement: comparison.judgement,
        reuse: comparison.reuse,
        paragraphs: kindsOf(comparison),
      },
      derived: comparison.precedence.earliest === 'there',
      insertions: foreign(one, loaded),
    });
  }

  const failed = (error: unknown) => show({ message: i18n.t('trace.wentWrong', [String(error)]) });

  const actions: Omit<TraceActions, 'onCancel' | 'onNever' | 'onAllowSite' | 'onSheet' | 'onCite'> = {
    onEdit: (id, { text, on }) => {
      const change = (list: Draft[], prefix: string) =>
        list.map((draft, place) =>
          id === `${prefix}${place}`
            ? { ask: text === undefined ? draft.ask : edited(draft.ask, text), on: on ?? draft.on }
            : draft,
        );
      drafts = change(drafts, 'ask');
      captures = change(captures, 'capture');
      more = change(more, 'more');
      show({ lines: lines(drafts, 'ask'), captures: lines(captures, 'capture'), more: lines(more, 'more') });
    },
    onSend: () => {
      const asks = ready(drafts);
      send(asks, askPermission(patternsOf(hostsOf(asks)), dataOf(asks))).catch(failed);
    },
    onAskMore: () => {
      const asks = ready(more);
      send(asks, askPermission(patternsOf(hostsOf(asks)), dataOf(asks))).catch(failed);
    },
    onStop: () => stop.abort(),
    onChoose: (url, on) => {
      (on ? ticked : unticked).add(url);
      (on ? unticked : ticked).delete(url);
      offer();
    },
    onRead: () => {
      const pages = chosen();
      const asks = ready(captures);
      const sends = ['browsingActivity', ...dataOf(asks)];
      read(pages, asks, askPermission(patternsOf(hostsOf(asks, pages)), [...new Set(sends)])).catch(failed);
    },
    onView: (id) => void models.then((loaded) => view(id, loaded)),
    onAgain: start,
  };
  return {
    start,
    stop: () => stop.abort(),
    actions,
    /** The text and comparison of a result, with its author. */
    outcome: (id: string | null) => {
      const one = shown.find(({ result }) => result.id === id);
      return one ? { ...one, author: (one.text.url && authors.get(one.text.url)) || null } : null;
    },
  };
}
