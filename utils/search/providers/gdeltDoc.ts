/** GDELT DOC 2.0: articles of the last three months, oldest first, `"Marta Quill" "412 homes" sourcelang:english`. */
import { askGdelt, gdeltTime, GDELT_LANE } from '../gdelt';
import { pages, type Provider } from '../provider';

export default {
  id: 'gdeltDoc',
  sends: 'websiteContent',
  ...GDELT_LANE,
  search: async (query, { endpoint }, world) => {
    const span: Record<string, string> = query.window
      ? { startdatetime: gdeltTime(query.window.from), enddatetime: gdeltTime(query.window.to) }
      : { timespan: '1m' };
    return pages(await askGdelt('gdeltDoc', endpoint, query, { maxrecords: '50', sort: 'dateasc', ...span }, world));
  },
} satisfies Provider;
