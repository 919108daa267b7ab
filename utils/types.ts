/**
 * The words of the project. Imports nothing; read it first.
 *
 * A page becomes a {@link Snapshot}, detectors turn it into {@link Evidence}, and that is read as a {@link Report}.
 * Names follow IPTC (dateline, creditLine, infoSource), schema.org (NewsArticle, Organization) and the text-reuse literature.
 */

// ── What was read off the page ──────────────────────────────────────────────────────────────────────────────────────

/** A link as it stands in a block; `url` is absolute, http(s) only. */
export interface Link {
  readonly url: string;
  readonly text: string;
  /** Space-separated `rel` tokens, lower case; empty when there are none. */
  readonly rel: string;
}

/** An image of the page; `url` is absolute, `alt` empty when there is none. */
export interface Image {
  readonly url: string;
  readonly alt: string;
}

/** Where a block stands, nearest first wins: the closest ancestor that says something about its role. */
export type Landmark =
  'article' | 'aside' | 'comments' | 'figure' | 'footer' | 'form' | 'header' | 'main' | 'nav' | 'quote' | 'none';

/** One run of text: a paragraph, heading, list item, caption, or cell, in document order. */
export interface Block {
  /** Position among all blocks of the page, from 0. */
  readonly index: number;
  /** Lower-case name of the nearest block-level element, as `p`, `h2`, `li`, `figcaption`, `td`, `div`. */
  readonly tag: string;
  /** White space folded to single spaces, trimmed, never empty. */
  readonly text: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Whether Readability kept at least half of the block's characters as part of the article. */
  readonly inArticle: boolean;
  readonly landmark: Landmark;
  /** Class, id, itemprop, rel and role names of the block and its nearest ancestors, lower case, at most 400 characters. */
  readonly hints: string;
}

/** A `<meta>`: its name, property or itemprop in lower case, and its content. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A `<link>` of the document with an absolute address; `rel` in lower case. */
export interface HeadLink {
  readonly rel: string;
  readonly url: string;
}

/** What Readability says about the article. */
export interface Extract {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly lang: string | null;
}

/** Everything the engine may know about a page: plain data, safe to send between contexts. */
export interface Snapshot {
  /** The page's address without fragment; null for text without an address. */
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string;
  /** The document's `lang`, as written; null when absent. */
  readonly lang: string | null;
  readonly meta: readonly Meta[];
  readonly links: readonly HeadLink[];
  /** Parsed JSON-LD, one entry a script; anything a page may write. */
  readonly jsonLd: readonly unknown[];
  readonly images: readonly Image[];
  /** Absolute addresses of scripts, frames and tracking pixels. */
  readonly embeds: readonly string[];
  /** HTML comments of up to 200 characters: importers sign there. */
  readonly comments: readonly string[];
  readonly blocks: readonly Block[];
  readonly extract: Extract | null;
  /** Whether the browser has translated the page, so that its words are not the publisher's. */
  readonly translated: boolean;
  /** Whether the gate would have let the reader in. */
  readonly gate: boolean;
  /** `text`: paragraphs without markup. */
  readonly source: 'html' | 'text';
  /** What could not be read, and why; carried into the report. */
  readonly failures: readonly Failure[];
}

/** The article as far as the page tells (schema.org/NewsArticle). */
export interface Article {
  readonly headline: string;
  readonly byline: string | null;
  /** ISO 8601 as found, or null. */
  readonly datePublished: string | null;
  /** Primary language subtag, lower case (`en`), or null. */
  readonly inLanguage: string | null;
  /** Number of paragraphs of the article. */
  readonly paragraphs: number;
}

// ── Organisations and credit ────────────────────────────────────────────────────────────────────────────────────────

export type OrganizationKind = 'agency' | 'image-agency' | 'press-release-wire' | 'syndicator' | 'publisher';

/** A writer or publisher of news (schema.org/Organization). */
export interface Organization {
  readonly name: string;
  readonly alternateName: readonly string[];
  /** Registrable domains, the first one the home. */
  readonly domains: readonly string[];
  readonly kind: OrganizationKind;
}

/** In what capacity the page names an organisation. */
export type CreditRole =
  | 'dateline'
  | 'byline'
  | 'sign-off'
  | 'creditLine'
  | 'infoSource'
  | 'copyrightHolder'
  | 'publisher'
  | 'isBasedOn'
  | 'canonical'
  | 'first-published'
  | 'source-line'
  | 'shared'
  | 'feed'
  | 'link'
  | 'image'
  | 'brand';

export interface Credit {
  /** Name as it will be shown: the organisation's own where it is known, else as the page writes it. */
  readonly name: string;
  /** Registrable domain; null when unknown. */
  readonly domain: string | null;
  readonly role: CreditRole;
  /** The original's address, when the page gives it. */
  readonly url: string | null;
  readonly relation: Relation;
  /** Whether a reader can see it on the page; metadata is not visible. */
  readonly visible: boolean;
}

