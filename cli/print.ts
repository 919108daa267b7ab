/** A report as a person reads it in a terminal. */
import type { Report, Verdict } from '../utils/types';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  original: 'No sign on the page that it was published elsewhere first.',
  wire: 'A news agency’s text, carried by this site.',
  syndicated: 'Another publisher’s article, republished.',
  'press-release': 'An organisation’s own announcement, carried as an article.',
  mixed: 'Own text with agency material.',
  aggregated: 'Text from elsewhere, taken over without naming its source or by machine.',
  unclear: 'Signs that point to reuse, too few to say.',
  'not-article': 'Not an article: nothing to say.',
};

const MISSING: Readonly<Record<Report['attribution']['missing'][number], string>> = {
  'source-not-named': 'the source is not named',
  'source-not-linked': 'the source is not linked',
  'promised-link-absent': 'the page says the primary source is linked, and no such link was found',
  'empty-source-heading': 'the source heading has nothing under it',
  'link-to-home-page-only': 'the link leads to a home page, not to the story',
  'no-author': 'no author is named',
  'image-credit-missing': 'the pictures carry no credit',
};

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Colour and weight for a terminal, or none. */
export function paint(isTerminal: boolean): Paint {
  const wrap = (code: number) => (text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: wrap(1), dim: wrap(2) };
}

export function printReport(report: Report, { bold, dim }: Paint): string {
  const { article, verdict, certainty, attribution, origins, insertions, evidence, failures } = report;
  const lines = [bold(article?.headline || report.url || 'Text'), dim(report.url ?? 'no address'), ''];
  lines.push(`${bold(VERDICTS[verdict])}${certainty === 'none' ? '' : dim(`  (${verdict}, ${certainty})`)}`);
  if (report.abstained) lines.push(`Not judged: ${report.abstained}.`);
  if (verdict !== 'original' && verdict !== 'not-article') {
    lines.push(`Source named: ${yes(attribution.credited)} · linked: ${yes(attribution.linked)}`);
  }
  lines.push(...attribution.missing.map((missing) => `  – ${MISSING[missing]}`));
  lines.push(
    ...section(
      'Likely source',
      origins.map((origin) => `${origin.name}${origin.url ? ` ${origin.url}` : ''} ${dim(`(${origin.certainty})`)}`),
    ),
  );
  lines.push(
    ...section(
      'Does not belong',
      insertions.map(({ block, kind, quote, reason }) => `[${block}] ${kind}: “${cut(quote)}”\n    ${dim(reason)}`),
    ),
  );
  lines.push(
    ...section(
      'Evidence',
      evidence.map((item) => `${item.statement} ${dim(`“${cut(item.quote)}” (${item.detector}, ${item.strength})`)}`),
    ),
  );
  lines.push(
    ...section(
      'Could not be read',
      failures.map(({ part, detail }) => `${part}: ${detail}`),
    ),
  );
  return lines.join('\n');
}

const yes = (value: boolean) => (value ? 'yes' : 'no');

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `  ${item}`)];
}

function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
