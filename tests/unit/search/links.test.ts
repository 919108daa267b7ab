import { expect, test } from 'vitest';
import { searchLinks } from '../../../utils/search/links';

const PAGE = 'https://www.harbour-times.example/a?b=1';

test('a phrase is searched for in quotation marks of its own', () => {
  expect(searchLinks('its "first" lorry & crew', PAGE)).toEqual([
    { name: 'Google News', url: 'https://news.google.com/search?q=%22its%20%20first%20%20lorry%20%26%20crew%22' },
    { name: 'Bing News', url: 'https://www.bing.com/news/search?q=%22its%20%20first%20%20lorry%20%26%20crew%22' },
    {
      name: 'DuckDuckGo',
      url: 'https://duckduckgo.com/?q=%22its%20%20first%20%20lorry%20%26%20crew%22&iar=news&ia=news',
    },
    { name: 'Wayback Machine', url: `https://web.archive.org/web/*/${PAGE}` },
  ]);
});

test('a text without an address has no captures', () => {
  expect(searchLinks('bridge', null).map(({ name }) => name)).not.toContain('Wayback Machine');
});
