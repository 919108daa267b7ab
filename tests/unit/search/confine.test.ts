import { expect, test } from 'vitest';
import { confinesOf, confiningRules } from '../../../utils/search/confine';

const own = { initiatorDomains: ['abcdefgh'], resourceTypes: ['xmlhttprequest', 'other'] };
const HOSTS = ['www.Harbour-Times.example', 'api.gdeltproject.org', 'www.harbour-times.example'];
const ARCHIVE = 'http://archive.internal:9200';

test('requests are blocked but those to the hosts named, over https, and to the origins of own services', () => {
  expect(confiningRules('abcdefgh', { hosts: HOSTS, origins: [ARCHIVE, ARCHIVE] })).toEqual([
    {
      id: 1,
      priority: 1,
      action: { type: 'block' },
      condition: { ...own, excludedRequestDomains: ['api.gdeltproject.org', 'www.harbour-times.example'] },
    },
    { id: 2, priority: 1, action: { type: 'block' }, condition: { ...own, urlFilter: '|http://' } },
    { id: 3, priority: 2, action: { type: 'allow' }, condition: { ...own, urlFilter: `|${ARCHIVE}/` } },
  ]);
});

test('what rules let through can be read back, to add to it', () => {
  expect(confinesOf(confiningRules('abcdefgh', { hosts: ['a.example'], origins: [ARCHIVE] }))).toEqual({
    hosts: ['a.example'],
    origins: [ARCHIVE],
  });
  expect(confinesOf([])).toEqual({ hosts: [], origins: [] });
});
