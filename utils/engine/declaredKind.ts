/**
 * What a page says it is, when that is no article: a product, a forum, a list, a document.
 *   og:type = product      "@type": "CollectionPage"      /forums/topic/41395
 * Told from markup and address alone, so that the gate can ask before anything is read.
 */

/** schema.org types of pages that are an article. */
const ARTICLE = /^(?:\w{0,30}NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|TechArticle)$/;
/** … and of pages that are something else, unless they have an article too. */
const OTHER =
  /^(?:CheckoutPage|CollectionPage|ContactPage|JobPosting|Product|ProductGroup|QAPage|SearchResultsPage|SoftwareApplication|VideoGame|WebApplication)$/;
/** Object types of the Open Graph protocol and its common extensions that are no article. */
const OTHER_OG =
  /^(?:book|food|game|hotel|movie|place|product|profile|restaurant|song|video)(?:$|[.:])|^(?:music|business)\./;
/** First parts of addresses under which sites keep no articles. */
const OTHER_PATH =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:browse|cart|category|checkout|collections?|docs(?!\/news)|documentation|forums?|help|licenses?|login|produkte?|produkt_kategorien|products?|questions?|search|shop|store|tags?|wiki)(?:\/|$)/i;

export interface Declared {
  /** Whether the page's data says it is an article. */
  readonly isArticle: boolean;
  /** Whether its data or address says it is something else. */
  readonly isOther: boolean;
  /** Whether its address is a front page's: `/`, `/es/`. */
  readonly isRoot: boolean;
}

/**
 * @param url the page's address, or null
 * @param ogTypes contents of `og:type`
 * @param types names of its schema.org types
 */
export function declaredKind(url: string | null, ogTypes: readonly string[], types: ReadonlySet<string>): Declared {
  const path = url && URL.canParse(url) ? new URL(url).pathname : null;
  const names = [...types];
  const hasArticle = names.some((type) => ARTICLE.test(type));
  const og = ogTypes.map((type) => type.trim().toLowerCase());
  const isOtherType = names.some((type) => OTHER.test(type)) || og.some((type) => OTHER_OG.test(type));
  const isOtherPath = path !== null && OTHER_PATH.test(path);
  return {
    isArticle: hasArticle || og.some((type) => type === 'article' || type === 'news'),
    isOther: !hasArticle && (isOtherType || isOtherPath),
    isRoot: path !== null && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{2,5})?$/i.test(path),
  };
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Where those letters are encoded, other characters among them: a plain search that most texts end here. */
const DENSE_RANGE = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Letters of scripts that write a word with one or two signs count for more (UAX #24; an English word has five). */
export function proseLength(text: string): number {
  return DENSE_RANGE.test(text) ? text.length + 1.5 * (text.match(DENSE)?.length ?? 0) : text.length;
}
