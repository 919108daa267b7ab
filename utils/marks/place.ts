/**
 * Where marks go beside their text, in the window's pixels: in the margin before the lines, else in the one after them, else
 * behind the last word; only where that ends at the window's edge, above the paragraph.
 */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a text and of its last line, and whether its lines run from right to left. */
export interface TextBox {
  readonly box: Box;
  readonly lastLine: Box;
  readonly rtl: boolean;
}

export interface Placed {
  readonly pin: { readonly x: number; readonly y: number };
  readonly bar: { readonly x: number; readonly y: number; readonly height: number };
}

/** Side of a pin: the least size of a target (WCAG 2.2, 2.5.8). */
export const PIN = 24;
const GAP = 8;
const BAR = 4;

/**
 * Places the marks of texts from top to bottom so that no pin lies on another.
 *
 * @param texts boxes in the order of the page
 */
export function placeMarks(texts: readonly TextBox[], windowWidth: number): readonly Placed[] {
  const pins: { x: number; y: number }[] = [];
  return texts.map((text) => {
    const pin = freeFrom(pins, pinBeside(text, windowWidth));
    pins.push(pin);
    const { left, right, top, bottom } = text.box;
    const before = text.rtl ? right + GAP / 2 : left - GAP / 2 - BAR;
    const hasRoom = before >= 0 && before + BAR <= windowWidth;
    return { pin, bar: { x: Math.max(0, before), y: top, height: hasRoom ? bottom - top : 0 } };
  });
}

function pinBeside({ box: { left, right, top }, lastLine, rtl }: TextBox, windowWidth: number) {
  const inLeftMargin = { x: left - GAP - BAR - PIN, y: top };
  const inRightMargin = { x: right + GAP + BAR, y: top };
  const middle = (lastLine.top + lastLine.bottom - PIN) / 2;
  const behind = { x: rtl ? lastLine.left - GAP - PIN : lastLine.right + GAP, y: middle };
  const margins = rtl ? [inRightMargin, inLeftMargin] : [inLeftMargin, inRightMargin];
  const fitting = [...margins, behind].find(({ x }) => x >= 0 && x + PIN <= windowWidth);
  if (fitting) return fitting;
  const edge = rtl ? Math.min(right, windowWidth) - PIN : Math.max(0, left);
  return { x: Math.min(Math.max(0, edge), Math.max(0, windowWidth - PIN)), y: top - PIN };
}

/** Moves a pin down until it lies on none of the others; at most once past each of them. */
function freeFrom(pins: readonly { x: number; y: number }[], pin: { x: number; y: number }) {
  let { y } = pin;
  for (const other of pins.toSorted((a, b) => a.y - b.y)) {
    if (Math.abs(other.x - pin.x) < PIN && Math.abs(other.y - y) < PIN) y = other.y + PIN;
  }
  return { x: pin.x, y };
}
