/** What a comparison says about the page being read, by block of the page: what is copied, what does not fit, what does after all. */
import { comesFromSource } from '@/utils/engine/compare/cleared';
import { findForeign } from '@/utils/engine/compare/foreign';
import { domainOf } from '@/utils/engine/hosts';
import type { Models } from '@/utils/engine/models';
import { organizationOf } from '@/utils/engine/organizations';
import { sendMessage } from '@/utils/state/messages';
import type { Comparison, Insertion, SourceComparison, Text } from '@/utils/types';
import type { Shown } from './results';
import type { Subject } from './subject';
import type { CheckedTab } from './texts';

/** What each paragraph of the page is to the source. */
function kindsOf({ paragraphs }: CheckedTab, { pairs }: Comparison): NonNullable<SourceComparison['paragraphs']> {
  const kinds = new Map<number, 'copied' | 'reworded' | 'only-here'>();
  for (const { kind, here } of pairs) {
    const block = here === null ? undefined : paragraphs[here]?.block;
    if (block !== undefined && kind !== 'only-there') kinds.set(block, kind);
  }
  return [...kinds].map(([block, kind]) => ({ block, kind }));
}

/** What stands here only and does not fit. */
export function foreignTo(
  { text, comparison }: Shown,
  { tab, here }: Pick<Subject, 'tab' | 'here'>,
  models: Models | null,
): Insertion[] {
  return findForeign(here, text, comparison, models).flatMap((insertion) => {
    const block = tab.paragraphs[insertion.block]?.block;
    return block === undefined ? [] : [{ ...insertion, block }];
  });
}

/** What the page alone made look foreign and the source holds too. */
export function clearedBy(
  { text, comparison }: { readonly text: Text; readonly comparison: Comparison },
  { tab, here }: Pick<Subject, 'tab' | 'here'>,
): Insertion[] {
  return tab.report.insertions.filter((insertion) => {
    const at = tab.paragraphs.findIndex(({ block }) => block === insertion.block);
    return at >= 0 && comesFromSource(insertion, at, here, text, comparison);
  });
}

/** Adds the likeliest original to the page's report: badge, popup and marks follow. */
export async function tellReport(one: Shown, subject: Subject, models: Models | null): Promise<void> {
  const { tabId, tab } = subject;
  const { text, comparison, result } = one;
  if (tab.url === null || text.url === null) return;
  const domain = domainOf(text.url);
  await sendMessage('compared', {
    tabId,
    url: tab.url,
    comparison: {
      source: { name: organizationOf(text.url)?.name ?? domain ?? result.name, domain, url: text.url },
      judgement: comparison.judgement,
      reuse: comparison.reuse,
      paragraphs: kindsOf(tab, comparison),
    },
    derived: comparison.precedence.earliest === 'there',
    insertions: foreignTo(one, subject, models),
    cleared: clearedBy(one, subject).map(({ quote }) => quote),
  });
}
