/** What a look-up is about: the article as it is kept for its tab, what can be searched for, who may be asked. */
import type { Models } from '@/utils/engine/models';
import type { Clues } from '@/utils/search/clues';
import type { Services } from '@/utils/search/services';
import type { Text } from '@/utils/types';
import type { CheckedTab } from './texts';

export interface Subject {
  readonly tabId: number;
  readonly tab: CheckedTab;
  readonly here: Text;
  readonly clues: Clues;
  readonly services: Services;
  readonly models: Promise<Models | null>;
}
