/** Asks one provider as a look-up does: an answer or, told as one, why there was none. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { PROVIDERS } from '../../../../utils/search/providers';
import type { Answer, Query } from '../../../../utils/search/provider';
import { DEFAULT_SERVICES, type Service, type ServiceId } from '../../../../utils/search/services';
import { Unanswered } from '../../../../utils/search/unanswered';
import { inventedWeb, type Web } from '../inventedWeb';

export const SITE = 'https://www.harbour-times.example';

/** 28 October to 4 November 2026. */
export const WINDOW = { from: Date.parse('2026-10-28T00:00:00Z'), to: Date.parse('2026-11-04T00:00:00Z') };

export const query = (text: string, part: Partial<Query> = {}): Query => ({
  text,
  window: null,
  lang: 'en',
  site: null,
  ...part,
});

type Asked = Pick<Answer, 'outcome'> & Partial<Answer> & { restMs?: number | null };

export interface Asking {
  readonly web: () => Web;
  readonly ask: (asked: Query, service?: Partial<Service>) => Promise<Asked>;
}

/** A web of its own for a test file. */
export function asking(id: ServiceId): Asking {
  let web: Web;
  beforeAll(async () => {
    web = await inventedWeb();
  });
  afterAll(() => web.close());
  beforeEach(() => {
    web.seen.length = 0;
  });
  return {
    web: () => web,
    ask: async (asked, service = {}) => {
      try {
        return await PROVIDERS[id].search(asked, { ...DEFAULT_SERVICES[id], ...service }, web.world());
      } catch (error) {
        if (error instanceof Unanswered) {
          const { outcome, reason, detail, restMs } = error;
          return { outcome, reason, detail, restMs };
        }
        throw error;
      }
    },
  };
}