// ── Evidence ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Strength = 'stated' | 'strong' | 'weak';

/** The kinds of reuse an item of evidence can point to. */
export type Reuse = 'wire' | 'syndicated' | 'press-release' | 'mixed' | 'aggregated';

export type Missing =
  | 'source-not-named'
  | 'source-not-linked'
  | 'promised-link-absent'
  | 'empty-source-heading'
  | 'link-to-home-page-only'
  | 'no-author'
  | 'image-credit-missing';

/** An English sentence with the message it is translated by. */
export interface Sentence {
  readonly statement: string;
  /** Key of the message in `locales/*.json` under `sentences`. */
  readonly sentence: string;
  /** The message's placeholders, in order. */
  readonly values: readonly string[];
}

/** What a detector found; the runner adds the detector's name. */
export interface Finding extends Sentence {
  readonly strength: Strength;
  /** The words on the page, or the value of the markup, it rests on. */
  readonly quote: string;
  /** Index of the block the quote stands in; absent for markup. */
  readonly block?: number;
  /** What kind of reuse it points to, if any. */
  readonly reuse?: Reuse;
  readonly credit?: Credit;
  /** What the page lacks, as this finding shows. */
  readonly missing?: Missing;
}

export interface Evidence extends Finding {
  /** File name of the detector. */
  readonly detector: string;
}

// ── The report ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Verdict = 'original' | Reuse | 'unclear' | 'not-article';
export type Certainty = 'stated' | 'strong' | 'weak' | 'none';
export type Relation = 'writer' | 'relay' | 'same-publisher';

export interface Attribution {
  /** The visible page names the source. */
  readonly credited: boolean;
  /** A visible link leads to the source's article itself. */
  readonly linked: boolean;
  readonly missing: readonly Missing[];
}

/** A likely source. */
export interface Origin {
  readonly name: string;
  readonly domain: string | null;
  readonly url: string | null;
  readonly relation: Relation;
  readonly certainty: Strength;
  /** Indices into the report's evidence. */
  readonly evidence: readonly number[];
}

export type InsertionKind =
  | 'related-teaser'
  | 'image-description'
  | 'generator-residue'
  | 'off-topic'
  | 'duplicate'
  | 'disclaimer'
  | 'promotion'
  | 'navigation'
  | 'credit-residue';

/** Words of the article that do not belong to it. */
export interface Insertion {
  readonly block: number;
  /** Exactly as on the page; may be a part of the block. */
  readonly quote: string;
  readonly kind: InsertionKind;
  readonly certainty: 'strong' | 'weak';
  /** One English sentence. */
  readonly reason: string;
  readonly sentence: string;
  readonly values: readonly string[];
}

/** Something that did not work; the rest of the report stands. */
export interface Failure {
  readonly part: string;
  readonly detail: string;
}

/** Why nothing is said about an article although it was read (law 13). */
export type Abstention =
  | 'cut-text'
  | 'too-short'
  | 'live-blog'
  | 'round-up'
  | 'several-articles'
  | 'translated'
  | 'too-large'
  | 'private-host';

export interface Report {
  readonly version: 1;
  readonly url: string | null;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly article: Article | null;
  readonly attribution: Attribution;
  readonly origins: readonly Origin[];
  readonly insertions: readonly Insertion[];
  readonly evidence: readonly Evidence[];
  readonly comparison: SourceComparison | null;
  readonly gate: boolean;
  readonly failures: readonly Failure[];
  /** How suspicious each paragraph looked, 0 to 1, so that thresholds can be studied. */
  readonly blocks: readonly { readonly block: number; readonly suspicion: number }[];
  /** Set when the page is an article we will not judge. */
  readonly abstained: Abstention | null;
  /** Milliseconds; added by the host, no part of equality. */
  readonly timings?: Timings;
}

export interface Timings {
  readonly snapshotMs: number;
  readonly readabilityMs: number;
  readonly inspectMs: number;
}

/** What a look-up added to the report. */
export interface SourceComparison {
  readonly source: { readonly name: string; readonly domain: string | null; readonly url: string | null };
  readonly judgement: Judgement;
  readonly reuse: number;
  /** What each paragraph here is to the source, by block; absent where none was aligned. */
  readonly paragraphs?: readonly { readonly block: number; readonly kind: Exclude<PairKind, 'only-there'> }[];
}

// ── Comparing two texts ─────────────────────────────────────────────────────────────────────────────────────────────

export type Judgement = 'same-text' | 'edited' | 'reworded' | 'unclear' | 'same-event' | 'unrelated' | 'too-short';

/** One side of a comparison. */
export interface Text {
  readonly url: string | null;
  readonly title: string;
  readonly lang: string | null;
  readonly paragraphs: readonly string[];
  /** ISO 8601, or null. */
  readonly published: string | null;
}

export type PairKind = 'copied' | 'reworded' | 'only-here' | 'only-there';

