/** A link of its own leads to the text on another house's site: "Lire l'article original" · "元記事を読む" · "Read more" under an excerpt. */
import data from '../../data/originalLabels.json';
import { credit, reuseOf } from '../credit';
import { domainOf, isHomePage } from '../hosts';
import { findNames } from '../findNames';
import { brandOf, nameKey, organizationOf } from '../organizations';
import type { Page } from '../page';
import { phraseKey } from '../phrases';
import { sentence } from '../sentence';
import { foreignLinks } from '../siteName';
import type { Block, Finding } from '../../types';

const ORIGINAL = [...data.original, ...data.continueAt];
const CONTINUE = data.continue;
const MAX_LENGTH = 90;
/** Shorter brands stand in other words. */
const MIN_BRAND = 5;
/** An excerpt is short; a long text with a link "Read more" has another story under it. */
const EXCERPT = 5;

export default function readOriginal(page: Page): Finding[] {
  const last = page.prose[page.prose.length - 1]?.index ?? 0;
  for (const block of page.closing) {
    const words = block.text.replace(/https?:\/\/\S{4,300}/g, '');
    const link = words.length <= MAX_LENGTH ? foreignLinks(block, page)[0] : undefined;
    if (!link || isHomePage(link.url) || block.landmark === 'nav') continue;
    const key = phraseKey(block.text);
    const isOriginal = ORIGINAL.some((label) => key.includes(label));
    const isContinued = CONTINUE.some(
      (label) => key === label || (key.startsWith(label) && isNamed(block, link.url, page)),
    );
    if (!isOriginal && !(isContinued && page.prose.length <= EXCERPT && block.index <= last + 3)) continue;
    const named = credit({ url: link.url, role: namesSource(words, link.url) ? 'source-line' : 'link' });
    const source = organizationOf(link.url);
    return [
      {
        ...sentence(isOriginal ? 'readOriginal' : 'continuedElsewhere', named.name),
        strength: 'strong',
        quote: block.text,
        block: block.index,
        credit: named,
        reuse: isOriginal && !isExcerpt(key, page) ? (source ? reuseOf(source) : 'syndicated') : 'aggregated',
      },
    ];
  }
  return [];
}

/** "Read the full story at Example News" names the source; "Read the original" only leads to it. */
function namesSource(words: string, url: string): boolean {
  const domain = domainOf(url) ?? '';
  const plain = nameKey(words).replaceAll(' ', '');
  const brand = nameKey(brandOf(domain)).replaceAll(' ', '');
  const isKnown = findNames(words).some(({ organization }) =>
    organization.domains.some((each) => domainOf(each) === domain),
  );
  return isKnown || (brand.length >= MIN_BRAND && plain.includes(brand)) || words.includes(domain);
}

/** A few paragraphs with "Continue reading at …" under them are an excerpt, whoever is named beside. */
function isExcerpt(key: string, { prose }: Page): boolean {
  const isBroken = /(?:…|\.\.\.|\[…\])$/.test(prose[prose.length - 1]?.text ?? '');
  return data.continueAt.some((label) => key.includes(label)) && (prose.length < EXCERPT || isBroken);
}

/** "Read more at Example": the label goes on with a name. */
function isNamed(block: Block, url: string, page: Page): boolean {
  const brand = domainOf(url)?.split('.')[0] ?? '';
  return (
    !page.isOwnUrl(url) &&
    brand !== '' &&
    block.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(brand.replace(/[^\p{L}\p{N}]/gu, ''))
  );
}
