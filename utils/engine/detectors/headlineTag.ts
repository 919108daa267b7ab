/**
 * The headline opens with a word by which an agency marks its items for desks:
 *   "UPDATE 2-Oil falls on supply fears"      "AP PHOTOS: A week on the ice"      "ROUNDUP: Dax schließt fester"
 */
import data from '../../data/headlineTags.json';
import { credit, reuseOf } from '../credit';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

interface Tag {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What follows the mark is the headline: "OTS:" alone, or a house's own "Analysis - ", is none. */
const TAGS: readonly Tag[] = data.tags.flatMap(({ name, openings }) =>
  openings.map((opening) => ({
    name,
    pattern: new RegExp(
      `^(?:RPT-|REFILE-|CORRECTED-|WDH\\/|KORREKTUR\\/)?${opening.replaceAll('/', '\\/').replace('{n}', '\\d{1,2}')}${
        /[-/]$/.test(opening) ? '' : '\\s'
      }(?=[\\p{L}\\p{N}"“„‚'])`,
      'u',
    ),
  })),
);

export default function headlineTag({ article, isOwn }: Page): Finding[] {
  const { headline } = article;
  for (const { name, pattern } of TAGS) {
    const quote = pattern.exec(headline)?.[0].trim();
    const organization = quote ? findOrganization(name) : null;
    if (!quote || !organization) continue;
    const named = credit({ name: organization.name, role: 'infoSource', visible: name === 'Associated Press' });
    if (isOwn(named.domain)) return [];
    const reuse = reuseOf(organization);
    return [{ ...sentence('headlineTag', quote, named.name), strength: 'strong', quote, credit: named, reuse }];
  }
  return [];
}
