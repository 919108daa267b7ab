/** The sign of a tone: a disc informs, a diamond says look here, a broken ring is unclear, a ring says nothing. */
import type { Tone } from '../words';

const SHAPES = {
  info: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  look: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="currentColor" />,
  unclear: (
    <circle cx="8" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.6 2" />
  ),
  none: <circle cx="8" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6" />,
};

/** A form of its own for each tone, so that colour is never alone. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  return (
    <svg class="tone-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[tone]}
    </svg>
  );
}
