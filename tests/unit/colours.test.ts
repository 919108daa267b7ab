/** One set of colours: what the browser draws for us repeats those of `colours.css`, and every pair of them can be read. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HIGHLIGHT } from '../../utils/marks/kinds';
import { BADGE_COLOURS } from '../../utils/state/badge';

const css = readFileSync('utils/colours.css', 'utf8');

/** `--look-fill` → `#eda81f`, of one scheme. */
function rolesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(--[a-z-]+): (#[0-9a-f]{6});/g)].map(([, role, colour]) => [role!, colour!]));
}

const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = rolesOf(lightCss);
/** Roles that dark leaves alone are the same there. */
const dark = new Map([...light, ...rolesOf(darkCss)]);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['--paper', '--surface', '--sunken'].flatMap((ground): [string, string][] => [
    ['--ink', ground],
    ['--ink-soft', ground],
    ['--action', ground],
  ]),
  ['--info', '--info-ground'],
  ['--look', '--look-ground'],
  ['--ink', '--look-ground'],
  ['--ink-soft', '--look-ground'],
  ['--unclear', '--unclear-ground'],
  ['--on-action', '--action'],
  ['--mark-ink', '--look-fill'],
];

test.each(PAIRS)('%s on %s can be read in both schemes', (text, ground) => {
  for (const scheme of [light, dark]) {
    expect(contrast(scheme.get(text) ?? '', scheme.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});

test('amber for an unknown ground is seen on white and on black', () => {
  const amber = light.get('--look-anywhere') ?? '';
  expect(contrast(amber, '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(amber, '#000000')).toBeGreaterThanOrEqual(3);
});

test('badge and highlights are drawn in colours of the set, and the badge can be read', () => {
  expect(HIGHLIGHT).toEqual({ ground: light.get('--look-fill'), line: light.get('--look-anywhere') });
  expect(BADGE_COLOURS).toEqual({
    information: { ground: light.get('--info'), text: light.get('--on-action') },
    'look-here': { ground: light.get('--look-fill'), text: light.get('--mark-ink') },
    unclear: { ground: light.get('--unclear'), text: light.get('--on-action') },
    'could-not-check': { ground: light.get('--unclear'), text: light.get('--on-action') },
  });
  for (const { ground, text } of Object.values(BADGE_COLOURS)) {
    expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
  }
});
