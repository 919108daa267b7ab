/** A report as it lies in the store or comes in from outside; fields added later pass through. */
import * as v from 'valibot';
import type { Report } from '../types';

const text = v.pipe(v.string(), v.maxLength(200_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const values = v.array(text);

const strength = v.picklist(['stated', 'strong', 'weak']);
const relation = v.picklist(['writer', 'relay', 'same-publisher']);
const missing = v.picklist([
  'source-not-named',
  'source-not-linked',
  'promised-link-absent',
  'empty-source-heading',
  'link-to-home-page-only',
  'no-author',
  'image-credit-missing',
]);
const reuse = ['wire', 'syndicated', 'press-release', 'mixed', 'aggregated'] as const;
const judgement = v.picklist(['same-text', 'edited', 'reworded', 'unclear', 'same-event', 'unrelated', 'too-short']);

const CreditSchema = v.looseObject({
  name: text,
  domain: v.nullable(text),
  role: v.picklist([
    'dateline',
    'byline',
    'sign-off',
    'creditLine',
    'infoSource',
    'copyrightHolder',
    'publisher',
    'isBasedOn',
    'canonical',
    'first-published',
    'source-line',
    'shared',
    'feed',
    'link',
    'image',
    'brand',
  ]),
  url: v.nullable(text),
  relation,
  visible: v.boolean(),
});

const EvidenceSchema = v.looseObject({
  detector: text,
  strength,
  statement: text,
  sentence: text,
  values,
  quote: text,
  block: v.exactOptional(count),
  reuse: v.exactOptional(v.picklist(reuse)),
  credit: v.exactOptional(CreditSchema),
  missing: v.exactOptional(missing),
});

export const InsertionSchema = v.looseObject({
  block: count,
  quote: text,
  kind: v.picklist([
    'related-teaser',
    'image-description',
    'generator-residue',
    'off-topic',
    'duplicate',
    'disclaimer',
    'promotion',
    'navigation',
    'credit-residue',
  ]),
  certainty: v.picklist(['strong', 'weak']),
  reason: text,
  sentence: text,
  values,
});

/** What a look-up adds to a report. */
export const SourceComparisonSchema = v.object({
  source: v.object({ name: text, domain: v.nullable(text), url: v.nullable(text) }),
  judgement,
  reuse: share,
  paragraphs: v.exactOptional(
    v.array(v.object({ block: count, kind: v.picklist(['copied', 'reworded', 'only-here']) })),
  ),
});

export const ReportSchema: v.GenericSchema<unknown, Report> = v.looseObject({
  version: v.literal(1),
  url: v.nullable(text),
  verdict: v.picklist(['original', ...reuse, 'unclear', 'not-article']),
  certainty: v.picklist(['stated', 'strong', 'weak', 'none']),
  article: v.nullable(
    v.looseObject({
      headline: text,
      byline: v.nullable(text),
      datePublished: v.nullable(text),
      inLanguage: v.nullable(text),
      paragraphs: count,
    }),
  ),
  attribution: v.looseObject({ credited: v.boolean(), linked: v.boolean(), missing: v.array(missing) }),
  origins: v.array(
    v.looseObject({
      name: text,
      domain: v.nullable(text),
      url: v.nullable(text),
      relation,
      certainty: strength,
      evidence: v.array(count),
    }),
  ),
  insertions: v.array(InsertionSchema),
  evidence: v.array(EvidenceSchema),
  comparison: v.nullable(SourceComparisonSchema),
  gate: v.boolean(),
  failures: v.array(v.looseObject({ part: text, detail: text })),
  blocks: v.array(v.looseObject({ block: count, suspicion: v.number() })),
  abstained: v.nullable(
    v.picklist([
      'cut-text',
      'too-short',
      'live-blog',
      'round-up',
      'several-articles',
      'translated',
      'too-large',
      'private-host',
    ]),
  ),
  timings: v.exactOptional(v.looseObject({ snapshotMs: v.number(), readabilityMs: v.number(), inspectMs: v.number() })),
});
