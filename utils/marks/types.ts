/** What the marks are given: words ready to be shown, and where they stand. */
import type { InsertionKind } from '../types';

export interface MarkView {
  readonly block: number;
  readonly quote: string;
  readonly kind: InsertionKind;
  /** The kind in words: "Description of a picture". */
  readonly label: string;
  /** One sentence. */
  readonly reason: string;
}

/** What a page shows: the sentence of the line at the window's top edge, or none, and its marks. */
export interface PageView {
  readonly line: string | null;
  readonly marks: readonly MarkView[];
}

/** The words on buttons and in the summary, in the reader's language. */
export interface Words {
  /** Whose notes these are. */
  readonly name: string;
  readonly region: string;
  readonly close: string;
  /** "Find the original …". */
  readonly find: string;
  readonly next: string;
  readonly previous: string;
  readonly hidePage: string;
  readonly hideSite: string;
  /** "3 notes". */
  readonly count: (marks: number) => string;
  /** `rtl` where the words run from right to left. */
  readonly direction: 'ltr' | 'rtl';
}

export interface Actions {
  /** The reader closed all marks of the page. */
  readonly closed: () => void;
  /** The reader wants none on this site. */
  readonly noneHere: () => void;
  /** The reader wants to find the original; null where nothing is looked up. */
  readonly find: (() => void) | null;
}
