/** The article and one of the texts found, side by side, with what does not seem to belong. */
import { sidesOf } from '@/components/trace/sides';
import type { View } from '@/components/trace/Trace';
import { wordDifferences } from '@/utils/engine/compare/words';
import { domainOf } from '@/utils/engine/hosts';
import type { Models } from '@/utils/engine/models';
import { clearedBy, foreignTo } from './report';
import type { Shown } from './results';
import type { Subject } from './subject';

export function viewOf(one: Shown, subject: Pick<Subject, 'tab' | 'here'>, models: Models | null): View {
  const { tab, here } = subject;
  const cleared = clearedBy(one, subject);
  const known = tab.report.insertions.filter((insertion) => !cleared.includes(insertion));
  const foreign = foreignTo(one, subject, models).filter(({ block }) => !known.some((other) => other.block === block));
  const blocks = tab.paragraphs.map(({ block }) => block);
  return {
    sides: sidesOf(here, one.text, one.comparison, wordDifferences, [...known, ...foreign], blocks),
    here: (here.url && domainOf(here.url)) || '',
    there: one.result.name,
    hereLang: here.lang,
    thereLang: one.text.lang,
  };
}
