/** The popup's head: what kind of reuse, in one sentence, and how certain, as “Agency text · An article by Example Wire …”. */
import { i18n } from '#i18n';
import type { Report } from '@/utils/types';
import { CERTAINTIES } from '../words';
import type { Tone } from '../words';
import { isAbstention, verdictLabel, verdictSentence } from './sentence';

const SHAPES = {
  info: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  look: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="currentColor" />,
  unclear: (
    <circle cx="8" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.6 2" />
  ),
  none: <circle cx="8" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6" />,
};

/** A form of its own for each tone, so that colour is never alone. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  return (
    <svg class="tone-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[tone]}
    </svg>
  );
}

interface VerdictCardProps {
  readonly report: Report;
  /** Number of paragraphs that raise the badge. */
  readonly findings: number;
  readonly tone: Tone;
}

/** The verdict of a checked page. */
export function VerdictCard({ report, findings, tone }: VerdictCardProps) {
  const quiet = report.verdict === 'original' || report.verdict === 'not-article' || isAbstention(report);
  return (
    <section class={`verdict tone-${tone}`} data-part="verdict" data-verdict={report.verdict}>
      <p class="verdict-kind">
        <ToneMark tone={tone} />
        {verdictLabel(report, findings)}
        {quiet ? null : <span class="verdict-certainty">{CERTAINTIES[report.certainty]()}</span>}
      </p>
      <h1 class="verdict-sentence">{verdictSentence(report, findings)}</h1>
      {report.verdict === 'original' && !isAbstention(report) ? (
        <p class="note">{i18n.t('verdict.originalNote')}</p>
      ) : null}
    </section>
  );
}
