/** A comparison as a person reads it in a terminal. */
import type { Change, Judgement, Pair } from '../utils/types';
import type { Compared } from './compare';
import type { Paint } from './print';

const JUDGEMENTS: Readonly<Record<Judgement, string>> = {
  'same-text': 'The two have the same text.',
  edited: 'The text here is an edited copy of the one there.',
  reworded: 'The text here says what the one there says, in other words.',
  unclear: 'Some signs of reuse, too few to say.',
  'same-event': 'Two reports of one event, each in its own words.',
  unrelated: 'Two different stories.',
  'too-short': 'The text here is too short to compare.',
};

const CHANGES: Readonly<Record<Change['kind'], string>> = {
  number: 'number',
  name: 'name',
  quote: 'quotation',
  hedge: 'reservation',
  date: 'date',
};

const MARKS: Readonly<Record<Pair['kind'], string>> = {
  copied: '=',
  reworded: '~',
  'only-here': '+',
  'only-there': '-',
};

export function printComparison({ here, there, comparison }: Compared, { bold, dim }: Paint): string {
  const { judgement, reuse, copied, reworded, pairs, changes, precedence } = comparison;
  const name = ({ title, url }: typeof here) => title || url || 'a text';
  const lines = [
    `${dim('here ')} ${bold(name(here))}`,
    `${dim('there')} ${bold(name(there))}`,
    '',
    bold(JUDGEMENTS[judgement]),
  ];
  if (pairs.length > 0) {
    lines.push(`${percent(reuse)} of the words here: ${percent(copied)} copied, ${percent(reworded)} reworded.`);
  }
  lines.push(precedence.reason);
  if (changes.length > 0) {
    lines.push('', 'Otherwise than there:');
    lines.push(...changes.map((change) => `  ${CHANGES[change.kind]}: ${said(change.here)} for ${said(change.there)}`));
  }
  if (pairs.length > 0) {
    lines.push('', `Paragraphs ${dim('(= copied, ~ reworded, + only here, - only there)')}:`);
    lines.push(...pairs.map((pair) => `  ${MARKS[pair.kind]} ${line(pair, here.paragraphs, there.paragraphs)}`));
  }
  return lines.join('\n');
}

function line({ here, there }: Pair, ours: readonly string[], theirs: readonly string[]): string {
  const place = `${here ?? ''}${here !== null && there !== null ? ' ← ' : ''}${there ?? ''}`;
  return `${place.padEnd(7)} ${cut((here === null ? theirs[there ?? 0] : ours[here]) ?? '')}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const said = (text: string) => (text === '' ? 'nothing' : `“${cut(text)}”`);

function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain;
}
