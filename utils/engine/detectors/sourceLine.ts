/** A line of its own that names the source: "Source: Reuters", "Quelle: dpa", "Fuente: EFE". */
import data from '../../data/sourceLabels.json';
import { credit } from '../credit';
import { domainOf } from '../hosts';
import { findOrganization, nameKey } from '../organizations';
import type { Page } from '../page';
import { phraseKey } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const LABELS = new Set(data.labels);
const LINE = /^\(?(?<label>[\p{L} ]{2,16})\s?[::]\s?(?<name>[^()]{2,80})\)?\.?$/u;

export default function sourceLine({ opening, closing, isOwn, siteNames }: Page): Finding[] {
  const own = new Set(siteNames.map(nameKey));
  for (const block of new Set([...closing, ...opening])) {
    const match = LINE.exec(block.text);
    const name = match?.groups?.name?.trim();
    if (!match || !name || block.landmark === 'figure' || !LABELS.has(phraseKey(match.groups?.label ?? ''))) continue;
    const link = block.links.find(({ url }) => !isOwn(domainOf(url)));
    const organization = findOrganization(name);
    if (!organization && !link) continue;
    const named = credit({ name, url: link?.url ?? null, role: 'source-line' });
    if (own.has(nameKey(name)) || isOwn(named.domain)) continue;
    const reuse = organization?.kind === 'agency' ? 'wire' : 'syndicated';
    return [
      {
        ...sentence('sourceLine', named.name),
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
