/** The one sentence of the popup: verdict × credit × whether a source is known, as “First published by Example Times, republished here with credit.” */
import { i18n } from '#i18n';
import type { Report, Reuse } from '@/utils/types';
import { ABSTENTIONS } from '../words';

interface Wording {
  readonly credited: (name: string) => string;
  readonly creditedUnnamed: () => string;
  readonly uncredited: (name: string) => string;
  readonly uncreditedUnnamed: () => string;
}

const REUSE: Readonly<Record<Reuse, Wording>> = {
  wire: {
    credited: (name) => i18n.t('verdict.wireCredited', [name]),
    creditedUnnamed: () => i18n.t('verdict.wireCreditedUnnamed'),
    uncredited: (name) => i18n.t('verdict.wireUncredited', [name]),
    uncreditedUnnamed: () => i18n.t('verdict.wireUncreditedUnnamed'),
  },
  syndicated: {
    credited: (name) => i18n.t('verdict.syndicatedCredited', [name]),
    creditedUnnamed: () => i18n.t('verdict.syndicatedCreditedUnnamed'),
    uncredited: (name) => i18n.t('verdict.syndicatedUncredited', [name]),
    uncreditedUnnamed: () => i18n.t('verdict.syndicatedUncreditedUnnamed'),
  },
  'press-release': {
    credited: (name) => i18n.t('verdict.releaseCredited', [name]),
    creditedUnnamed: () => i18n.t('verdict.releaseCreditedUnnamed'),
    uncredited: (name) => i18n.t('verdict.releaseUncredited', [name]),
    uncreditedUnnamed: () => i18n.t('verdict.releaseUncreditedUnnamed'),
  },
  mixed: {
    credited: (name) => i18n.t('verdict.mixedCredited', [name]),
    creditedUnnamed: () => i18n.t('verdict.mixedCreditedUnnamed'),
    uncredited: (name) => i18n.t('verdict.mixedUncredited', [name]),
    uncreditedUnnamed: () => i18n.t('verdict.mixedUncreditedUnnamed'),
  },
  aggregated: {
    credited: (name) => i18n.t('verdict.aggregatedCredited', [name]),
    creditedUnnamed: () => i18n.t('verdict.aggregatedCreditedUnnamed'),
    uncredited: (name) => i18n.t('verdict.aggregatedUncredited', [name]),
    uncreditedUnnamed: () => i18n.t('verdict.aggregatedUncreditedUnnamed'),
  },
};

/** Whether the first likely source is another title of the same house. */
export function isSamePublisher(report: Report): boolean {
  return report.verdict === 'syndicated' && report.origins[0]?.relation === 'same-publisher';
}

/** Whether the report is an abstention and nothing else is said about the page. */
export function isAbstention(report: Report): boolean {
  return report.abstained !== null && ['original', 'unclear', 'not-article'].includes(report.verdict);
}

/** The sentence; `findings` is the number of paragraphs of an otherwise ordinary article that raise the badge. */
export function verdictSentence(report: Report, findings: number): string {
  if (report.abstained !== null && isAbstention(report)) return ABSTENTIONS[report.abstained]();
  const name = report.origins[0]?.name;
  switch (report.verdict) {
    case 'not-article':
      return i18n.t('verdict.notArticle');
    case 'unclear':
      return i18n.t('verdict.unclear');
    case 'original':
      return findings > 0 ? i18n.t('verdict.originalFindings', findings) : i18n.t('verdict.original');
    default: {
      if (isSamePublisher(report)) {
        return name ? i18n.t('verdict.samePublisher', [name]) : i18n.t('verdict.samePublisherUnnamed');
      }
      const wording = REUSE[report.verdict];
      if (report.attribution.credited) return name ? wording.credited(name) : wording.creditedUnnamed();
      return name ? wording.uncredited(name) : wording.uncreditedUnnamed();
    }
  }
}

/** The two or three words that name the verdict, as “Agency text”. */
export function verdictLabel(report: Report, findings: number): string {
  if (isAbstention(report)) return i18n.t('kind.abstained');
  if (isSamePublisher(report)) return i18n.t('kind.samePublisher');
  switch (report.verdict) {
    case 'original':
      return findings > 0 ? i18n.t('kind.paragraphs') : i18n.t('kind.original');
    case 'press-release':
      return i18n.t('kind.release');
    case 'not-article':
      return i18n.t('kind.notArticle');
    default:
      return i18n.t(`kind.${report.verdict}`);
  }
}
