/** The table of all detectors, from their own opening comments, with how often each spoke up rightly on a corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Count } from './score';

const FOLDER = 'utils/engine/detectors';
const STRENGTHS = ['stated', 'strong', 'weak'];

interface Described {
  readonly id: string;
  readonly sees: string;
  readonly example: string;
  readonly strengths: readonly string[];
}

/** @param root the project's folder */
export function describeDetectors(root: string): Described[] {
  return readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .toSorted()
    .map((file) => {
      const source = readFileSync(join(root, FOLDER, file), 'utf8');
      const comment = /^\/\*\*(?<text>[^]{1,2000}?)\*\//.exec(source)?.groups?.text ?? '';
      const text = comment.replace(/\n\s{0,3}\*/g, '\n').trim();
      // A sentence, a colon, and the example: behind it or on lines of their own.
      const [, sees = text, example = ''] = /^([^]*?):\s+([^]*)$/.exec(text) ?? /^([^]*?\.)\s+([^]*)$/.exec(text) ?? [];
      const strengths = STRENGTHS.filter((strength) => source.includes(`'${strength}'`));
      return { id: file.slice(0, -3), sees: oneLine(sees), example: oneLine(example), strengths };
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param counts by detector; absent where it never spoke up */
export function detectorTable(detectors: readonly Described[], counts: Readonly<Record<string, Count>>): string {
  const rows = detectors.map(({ id, sees, example, strengths }) => {
    const { n, right } = counts[id] ?? { n: 0, right: 0 };
    const often = n === 0 ? 'not seen' : `${right} · ${n - right}`;
    return `| \`${id}\` | ${cell(sees)} | ${cell(example)} | ${strengths.join(', ')} | ${often} |`;
  });
  return `${[
    '# Detectors',
    '',
    'Written by `npm run eval -- DIR --document` from the opening comments of `utils/engine/detectors/`. The last column counts pages of the',
    'development corpus on which a detector spoke up for reuse: republished pages · others. Weak signs and titles of one owner do not count.',
    '',
    '| detector | sees | for example | strength | right · wrong |',
    '| -------- | ---- | ----------- | -------- | ------------- |',
    ...rows,
  ].join('\n')}\n`;
}
