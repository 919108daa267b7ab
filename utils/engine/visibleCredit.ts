/**
 * What the page's data names and the reader can see as well: the name in a short line beside the text, the address behind
 * a link in it. JSON-LD says `"author": "AFP"`, and under the headline stands "AFP, in Nordhaven".
 */
import { addressKey } from './addresses';
import { domainOf, isHomePage, isStoryAbout } from './hosts';
import { findNames } from './findNames';
import { isImageCredit } from './imageCredit';
import { brandOf, nameKey } from './organizations';
import type { Page } from './page';
import type { Block, Credit } from '../types';

const MAX_LINE = 160;

/** Whether a line beside the text names the credited house. Captions do not count: they credit pictures. */
export function isNamedBeside({ name, domain }: Credit, page: Page): boolean {
  const isKnown = creditLines(page).some(({ text }) =>
    findNames(text).some(({ organization }) => {
      return organization.name === name || (domain !== null && organization.domains.includes(domain));
    }),
  );
  return isKnown || (domain !== null && nameOnPage(domain, page) !== null);
}

function creditLines({ opening, closing }: Page): Block[] {
  return [...opening, ...closing].filter(
    (block) => block.text.length <= MAX_LINE && block.tag !== 'h1' && !isImageCredit({ ...block, images: [] }),
  );
}

/** A shorter brand is any word: `post` of `post.example`. */
const MIN_BRAND = 6;
const MAX_NAME_WORDS = 5;

/** How a line beside the text writes a site's name, which is the brand in its domain: "Nordkai Herald" of `nordkai-herald.example`. */
export function nameOnPage(domain: string, page: Page): string | null {
  const brand = nameKey(brandOf(domain)).replaceAll(' ', '');
  if (brand.length < MIN_BRAND) return null;
  const parts = creditLines(page).flatMap(({ text }) => text.split(/\s?[,|•·:/()]\s?|\s[–—-]\s/));
  for (const part of parts) {
    const words = part.trim().split(' ');
    // Alone, or behind a person's name: "By Jane Roe Nordkai Herald".
    for (let length = 1; length <= Math.min(words.length, MAX_NAME_WORDS); length++) {
      const name = words.slice(-length).join(' ');
      if (nameKey(name).replaceAll(' ', '') === brand) return name;
    }
  }
  return null;
}

/** Whether a link in the article or beside it leads to the credited address. */
export function isLinkedBeside({ url }: Credit, page: Page): boolean {
  if (url === null) return false;
  const key = addressKey(url);
  return [...page.opening, ...page.body, ...page.closing].some((block) =>
    block.links.some((link) => addressKey(link.url) === key),
  );
}

/** The address of this story on another site, where a link in the article or beside it gives it; null where none does. */
export function storyLinkTo(domain: string, { opening, body, closing, storyWords }: Page): string | null {
  const links = [...opening, ...body, ...closing].flatMap((block) => block.links);
  const isStory = ({ url }: { readonly url: string }) =>
    domainOf(url) === domain && !isHomePage(url) && isStoryAbout(url, storyWords);
  return links.find(isStory)?.url ?? null;
}
