/** What the services answer, in their real shapes; names and addresses are invented. */
import type { Handler, Page } from '../../../scripts/harness/proxy.mjs';

/** The hosts of services as they are shipped, which the proxy answers for. */
export const SERVICE_HOSTS = ['www.wikidata.org', 'api.gdeltproject.org', 'web.archive.org', 'api.search.brave.com'];

interface Named {
  readonly url: string;
  readonly title: string;
  readonly at: number;
}

/** `20261103T091500Z`, or without letters. */
const compact = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
const digits = (ms: number) => compact(ms).replace(/\D/g, '');

export const json = (value: unknown, status = 200): Page => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
export const xml = (body: string): Page => ({ headers: { 'content-type': 'application/xml' }, body });
export const plain = (body: string, status = 200): Page => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

/** GDELT's failures: plain text, called HTML, often with status 200. */
export const gdeltSays = (body: string, status = 200): Page => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
});

export const gdelt = (articles: readonly (Named & { readonly sentence?: string })[]): Page =>
  json({
    articles: articles.map(({ url, title, at, sentence }) => ({
      url,
      url_mobile: '',
      title,
      seendate: compact(at),
      socialimage: '',
      domain: new URL(url).hostname,
      language: 'English',
      sourcecountry: 'United Kingdom',
      ...(sentence ? { sentence, context: sentence, isquote: 0 } : {}),
    })),
  });

export const captures = (url: string, at: number | null): Page =>
  json(
    at === null
      ? []
      : [
          ['timestamp', 'original', 'statuscode', 'digest'],
          [digits(at), url, '200', 'SHA1ABC'],
        ],
  );

/** Both of Wikidata's calls for one organisation. */
export const wikidata = (url: string, name: string, site: string): Page =>
  new URL(url).searchParams.get('action') === 'wbsearchentities'
    ? json({ search: [{ id: 'Q1', label: name, description: 'news agency', aliases: [] }], success: 1 })
    : json({
        entities: {
          Q1: {
            claims: {
              P856: [
                {
                  rank: 'preferred',
                  mainsnak: { snaktype: 'value', datavalue: { value: site, type: 'string' } },
                  qualifiers: {},
                },
              ],
            },
          },
        },
      });

export const robots = (sitemap: string): Page => plain(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);

export const newsSitemap = ({ url, title, at }: Named): Page =>
  xml(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>${url}</loc><news:news><news:publication><news:name>Norwire</news:name><news:language>en</news:language></news:publication>
 <news:publication_date>${new Date(at).toISOString()}</news:publication_date><news:title>${title}</news:title></news:news></url>
</urlset>`);

export const rss = ({ url, title, at }: Named): Page => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Norwire</title>
<item><title>${title}</title><link>${url}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item></channel></rss>`,
});

export const wordpress = ({ url, title, at }: Named): Page =>
  json([
    {
      id: 4711,
      date_gmt: new Date(at).toISOString().slice(0, 19),
      modified_gmt: new Date(at).toISOString().slice(0, 19),
      link: url,
      title: { rendered: title },
    },
  ]);

export const searxng = (results: readonly Omit<Named, 'at'>[], unresponsive: readonly string[][] = []): Page =>
  json({
    query: '',
    number_of_results: 0,
    results: results.map(({ url, title }) => ({
      url,
      title,
      content: '',
      publishedDate: null,
      engine: 'exampleengine',
      engines: ['exampleengine'],
      positions: [1],
      score: 1,
      category: 'news',
      template: 'default.html',
    })),
    answers: [],
    corrections: [],
    infoboxes: [],
    suggestions: [],
    unresponsive_engines: unresponsive,
  });

export const opensearch = (hits: readonly Named[]): Page =>
  json({
    took: 7,
    timed_out: false,
    _shards: { total: 1, successful: 1, failed: 0 },
    hits: {
      total: { value: hits.length, relation: 'eq' },
      max_score: 12.3,
      hits: hits.map(({ url, title, at }, place) => ({
        _index: 'archive',
        _id: String(place),
        _score: 12.3 - place,
        _source: { url, title, published: new Date(at).toISOString() },
      })),
    },
  });

export const brave = (results: readonly Named[]): Page =>
  json({
    type: 'news',
    query: { original: '' },
    results: results.map(({ url, title, at }) => ({
      type: 'news_result',
      title,
      url,
      description: '',
      age: '2 hours ago',
      page_age: new Date(at).toISOString().slice(0, 19),
      meta_url: { hostname: new URL(url).hostname, path: '› a' },
    })),
  });

export const braveSays = (status: number, code: string): Page =>
  json({ type: 'ErrorResponse', error: { id: '1', status, code, detail: 'as recorded' } }, status);

/** A challenge to prove that a person asks, with status 200. */
export const challenge: Page = {
  body: '<!doctype html><html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b"></script></body></html>',
};

export const redirect = (location: string): Page => ({ status: 302, headers: { location }, body: '' });

/** A body that begins and never goes on. */
export const stalled =
  (type: string): Handler =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    response.write(' ');
  };

/** A body that never ends, as fast as it is taken; `sent` counts its bytes. */
export function endless(type: string) {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const counted = { sent: 0, closed: false };
  const answer: Handler = (response) => {
    response.writeHead(200, { 'content-type': type });
    response.on('close', () => (counted.closed = true));
    const more = () => {
      while (!counted.closed && response.write(chunk)) counted.sent += chunk.length;
      if (!counted.closed) response.once('drain', more);
    };
    more();
  };
  return { answer, counted };
}
