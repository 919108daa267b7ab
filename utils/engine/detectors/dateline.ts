/**
 * The story opens with another organisation's dateline:
 *   LONDON (Reuters) - Oil fell …      BERLIN (dpa) – Der Bundestag …
 */
import { credit } from '../credit';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const DATELINE = /^(?:\p{L}[\p{L}\p{M} .,/'’-]{1,60})?\((?<agency>[^()]{2,40})\)\.?\s?(?:[-‐-―—:.]|$)/u;

export default function dateline({ paragraphs, domain, isOwn }: Page): Finding[] {
  for (const { text, index } of paragraphs.slice(0, 3)) {
    const match = DATELINE.exec(text);
    const name = match?.groups?.agency ?? '';
    const agency = findOrganization(name) ?? findOrganization(name.split('/')[0] ?? '');
    if (!match || !agency || agency.kind === 'publisher') continue;
    const named = credit({ name: agency.name, role: 'dateline' });
    if (domain && isOwn(named.domain)) return [];
    const reuse = agency.kind === 'press-release-wire' ? 'press-release' : 'wire';
    return [
      { ...sentence('dateline', agency.name), strength: 'stated', quote: match[0], block: index, credit: named, reuse },
    ];
  }
  return [];
}
