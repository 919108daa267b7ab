/**
 * A link in the text was made for partners' copies, as its address says:
 *   https://paper.example/oil-prices-fall?utm_source=sy&utm_campaign=example_station
 */
import { credit } from '../credit';
import { domainOf, isHomePage, isStoryAbout } from '../hosts';
import { organizationOf } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const MADE_FOR_PARTNERS = /^(?:sy|lsyp|syndication|syndicated|republish|republication)$/i;

export default function syndicationLink({ body, closing, opening, isOwnUrl, storyWords }: Page): Finding[] {
  for (const block of new Set([...opening, ...body, ...closing])) {
    for (const link of block.links) {
      const { searchParams, origin, pathname } = new URL(link.url);
      const values = ['utm_source', 'utm_medium'].map((name) => searchParams.get(name) ?? '');
      if (!values.some((value) => MADE_FOR_PARTNERS.test(value)) || isOwnUrl(link.url) || !domainOf(link.url)) continue;
      const url = `${origin}${pathname}`;
      const isStory = !isHomePage(url) && isStoryAbout(url, storyWords);
      // Advertisements carry such marks too: the link has to lead to this story, or to a house of the press.
      if (!isStory && !organizationOf(url)) continue;
      const named = credit({ name: null, url: isStory ? url : `${origin}/`, role: 'link' });
      return [
        {
          ...sentence('syndicationLink', named.name),
          strength: 'strong',
          quote: link.url,
          block: block.index,
          credit: named,
          reuse: 'syndicated',
        },
      ];
    }
  }
  return [];
}
