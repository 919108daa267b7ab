import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PIN, placeMarks, type TextBox } from '../../../utils/marks/place';

function text(left: number, right: number, top: number, { rtl = false, end = right } = {}): TextBox {
  const bottom = top + 40;
  const lastLine = rtl ? { left: end, right, top: top + 20, bottom } : { left, right: end, top: top + 20, bottom };
  return { box: { left, right, top, bottom }, lastLine, rtl };
}

const pinOf = (box: TextBox, width: number) => placeMarks([box], width)[0]?.pin;

test('the pin stands in the margin before the lines, the bar between them', () => {
  const [placed] = placeMarks([text(100, 700, 50)], 800);
  expect(placed?.pin.x).toBeLessThanOrEqual(100 - PIN);
  expect(placed?.pin.y).toBe(50);
  expect(placed?.bar).toMatchObject({ y: 50, height: 40 });
  expect(placed?.bar.x).toBeGreaterThanOrEqual((placed?.pin.x ?? 0) + PIN);
});

test('before lines that run from right to left is at their right', () => {
  expect(pinOf(text(100, 700, 50, { rtl: true }), 800)?.x).toBeGreaterThanOrEqual(700);
});

test.each<[string, TextBox, number, (pin: { x: number; y: number }) => boolean]>([
  ['after the lines where there is no room before them', text(10, 700, 50), 800, ({ x }) => x >= 700],
  ['behind the last word without margins', text(0, 360, 50, { end: 200 }), 360, ({ x, y }) => x >= 200 && y > 60],
  ['above a text that fills the window', text(0, 360, 50), 360, ({ y }) => y + PIN <= 50],
])('the pin stands %s', (_, box, width, stands) => {
  const pin = pinOf(box, width);
  expect(pin && stands(pin)).toBe(true);
});

test('without room before the lines there is no bar over the words', () => {
  expect(placeMarks([text(2, 360, 50)], 800)[0]?.bar.height).toBe(0);
});

test('pins stay in the window and lie on no other', () => {
  const box = fc.tuple(fc.nat(900), fc.nat(900), fc.nat(3_000), fc.boolean(), fc.nat(900));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), fc.integer({ min: 320, max: 900 }), (boxes, width) => {
      const texts = boxes.map(([a, b, top, rtl, end]) =>
        text(Math.min(a, b), Math.max(a, b), top, {
          rtl,
          end: Math.min(Math.max(end, Math.min(a, b)), Math.max(a, b)),
        }),
      );
      const pins = placeMarks(texts, width).map(({ pin }) => pin);
      for (const [index, pin] of pins.entries()) {
        expect(pin.x).toBeGreaterThanOrEqual(0);
        expect(pin.x + PIN).toBeLessThanOrEqual(width);
        for (const other of pins.slice(0, index)) {
          expect(Math.abs(pin.x - other.x) >= PIN || Math.abs(pin.y - other.y) >= PIN).toBe(true);
        }
      }
    }),
  );
});
