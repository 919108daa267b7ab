/**
 * The address of a service the reader runs: `https://search.example/search`, and `http://archive.newsroom.internal:9200/news`, where
 * nothing leaves the house. The reader has typed it, so that it need not be public; what is found there stays under the strict rule.
 */
import { isPrivateHost } from '../engine/privateHost';

/**
 * Addresses of this machine and of private networks: loopback, RFC 1918, link-local, shared (RFC 6598, virtual private networks);
 * in IPv6 loopback, unique local, link-local. The URL Standard has brought every spelling to these.
 */
const PRIVATE_V4 = /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_V6 = /^\[(?:::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;

/** Whether a host is this machine's or a private network's; another's bare IP address is not. */
function isInHouse({ hostname, href }: URL): boolean {
  if (hostname.startsWith('[')) return PRIVATE_V6.test(hostname);
  return /^[\d.]+$/.test(hostname) ? PRIVATE_V4.test(hostname) : isPrivateHost(href);
}

/**
 * The address as the browser understands it, or null when it must not be asked: neither http nor https, a name and password in it,
 * or http, which is not encrypted, to a host that is not in the house.
 */
export function ownUrl(address: string): URL | null {
  if (address.length > 2000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username || url.password) return null;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isInHouse(url) ? url : null;
}
