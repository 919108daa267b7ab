/** A site's name as a page writes it in a sentence: `Example Daily, and is republished here` → Example Daily. */
import { domainOf, isHomePage, isScholarly } from './hosts';
import { findNames } from './findNames';
import { nameKey } from './organizations';
import type { Page } from './page';
import type { Block, Link } from '../types';

/** What may stand for a source but is a time, the site's own history, or nobody in particular. */
const NO_SITE =
  /^(?:\d|(?:an?|our|my|his|her|their|this|these|its|several|many|both|print|issue|another|other|various|some|june|july|january|february|march|april|may|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|part|full|english|german|french|spanish|arabic|bengali|chinese|czech|danish|dutch|finnish|greek|hebrew|hindi|hungarian|indonesian|italian|japanese|korean|norwegian|persian|polish|portuguese|romanian|russian|swedish|turkish|ukrainian|urdu|vietnamese|\p{Ll}+ (?:issue|edition|version))(?:\s|$))/iu;

/** The name without quotation marks, "the website", and what follows it. */
export function siteNameOf(filling: string): string {
  return (
    filling
      .replace(/^[\s"'“”„«»‘’:]+/, '')
      .replace(/^the (?=\p{Lu})/u, 'The ')
      .replace(
        /^(?:the (?:website|blog|site|magazine|newspaper) (?:of )?|der website |dem (?:portal|magazin|blog) |le site (?:de )?|el (?:sitio|portal|diario) |o (?:site|portal) |сайте )/i,
        '',
      )
      .split(
        /["“”„«»]|[,;:(|]|[.!?](?:\s|$)|\s(?:under|on|in|by|and|as|here|with|at|wurde|und|y se|et est|dengan|am)\s/,
      )[0]
      ?.trim() ?? ''
  );
}

/** Whether words are a name: they begin with a capital, a digit or a script without capitals, and are few. */
export function isSiteName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || NO_SITE.test(name) || /\s(?:issue|edition|newsletter|series)$/i.test(name))
    return false;
  return (
    /^[\p{Lu}\p{N}\p{Lo}]/u.test(name) ||
    /^[\p{Ll}\p{N}-]{2,30}\.\p{Ll}{2,6}$/u.test(name) ||
    findNames(name)[0]?.start === 0
  );
}

/** Services that share, count or sell, but write no news. */
const SERVICES =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|whatsapp|telegram|youtube|youtu|t|wa|google|apple|tumblr|amazon|amzn|disqus|addthis|mailchi|creativecommons|wikipedia|archive|bit|flickr|vimeo|tiktok|threads|bsky|mastodon|vk|ok|line|weibo|paypal|patreon|substack)\.(?:com|org|be|me|co|ly|net|social|ru|jp|cn)$/;

/** Links of a block that lead to another house's pages: no sharing, no shop, no study. */
export function foreignLinks(block: Block, page: Page): Link[] {
  return block.links.filter(({ url }) => {
    const domain = domainOf(url);
    return domain !== null && !page.isOwnUrl(url) && !SERVICES.test(domain) && !isScholarly(url);
  });
}

/** The link that stands for a name in a block: on the name itself, else the first story elsewhere, else the first link. */
export function linkFor(name: string, block: Block, page: Page): Link | null {
  const links = foreignLinks(block, page);
  const key = nameKey(name);
  const onName = links.find(
    ({ text }) => key !== '' && nameKey(text) !== '' && (nameKey(text).includes(key) || key.includes(nameKey(text))),
  );
  return links.find(({ url }) => !isHomePage(url)) ?? onName ?? links[0] ?? null;
}
