/** The credited site's own search, where it runs on WordPress: posts that hold the words of the headline, oldest first. */
import * as v from 'valibot';
import { listOf, plainText, readJson, text } from '../answers';
import { candidate } from '../candidate';
import { pages, type Provider } from '../provider';
import { answered, JSON_TYPES, safeFetch } from '../safeFetch';
import { SITE_LANE, siteOrigin } from '../site';
import { Unanswered, words } from '../unanswered';

const post = v.object({
  link: text,
  date_gmt: v.nullish(text),
  title: v.optional(v.object({ rendered: v.optional(text, '') }), {}),
});
const schema = listOf(post);
const fault = v.object({ code: text, message: v.optional(text, '') });
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

export default {
  id: 'wordpress',
  sends: 'searchTerms',
  ...SITE_LANE,
  search: async (query, _service, world) => {
    const asked = new URLSearchParams({
      search: query.text,
      per_page: '5',
      orderby: 'date',
      order: 'asc',
      _fields: 'id,date_gmt,modified_gmt,link,title',
    });
    if (query.window) {
      asked.set('after', iso(query.window.from));
      asked.set('before', iso(query.window.to));
    }
    const reply = await safeFetch(`${siteOrigin(query)}/wp-json/wp/v2/posts?${asked}`, { types: JSON_TYPES }, world);
    // 404: no WordPress, or its interface is closed; HTML with status 200 is the same said by another system.
    if (reply.status === 404) throw new Unanswered('refused', 'not-offered', '404');
    if ((reply.status === 401 || reply.status === 403) && reply.text.startsWith('{'))
      throw new Unanswered('refused', 'not-offered', words(readJson(reply.text, fault).code));
    return pages(
      readJson(answered(reply, world).text, schema).flatMap(({ link, date_gmt, title }) =>
        candidate({
          url: link,
          title: plainText(title.rendered, world),
          provider: 'wordpress',
          // `date_gmt` is UTC without saying so.
          dates: [['cms', date_gmt ? `${date_gmt}Z` : null]],
        }),
      ),
    );
  },
} satisfies Provider;
