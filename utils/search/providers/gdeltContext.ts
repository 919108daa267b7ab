/** GDELT Context 2.0: news sentences of the last 72 hours, `"carried its first lorry at dawn"` in one of them. */
import { askGdelt, GDELT_LANE } from '../gdelt';
import { pages, type Provider } from '../provider';

export default {
  id: 'gdeltContext',
  sends: 'websiteContent',
  ...GDELT_LANE,
  search: async (query, { endpoint }, world) =>
    pages(await askGdelt('gdeltContext', endpoint, query, { maxrecords: '50' }, world)),
} satisfies Provider;
