/**
 * Articles that change their subject by design, in which nothing can be out of place: live coverage (`10.45am: …`), round-ups,
 * interviews (`Q: …`), numbered lists, letters pages. They are recognised by their form and left alone.
 */
import data from '../../data/subjectChanges.json';
import { normalize } from '../text/tokens';

const CLOCK = /^(?:\d{1,2}[.:h]\d{2}|\d{1,2})\s?(?:[ap]\.?m\b|uhr\b|gmt\b|bst\b|et\b|[-|:])/i;
const NUMBERED = /^(?:no\. ?|nr\. ?|#)?\d{1,3}[.):]\s/i;
const BULLET = /^[•▪●■*–-]\s/;
/** `Q:`, `A.`, `SPIEGEL:`, `Jane Doe:` */
const SPEAKER = /^(?:[QA][.:]|\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,2}:)\s/u;
const RULE = /^[*\-–—_•·#~=\s]{1,20}$/;

type Lists = Readonly<Record<string, readonly string[]>>;

/** Whether the article changes its subject by design. */
export function changesSubject(texts: readonly string[], title: string, lang: string): boolean {
  const plain = texts.map((text) => normalize(text).trim());
  const share = (pattern: RegExp) => plain.filter((text) => pattern.test(text)).length / Math.max(1, plain.length);
  const count = (pattern: RegExp) => plain.filter((text) => pattern.test(text)).length;
  const headline = normalize(title).toLowerCase();
  return (
    phrases(data.titles, lang).some((phrase) => headline.includes(phrase)) ||
    count(CLOCK) >= 3 ||
    count(NUMBERED) >= 3 ||
    count(RULE) >= 3 ||
    share(BULLET) >= 0.4 ||
    share(SPEAKER) >= 0.3 ||
    share(/\?["')]?$/) >= 0.3
  );
}

/** Whether a paragraph says itself that it turns to something else. */
export function announcesChange(text: string, lang: string): boolean {
  const start = normalize(text).trim().toLowerCase();
  return phrases(data.openings, lang).some((phrase) => start.startsWith(phrase));
}

function phrases(lists: Lists, lang: string): readonly string[] {
  return lists[lang] ?? [];
}
