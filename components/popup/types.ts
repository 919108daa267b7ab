/** What the popup is given and what it gives back, as a tab's state and `onShow(5)`. */
import type { ColourRole } from '@/utils/types';
import type { Tone } from '../words';

export interface PopupActions {
  /** Checks the page now. */
  readonly onCheck: () => void;
  /** Asks the browser for access to the page's site. */
  readonly onAllow: () => void;
  /** Goes to a block of the page and flashes it. */
  readonly onShow: (block: number) => void;
  /** Shows or hides the marks in the page. */
  readonly onMarks: (shown: boolean) => void;
  readonly onOpen: (url: string) => void;
  readonly onFind: () => void;
  readonly onSettings: () => void;
  /** Switches Firsthand off or on for the site. */
  readonly onSite: (off: boolean) => void;
  /** Puts text on the clipboard; rejects when the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
}

/** The badge's colour role as the interface draws it. */
export const TONES: Readonly<Record<ColourRole, Tone>> = {
  none: 'none',
  information: 'info',
  'look-here': 'look',
  unclear: 'unclear',
  'could-not-check': 'unclear',
};
