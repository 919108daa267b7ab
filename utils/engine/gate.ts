/**
 * Could this be an article? Asked of every page, so it must be cheap: the markup that says so, else Readability's own
 * quick look at the paragraphs. Answers yes too often rather than too seldom; the engine has the last word.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable';
import { isPrivateHost } from './privateHost';
import { attribute, select } from './dom';

const ARTICLE_TYPE = /\b(?:NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|BlogPosting|Article)\b/;
const TEXT_TYPES = /^(?:text\/html|application\/xhtml\+xml)$/;
const MAX_JSON_LD = 20_000;

/** Whether the page is worth reading. `url` null: text from a file. */
export function isLikelyArticle(document: Document, url: string | null): boolean {
  if (!TEXT_TYPES.test(document.contentType) || !document.body) return false;
  if (url && isPrivateHost(url)) return false;
  return saysArticle(document) || isProbablyReaderable(document);
}

function saysArticle(document: Document): boolean {
  const type = select(document, 'meta[property="og:type"]').map((meta) => attribute(meta, 'content').toLowerCase());
  if (type.some((value) => value === 'article' || value === 'news')) return true;
  if (select(document, '[itemtype*="schema.org/NewsArticle"],[itemtype*="schema.org/Article"]').length > 0) return true;
  return select(document, 'script[type="application/ld+json"]').some((script) =>
    ARTICLE_TYPE.test((script.textContent ?? '').slice(0, MAX_JSON_LD)),
  );
}
