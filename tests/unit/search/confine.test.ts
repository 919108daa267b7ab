import { expect, test } from 'vitest';
import { confiningRule } from '../../../utils/search/confine';

test('all requests of the extension are blocked but those to the hosts named', () => {
  expect(
    confiningRule('abcdefgh', ['www.Harbour-Times.example', 'api.gdeltproject.org', 'www.harbour-times.example']),
  ).toEqual({
    id: 1,
    priority: 1,
    action: { type: 'block' },
    condition: {
      initiatorDomains: ['abcdefgh'],
      excludedRequestDomains: ['api.gdeltproject.org', 'www.harbour-times.example'],
      resourceTypes: ['xmlhttprequest', 'other'],
    },
  });
});
