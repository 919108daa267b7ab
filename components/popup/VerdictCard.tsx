/** The popup's head: what kind of reuse, in one sentence, and how certain, as “Agency text · An article by Example Wire …”. */
import { i18n } from '#i18n';
import type { Report } from '@/utils/types';
import { CERTAINTIES, JUDGEMENTS } from '../words';
import type { Tone } from '../words';
import { ToneMark } from '../ui/ToneMark';
import { isAbstention, verdictLabel, verdictSentence } from './sentence';

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
      {report.comparison ? (
        <p class="note" data-part="compared">
          {i18n.t('sure.compared', [report.comparison.source.name, JUDGEMENTS[report.comparison.judgement]()])}
        </p>
      ) : null}
    </section>
  );
}
