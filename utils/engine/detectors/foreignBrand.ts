/** Another house speaks of itself in the text: "Visit Example.com for more news", "Follow Example News on Facebook", "向南都记者介绍". */
import { credit, reuseOf } from '../credit';
import { findNames } from '../findNames';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

/** What a house says of itself alone; quoting another paper's reporters or naming its reports is ordinary. */
const OF_ITSELF =
  /^(?:[^\p{L}]{0,3})(?:follow|visit|like|sign up for|subscribe to|download|get|read more (?:from|at|on)|for more (?:from|news from)|folge|folgen sie|suivez|siga|sigue a|segui)\s(?<name>[^!?]{2,60}?)\s(?:on (?:facebook|twitter|x|instagram|whatsapp|telegram|tiktok)|for (?:more|daily)|newsletter|app\b|auf (?:facebook|twitter|instagram)|sur (?:facebook|twitter|instagram)|en (?:facebook|twitter|instagram)|no (?:facebook|twitter|instagram))/iu;
/** A Chinese paper names its own reporters by its short name where another would say "this paper's reporter". */
const OWN_REPORTER = /(?<name>[\u4e00-\u9fff]{2,4})(?:讯)?记者/u;
const MAX_LENGTH = 240;

export default function foreignBrand(page: Page): Finding[] {
  const { body, closing } = page;
  for (const block of new Set([...body, ...closing])) {
    if (block.landmark === 'aside' || block.landmark === 'quote') continue;
    const match =
      (block.text.length <= MAX_LENGTH ? OF_ITSELF.exec(block.text) : null) ?? OWN_REPORTER.exec(block.text);
    const [name] = findNames(match?.groups?.name ?? '');
    if (!match || !name || name.organization.kind === 'image-agency') continue;
    const named = credit({ name: name.organization.name, role: 'brand', visible: false });
    if (page.isOwn(named.domain)) continue;
    return [
      {
        ...sentence('foreignBrand', named.name),
        strength: 'weak',
        quote: match[0],
        block: block.index,
        credit: named,
        reuse: reuseOf(name.organization),
      },
    ];
  }
  return [];
}
