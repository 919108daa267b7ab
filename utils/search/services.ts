/**
 * Which services may be asked, where they are and with what key: the settings of look-ups, as they are stored and
 * imported, `{ "searxng": { "enabled": true, "endpoint": "https://search.example/search" } }`.
 */
import * as v from 'valibot';
import { ownUrl } from './ownAddress';

/** A service as shipped; `own` ones are the reader's and off until an address or key is given. */
interface Shipped {
  readonly name: string;
  /** Empty for the reader's own services and for those that ask the credited site itself. */
  readonly endpoint: string;
  readonly own: boolean;
  /** Whether it works only with a key. */
  readonly keyed: boolean;
  /** Whether it visits the credited site instead of an address of its own. */
  readonly visits: boolean;
  /** Whether its address is the reader's to give. */
  readonly addressed: boolean;
}

const open = (name: string, endpoint: string): Shipped => ({
  name,
  endpoint,
  own: false,
  keyed: false,
  visits: false,
  addressed: false,
});
const visit = (name: string): Shipped => ({
  name,
  endpoint: '',
  own: false,
  keyed: false,
  visits: true,
  addressed: false,
});

/** Every service, in the order they are shown and asked. */
export const SERVICES = {
  wikidata: open('Wikidata', 'https://www.wikidata.org/w/api.php'),
  newsSitemap: visit('News sitemap'),
  feed: visit('Feed'),
  wordpress: visit('Site search'),
  gdeltContext: open('GDELT Context', 'https://api.gdeltproject.org/api/v2/context/context'),
  gdeltDoc: open('GDELT', 'https://api.gdeltproject.org/api/v2/doc/doc'),
  waybackCdx: open('Wayback Machine', 'https://web.archive.org/cdx/search/cdx'),
  searxng: { name: 'SearXNG', endpoint: '', own: true, keyed: false, visits: false, addressed: true },
  opensearch: { name: 'OpenSearch', endpoint: '', own: true, keyed: false, visits: false, addressed: true },
  braveNews: {
    name: 'Brave News',
    endpoint: 'https://api.search.brave.com/res/v1/news/search',
    own: true,
    keyed: true,
    visits: false,
    addressed: false,
  },
} as const satisfies Record<string, Shipped>;

export type ServiceId = keyof typeof SERVICES;

/** All ids, in order. */
export const SERVICE_IDS = Object.keys(SERVICES) as readonly ServiceId[];

const field = v.pipe(v.string(), v.regex(/^[\w.@-]{1,100}$/));
const headerSafe = v.pipe(v.string(), v.trim(), v.regex(/^[\x20-\x7e]{0,2000}$/));
const secure = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
const address = ({ addressed }: Shipped) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(2000),
    v.check(
      (url) => url === '' || (addressed ? ownUrl(url) !== null : secure(url)),
      'an https address, or http in the house',
    ),
  );

/** The names an archive gives to what we need of an article. */
const fields = v.object({
  url: v.optional(field, 'url'),
  title: v.optional(field, 'title'),
  body: v.optional(field, 'body'),
  published: v.optional(field, 'published'),
});

function serviceSchema(shipped: Shipped) {
  return v.optional(
    v.object({
      enabled: v.optional(v.boolean(), !shipped.own),
      /** Where requests go; for `opensearch` the address of the index, without `/_search`. */
      endpoint: v.optional(address(shipped), shipped.endpoint),
      /** For `opensearch` the whole `Authorization` value (`ApiKey …`, `Basic …`); else the key alone. */
      key: v.optional(headerSafe, ''),
      fields: v.optional(fields, {}),
    }),
    {},
  );
}

type Schema = ReturnType<typeof serviceSchema>;

/** Settings of all services; missing parts are filled with what is shipped, unknown ids are dropped. */
export const servicesSchema = v.object(
  Object.fromEntries(SERVICE_IDS.map((id) => [id, serviceSchema(SERVICES[id])])) as Record<ServiceId, Schema>,
);

export type Services = v.InferOutput<typeof servicesSchema>;
export type Service = Services[ServiceId];

/** The settings nobody has touched. */
export const DEFAULT_SERVICES: Services = v.parse(servicesSchema, {});

/** Stored settings, service by service: one that does not fit is switched off and leaves the others as they are. */
export function servicesOf(stored: Readonly<Record<string, unknown>>): Services {
  const read = SERVICE_IDS.map((id) => {
    const parsed = v.safeParse(servicesSchema.entries[id], stored[id]);
    return [id, parsed.success ? parsed.output : { ...DEFAULT_SERVICES[id], enabled: false }];
  });
  return Object.fromEntries(read) as Services;
}

/** Whether a service is switched on and has what it needs; those that visit the credited site need nothing. */
export function isReady(id: ServiceId, services: Services): boolean {
  const { enabled, endpoint, key } = services[id];
  return enabled && (SERVICES[id].visits || endpoint !== '') && (!SERVICES[id].keyed || key !== '');
}
