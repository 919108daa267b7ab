/** The Internet Archive's list of captures: when was `https://www.example.com/a` first seen there? */
import * as v from 'valibot';
import { readJson, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider } from '../provider';
import { answered, JSON_TYPES, safeFetch } from '../safeFetch';
import { Unanswered } from '../unanswered';

const schema = v.array(v.array(v.nullable(text)));
const EXCLUDED = /AdministrativeAccessControl|RobotAccessControl|Blocked Site Error/i;
/** No page was on the web before 1996, and a capture names a time to the second. */
const TIMESTAMP = /^(?:199[6-9]|2\d{3})\d{10}$/;

export default {
  id: 'waybackCdx',
  sends: 'browsingActivity',
  lane: 'wayback',
  // 24 requests a minute; carrying on after a 429 ends in refused connections for an hour.
  spacingMs: 2_500,
  restMs: 300_000,
  search: async (query, { endpoint }, world) => {
    const asked = new URLSearchParams({
      url: query.text,
      output: 'json',
      fl: 'timestamp,original,statuscode,digest',
      filter: 'statuscode:200',
      limit: '1',
    });
    const reply = await safeFetch(`${endpoint}?${asked}`, { types: JSON_TYPES, timeoutMs: 30_000 }, world);
    if (reply.status === 403 && EXCLUDED.test(reply.text)) throw new Unanswered('excluded', 'service-said');
    const [header = [], first] = readJson(answered(reply, world).text, schema);
    const timestamp = first?.[header.indexOf('timestamp')];
    if (!first) return pages([]);
    if (!timestamp || !TIMESTAMP.test(timestamp)) throw new Unanswered('unreadable', 'unexpected-answer');
    return pages(candidate({ url: query.text, title: '', provider: 'waybackCdx', dates: [['capture', timestamp]] }));
  },
} satisfies Provider;
