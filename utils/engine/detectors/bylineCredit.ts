/** The byline is an agency's: "By Reuters", "The Associated Press", "By Jane Roe, Associated Press". */
import { credit } from '../credit';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

const BY = /^(?:by|von|par|por|di|da|door|av|af|de|od|przez)\s+/i;
const HINT = /byline|author|source|agency|credit/;

function agencyOf(text: string) {
  const bare = text.replace(BY, '').trim();
  const last = bare.split(/\s*[,|•–—]\s*|\s+(?:for|of)\s+/).pop() ?? '';
  return findOrganization(bare) ?? findOrganization(last);
}

export default function bylineCredit({ opening, isOwn, paragraphs }: Page): Finding[] {
  const isByline = (block: Block) => block.text.length <= 120 && (BY.test(block.text) || HINT.test(block.hints));
  for (const block of opening.filter((each) => isByline(each) && !paragraphs.slice(1).includes(each))) {
    const agency = agencyOf(block.text);
    if (!agency || agency.kind === 'image-agency') continue;
    const named = credit({ name: agency.name, role: 'byline' });
    if (isOwn(named.domain)) return [];
    const reuse =
      agency.kind === 'press-release-wire' ? 'press-release' : agency.kind === 'agency' ? 'wire' : 'syndicated';
    return [
      {
        ...sentence('bylineCredit', agency.name),
        strength: 'stated',
        quote: block.text,
        block: block.index,
        credit: named,
        reuse,
      },
    ];
  }
  return [];
}
