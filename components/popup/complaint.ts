/** The text that *Not right?* writes for the reader to copy: Markdown in English, since those who mend the engine read it. */
import type { Report } from '@/utils/types';

/** What can be wrong. */
export const COMPLAINTS = ['falseAlarm', 'wrongSource', 'wrongCredit', 'wrongParagraph', 'missed'] as const;
export type Complaint = (typeof COMPLAINTS)[number];

/** Those that can be true of a report: nobody can call a false alarm where there was none. */
export function complaintsAbout({ verdict, origins, attribution, insertions }: Report): Complaint[] {
  const alarm = !['original', 'not-article'].includes(verdict);
  const possible: Readonly<Record<Complaint, boolean>> = {
    falseAlarm: alarm,
    wrongSource: origins.length > 0,
    wrongCredit: alarm && attribution.missing.length > 0,
    wrongParagraph: insertions.length > 0,
    missed: true,
  };
  return COMPLAINTS.filter((complaint) => possible[complaint]);
}

const ENGLISH: Readonly<Record<Complaint, string>> = {
  falseAlarm: 'The article was not published elsewhere first',
  wrongSource: 'The source is another one',
  wrongCredit: 'The source is named or linked',
  wrongParagraph: 'A marked paragraph belongs',
  missed: 'Something was missed',
};

const oneLine = (text: string) => text.replaceAll('\n', ' ').slice(0, 300);

/** The report as Markdown: address, answer, evidence with quotes, the reader's choice and words. `version` is the extension's. */
export function complaintText(report: Report, complaint: Complaint | null, comment: string, version: string): string {
  const { attribution } = report;
  const origins = report.origins.map(({ name, domain, relation }) => `${name} (${domain ?? 'no domain'}, ${relation})`);
  return [
    '## Firsthand: not right',
    ...(complaint ? ['', ENGLISH[complaint]] : []),
    ...(comment.trim() ? ['', comment.trim()] : []),
    '',
    `- Page: ${report.url ?? 'no address'}`,
    `- Answer: ${report.verdict}, ${report.certainty}${report.abstained ? `, abstained: ${report.abstained}` : ''}`,
    `- Credit: named ${attribution.credited ? 'yes' : 'no'}, linked ${attribution.linked ? 'yes' : 'no'}; missing: ${attribution.missing.join(', ') || 'nothing'}`,
    `- Sources: ${origins.join('; ') || 'none'}`,
    `- Version: ${version}, report ${report.version}`,
    ...(report.evidence.length > 0 ? ['', '### Evidence', ''] : []),
    ...report.evidence.map(
      (item) => `- ${item.detector} (${item.strength}): ${item.statement} “${oneLine(item.quote)}”`,
    ),
    ...(report.insertions.length > 0 ? ['', '### Paragraphs', ''] : []),
    ...report.insertions.map((item) => `- ${item.block} ${item.kind} (${item.certainty}): “${oneLine(item.quote)}”`),
    '',
  ].join('\n');
}
