/**
 * A heading announces the source, and the line under it names and links it:
 *   <h4>Article source</h4> <p><a href="https://paper.example/oil-falls-again">Example Daily</a></p>
 */
import data from '../../data/sourceLabels.json';
import { credit, reuseOf } from '../credit';
import { isHomePage, isStoryAbout } from '../hosts';
import { findOrganization, organizationOf } from '../organizations';
import type { Page } from '../page';
import { phraseKey } from '../phrases';
import { sentence } from '../sentence';
import { foreignLinks, isSiteName } from '../siteName';
import type { Block, Finding } from '../../types';

const HEADINGS = new Set(data.headings);
const MAX_NAME = 120;

export default function sourceHeading(page: Page): Finding[] {
  const { closing, snapshot } = page;
  for (const heading of closing) {
    if (!HEADINGS.has(phraseKey(heading.text).replace(/\s?:$/, ''))) continue;
    const next = snapshot.blocks[heading.index + 1];
    const found = next && closing.includes(next) ? read(next, page) : null;
    if (found) return [found];
  }
  return [];
}

/** Several links are a bibliography, and one to another subject's page is what the story speaks of. */
function read(block: Block, page: Page): Finding | null {
  const links = foreignLinks(block, page);
  const [link] = links;
  if (!link || links.length > 1 || block.text.length > MAX_NAME || isHomePage(link.url)) return null;
  const isStory = isStoryAbout(link.url, page.storyWords);
  const known = findOrganization(link.text) ?? organizationOf(link.url);
  if (!isStory && !(known && findOrganization(link.text))) return null;
  const named = credit({ name: isSiteName(link.text) ? link.text : null, url: link.url, role: 'source-line' });
  return {
    ...sentence('sourceLine', named.name),
    strength: 'stated',
    quote: block.text,
    block: block.index,
    credit: named,
    reuse: known ? reuseOf(known) : 'syndicated',
  };
}
