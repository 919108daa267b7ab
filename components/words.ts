/** Words of the interface for the ids of the report, as `image-description` → “Description of an image”. */
import { i18n } from '#i18n';
import type { Abstention, InsertionKind, Judgement, Missing, Relation, Report, Sentence } from '@/utils/types';

/** What a thing says to the reader: blue, amber, grey or nothing. */
export type Tone = 'info' | 'look' | 'unclear' | 'none';

/** Messages whose key is data; empty when there is none. */
const translate = i18n.t as unknown as (key: string, values?: readonly string[]) => string;

/** The engine's sentence in the reader's language, else in English as the report has it. */
export function inWords({ sentence, values, statement }: Sentence): string {
  // The second value of this one is a property of schema.org, as `copyrightHolder`.
  const [name, role] = values;
  const said = sentence === 'schemaCredit' && name && role ? [name, translate(`schemaRole.${role}`) || role] : values;
  return (sentence && translate(`sentences.${sentence}`, [...said])) || statement;
}

const SERVICE_NAMES = new Map<string, () => string>([
  ['newsSitemap', () => i18n.t('serviceNames.newsSitemap')],
  ['feed', () => i18n.t('serviceNames.feed')],
  ['wordpress', () => i18n.t('serviceNames.wordpress')],
]);

/** A look-up service's name: proper names stay, those that say what is asked are translated. */
export const serviceName = (id: string, name: string): string => SERVICE_NAMES.get(id)?.() ?? name;

/** Credit lacking on the page. */
export const MISSING: Readonly<Record<Missing, () => string>> = {
  'source-not-named': () => i18n.t('credit.notNamed'),
  'source-not-linked': () => i18n.t('credit.notLinked'),
  'promised-link-absent': () => i18n.t('credit.promisedLinkAbsent'),
  'empty-source-heading': () => i18n.t('credit.emptySourceHeading'),
  'link-to-home-page-only': () => i18n.t('credit.linkToHomePageOnly'),
  'no-author': () => i18n.t('credit.noAuthor'),
  'image-credit-missing': () => i18n.t('credit.imageCreditMissing'),
};

export const INSERTIONS: Readonly<Record<InsertionKind, () => string>> = {
  'related-teaser': () => i18n.t('marks.kindRelatedTeaser'),
  'image-description': () => i18n.t('marks.kindImageDescription'),
  'generator-residue': () => i18n.t('marks.kindGeneratorResidue'),
  'off-topic': () => i18n.t('marks.kindOffTopic'),
  duplicate: () => i18n.t('marks.kindDuplicate'),
  disclaimer: () => i18n.t('marks.kindDisclaimer'),
  promotion: () => i18n.t('marks.kindPromotion'),
  navigation: () => i18n.t('marks.kindNavigation'),
  'credit-residue': () => i18n.t('marks.kindCreditResidue'),
};

export const RELATIONS: Readonly<Record<Relation, () => string>> = {
  writer: () => i18n.t('relation.writer'),
  relay: () => i18n.t('relation.relay'),
  'same-publisher': () => i18n.t('relation.samePublisher'),
};

export const ABSTENTIONS: Readonly<Record<Abstention, () => string>> = {
  'cut-text': () => i18n.t('abstained.cutText'),
  'too-short': () => i18n.t('abstained.tooShort'),
  'live-blog': () => i18n.t('abstained.liveBlog'),
  'round-up': () => i18n.t('abstained.roundUp'),
  'several-articles': () => i18n.t('abstained.severalArticles'),
  translated: () => i18n.t('abstained.translated'),
  'too-large': () => i18n.t('abstained.tooLarge'),
  'private-host': () => i18n.t('abstained.privateHost'),
};

export const CERTAINTIES: Readonly<Record<Report['certainty'], () => string>> = {
  stated: () => i18n.t('certainty.stated'),
  strong: () => i18n.t('certainty.strong'),
  weak: () => i18n.t('certainty.weak'),
  none: () => i18n.t('certainty.none'),
};

export const JUDGEMENTS: Readonly<Record<Judgement, () => string>> = {
  'same-text': () => i18n.t('judgement.sameText'),
  edited: () => i18n.t('judgement.edited'),
  reworded: () => i18n.t('judgement.reworded'),
  unclear: () => i18n.t('judgement.unclear'),
  'same-event': () => i18n.t('judgement.sameEvent'),
  unrelated: () => i18n.t('judgement.unrelated'),
  'too-short': () => i18n.t('judgement.tooShort'),
};
