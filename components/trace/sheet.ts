/** What the reader takes along: an evidence sheet with the quotes of both texts, addresses and times, and a citation. */
import { i18n } from '#i18n';
import type { Comparison, Text } from '@/utils/types';
import { inWords, JUDGEMENTS } from '../words';
import { kindLabel } from './Filter';
import { CLOCKS, markText, timeText } from './times';
import type { TimeMark } from './types';

/** One of the two texts with what is known of its time. */
export interface Exhibit {
  readonly text: Text;
  /** Outlet or host. */
  readonly name: string;
  readonly author: string | null;
  readonly times: readonly TimeMark[];
}

export interface Sheet {
  readonly here: Exhibit;
  readonly there: Exhibit;
  readonly comparison: Comparison;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Of the extension. */
  readonly version: string;
}

/** Others' words on one line: Markdown's own signs, HTML among them, say nothing in them. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');
const quoted = (text: string) => `> ${plain(text)}`;

function exhibit(label: string, { text, name, author, times }: Exhibit): string[] {
  return [
    `## ${label}`,
    '',
    `- ${plain(text.title)}`,
    `- ${plain([author, name].filter(Boolean).join(', '))}`,
    ...(text.url ? [`- <${text.url}>`] : []),
    ...times.map((mark) => `- ${CLOCKS[mark.clock]()}: ${markText(mark)} (UTC)`),
    '',
  ];
}

/** The sheet as Markdown, in the reader's language; both texts are quoted where they share something. */
export function sheetMarkdown({ here, there, comparison, made, version }: Sheet): string {
  const shared = comparison.pairs.flatMap(({ kind, here: at, there: from }) => {
    if (at === null || from === null) return [];
    return [
      `### ${kindLabel(kind)}`,
      '',
      `${i18n.t('trace.here')} (${at + 1}):`,
      '',
      quoted(here.text.paragraphs[at] ?? ''),
      '',
      `${i18n.t('trace.there')} (${from + 1}):`,
      '',
      quoted(there.text.paragraphs[from] ?? ''),
      '',
    ];
  });
  const alone = comparison.pairs.flatMap(({ kind, here: at }) =>
    kind === 'only-here' && at !== null ? [quoted(here.text.paragraphs[at] ?? ''), ''] : [],
  );
  return [
    `# Firsthand: ${plain(here.text.title)}`,
    '',
    `${JUDGEMENTS[comparison.judgement]()} · ${timeText(made)} UTC · Firsthand ${version}`,
    '',
    inWords({ ...comparison.precedence, statement: comparison.precedence.reason }),
    '',
    ...exhibit(i18n.t('trace.here'), here),
    ...exhibit(i18n.t('trace.there'), there),
    ...shared,
    ...(alone.length > 0 ? [`### ${kindLabel('only-here')}`, '', ...alone] : []),
  ].join('\n');
}

/** The sheet as JSON, for machines: the comparison as the command line gives it, with both texts. */
export function sheetJson({ here, there, comparison, made, version }: Sheet): string {
  const side = ({ text, name, author, times }: Exhibit) => ({
    ...text,
    name,
    author,
    times: times.map(({ clock, earliest, latest }) => ({
      clock,
      earliest: earliest === null ? null : new Date(earliest).toISOString(),
      latest: new Date(latest).toISOString(),
    })),
  });
  const sheet = {
    made: new Date(made).toISOString(),
    firsthand: version,
    here: side(here),
    there: side(there),
    comparison,
  };
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

/** `Jane Roe: “Bridge reopens”. gazette.example, 3 Nov 2026. https://… (22 Nov 2026)` */
export function citation({ text, name, author }: Exhibit, accessed: number): string {
  const day = (ms: number) =>
    new Intl.DateTimeFormat(i18n.t('language'), { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);
  const published = text.published === null ? Number.NaN : Date.parse(text.published);
  const when = Number.isNaN(published) ? '' : `, ${day(published)}`;
  return `${author ? `${author}: ` : ''}“${text.title}”. ${name}${when}. ${text.url ?? ''} (${day(accessed)})`;
}
