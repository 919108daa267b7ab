/** The lines between aligned paragraphs, measured from where the paragraphs stand, and the scrolling that keeps them level. */
import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PairKind } from '@/utils/types';
import type { Shown } from './Filter';
import type { Sides } from './types';

export interface LinkLine {
  readonly key: string;
  readonly kind: PairKind;
  readonly here: number;
  readonly there: number;
  /** Path data in the gutter's own pixels. */
  readonly d: string;
}

const find = (frame: HTMLElement, side: string, index: number) =>
  frame.querySelector<HTMLElement>(`[data-side="${side}"] [data-passage="${index}"]`);

/** Lines whose two ends are both in sight. */
function measure(frame: HTMLElement, sides: Sides): LinkLine[] {
  const gutter = frame.querySelector('.side-links')?.getBoundingClientRect();
  if (!gutter || gutter.width === 0) return [];
  const mirrored = frame.closest('[dir="rtl"]') !== null;
  const [start, end] = mirrored ? [gutter.width, 0] : [0, gutter.width];
  const middle = (element: HTMLElement) => {
    const { top } = element.getBoundingClientRect();
    return top + 14 - gutter.top;
  };
  return sides.here.flatMap(({ index, kind, partners }) =>
    partners.flatMap((partner): LinkLine[] => {
      const [from, to] = [find(frame, 'here', index), find(frame, 'there', partner)];
      if (!from || !to) return [];
      const [y1, y2] = [middle(from), middle(to)];
      if (Math.max(y1, y2) < 0 || Math.min(y1, y2) > gutter.height) return [];
      const d = `M${start} ${y1} C${gutter.width / 2} ${y1} ${gutter.width / 2} ${y2} ${end} ${y2}`;
      return [{ key: `${index} ${partner}`, kind, here: index, there: partner, d }];
    }),
  );
}

/** Brings the counterpart of the topmost linked paragraph of one column level with it. */
function follow(frame: HTMLElement, sides: Sides, side: 'here' | 'there'): void {
  const other = side === 'here' ? 'there' : 'here';
  const [own, opposite] = [frame.querySelector(`[data-side="${side}"]`), frame.querySelector(`[data-side="${other}"]`)];
  if (!own || !opposite) return;
  const top = own.getBoundingClientRect().top;
  for (const { index, partners } of sides[side]) {
    const [passage, partner] = [find(frame, side, index), find(frame, other, partners[0] ?? -1)];
    if (!passage || !partner || passage.getBoundingClientRect().bottom < top + 40) continue;
    opposite.scrollTop += partner.getBoundingClientRect().top - passage.getBoundingClientRect().top;
    return;
  }
}

/** The lines as they stand now; follows scrolling, resizing, and what is shown. */
export function useLinks(ref: RefObject<HTMLElement | null>, sides: Sides, shown: Shown): readonly LinkLine[] {
  const [lines, setLines] = useState<readonly LinkLine[]>([]);
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    let leader: 'here' | 'there' | null = null;
    let release: ReturnType<typeof setTimeout> | undefined;
    const update = () => setLines(measure(frame, sides));
    const onScroll = (event: Event) => {
      const side = (event.target as HTMLElement).dataset['side'];
      if (side !== 'here' && side !== 'there') return;
      // The column that follows scrolls too: only the one that began leads.
      leader ??= side;
      if (leader === side) follow(frame, sides, side);
      clearTimeout(release);
      release = setTimeout(() => (leader = null), 120);
      update();
    };
    update();
    frame.addEventListener('scroll', onScroll, { capture: true, passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(update);
    resized?.observe(frame);
    return () => {
      clearTimeout(release);
      frame.removeEventListener('scroll', onScroll, { capture: true });
      resized?.disconnect();
    };
  }, [ref, sides, shown]);
  return lines;
}
