/**
 * Which addresses may be fetched: `https://www.example.com/a` may, `http://…`, `https://192.168.0.1/`, `https://router/`
 * and `https://0x7f.1/` (the same machine as `127.0.0.1`) may not.
 */
import { domainOf as registrableDomain } from '../engine/hosts';
import { isPrivateHost } from '../engine/privateHost';

/**
 * The address as the browser understands it, or null when it must not be fetched: not https, a name and password in
 * it, an IP address in any spelling, a name without a dot, or a name of a private network.
 */
export function publicUrl(address: string): URL | null {
  if (address.length > 4000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return null;
  return isPrivateHost(url.href) ? null : url;
}

/** The registrable domain of an address (`https://www.bbc.co.uk/x` → `bbc.co.uk`); the host where there is none. */
export function domainOf(address: string): string {
  return registrableDomain(address) ?? (URL.canParse(address) ? new URL(address).hostname : '');
}

/** Whether a redirect from one address to the other stays on the same registrable domain. */
export function isSameSite(one: string, other: string): boolean {
  return domainOf(one) !== '' && domainOf(one) === domainOf(other);
}
