/** What the options page is given and gives back, as `onChange({ marks: false })`. */

export interface Choices {
  readonly check: 'every-article' | 'on-click';
  readonly marks: boolean;
  readonly sitesOff: string[];
  readonly marksOff: string[];
  readonly lookupsOff: string[];
}

/** A service as the reader may set it, as `{ id: 'searxng', name: 'SearXNG', own: true, endpoint: '' … }`. */
export interface ServiceChoice {
  readonly id: string;
  readonly name: string;
  /** Who is asked, as `api.gdeltproject.org`; empty where the credited site itself is. */
  readonly host: string;
  /** What it gets and does, in one sentence. */
  readonly note: string;
  readonly enabled: boolean;
  /** The reader's own: off until what it needs is given. */
  readonly own: boolean;
  /** Works with a key only. */
  readonly keyed: boolean;
  /** The address is the reader's to give. */
  readonly addressed: boolean;
  readonly endpoint: string;
  readonly key: string;
  /** Field names of an archive; null for services without. */
  readonly fields: Readonly<Record<string, string>> | null;
}

export interface ServiceChange {
  readonly enabled?: boolean;
  readonly endpoint?: string;
  readonly key?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface OptionsActions {
  readonly onChange: (change: Partial<Choices>) => void;
  readonly onService: (id: string, change: ServiceChange) => void;
  /** Whether an address can be asked: https, or http in the reader's own house. */
  readonly isAddress: (typed: string) => boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onClear: () => void;
  /** Asks the browser for access to pages. */
  readonly onAllow: () => void;
  /** Opens the browser's page for keyboard shortcuts; null where it cannot be opened. */
  readonly onShortcut: (() => void) | null;
}