/** A paragraph here and its counterpart there; null where there is none. */
export interface Pair {
  readonly kind: PairKind;
  readonly here: number | null;
  readonly there: number | null;
  /** 0 to 1. */
  readonly similarity: number;
}

export interface Change {
  readonly kind: 'number' | 'name' | 'quote' | 'hedge' | 'date';
  readonly here: string;
  readonly there: string;
  /** Index into `pairs`. */
  readonly pair: number;
}

export interface Precedence {
  readonly earliest: 'here' | 'there' | 'undecided';
  readonly certainty: 'strong' | 'weak' | 'none';
  /** One English sentence. */
  readonly reason: string;
  readonly sentence: string;
  readonly values: readonly string[];
}

export interface Comparison {
  readonly version: 1;
  readonly judgement: Judgement;
  /** Share of HERE's words in paragraphs that are copied or reworded from THERE. */
  readonly reuse: number;
  readonly copied: number;
  readonly reworded: number;
  /** 0 to 1: how sure that HERE reuses THERE; for ranking. */
  readonly score: number;
  readonly pairs: readonly Pair[];
  readonly changes: readonly Change[];
  readonly precedence: Precedence;
}

// ── Looking for the original ────────────────────────────────────────────────────────────────────────────────────────

/** How asking a service ended. "Did not answer" is never "nothing found". */
export type Outcome =
  'found' | 'none' | 'excluded' | 'limited' | 'refused' | 'badQuery' | 'unreadable' | 'timeout' | 'offline';

/** Whose clock a date is from: the page's own, its site's (`news-sitemap`, `feed`, `cms`), or an outsider's. */
export type Clock = 'page' | 'news-sitemap' | 'feed' | 'cms' | 'index' | 'sighting' | 'capture';

/** A date somebody gives for a page, as written: a hint, no fact. */
export interface DateHint {
  readonly clock: Clock;
  /** ISO 8601, RFC 822 or `YYYYMMDDhhmmss`. */
  readonly value: string;
}

/** A page that may carry the original. */
export interface Candidate {
  readonly url: string;
  readonly title: string;
  /** Registrable domain. */
  readonly domain: string;
  /** Provider that named it. */
  readonly provider: string;
  /** All providers that named it; absent until their answers are put together. */
  readonly providers?: readonly string[];
  readonly dates?: readonly DateHint[];
  /** The page's own sentence that a service found, as plain text. */
  readonly snippet?: string;
}

// ── What the reader is shown ────────────────────────────────────────────────────────────────────────────────────────

/** Why a page was not checked. */
export type NotChecked = 'on-click' | 'site-off' | 'private-host' | 'not-web' | 'no-access' | 'forgotten' | 'not-asked';

/** Why a page could not be checked. */
export type CouldNotCheck = 'restricted' | 'too-large' | 'interrupted' | 'error';

/** A paragraph of the article as the trace page compares it and the popup's map draws it. */
export interface Paragraph {
  /** Index of its block on the page. */
  readonly block: number;
  readonly text: string;
}

interface TabPage {
  /** Address without fragment; null where the browser does not tell it. */
  readonly url: string | null;
  /** Whether the tab is in a private window: nothing is looked up or learnt there. */
  readonly incognito: boolean;
}

/** What is known about the page in a tab: four states that are never blurred, and the one on the way to them. */
export type TabState =
  | (TabPage & { readonly status: 'not-checked'; readonly why: NotChecked })
  | (TabPage & {
      readonly status: 'checking';
      /** Milliseconds since 1970. */ readonly since: number;
    })
  | (TabPage & { readonly status: 'not-article' })
  | (TabPage & { readonly status: 'failed'; readonly why: CouldNotCheck; readonly detail: string })
  | (TabPage & {
      readonly status: 'checked';
      readonly title: string;
      readonly lang: string | null;
      readonly report: Report;
      readonly paragraphs: readonly Paragraph[];
      /** Whether the marks stand in the page now; the reader may have closed them. */
      readonly marksOpen: boolean;
    });

/** What a colour means; the badge and the popup give it its shade. */
export type ColourRole = 'none' | 'information' | 'look-here' | 'unclear' | 'could-not-check';

/** The tooltip's message: key under `badge` in `locales/*.json`, with its placeholders. */
export interface Tooltip {
  readonly id: string;
  readonly values: readonly string[];
}

/** How often an answer was right on labelled test pages. */
export interface Figure {
  /** Pages that were given this answer. */
  readonly n: number;
  readonly right: number;
  /** 95 % interval of the share, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** What badge, tooltip, popup and page show: one decision feeds all. */
export interface Presentation {
  readonly badge: { readonly text: string; readonly colour: ColourRole; readonly tooltip: Tooltip };
  /** Whether a line stands at the window's top edge; it says the tooltip's sentence. */
  readonly topLine: boolean;
  /** The paragraphs marked in the page. */
  readonly marks: readonly Insertion[];
  /** Strong insertions that count here, plus one for a missing credit. */
  readonly findings: number;
}
