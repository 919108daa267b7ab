/**
 * Hosts of private networks, which are left alone: `http://intranet/`, `http://192.168.0.1/`, `https://printer.local/`.
 * Apart from the Public Suffix List, as the script that runs on every page asks this.
 */
const PRIVATE_SUFFIX =
  /(?:^|\.)(?:local|localhost|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/;

/** Whether a page stands on a host of a private network: no dot, an IP literal, `*.local` and the like; also no address at all. */
export function isPrivateHost(url: string): boolean {
  // The URL Standard brings every spelling of an IPv4 address (0x7f.1, 2130706433) to four decimal numbers.
  const hostname = URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
  // … and writes IPv6 without a dot: `[::ffff:7f00:1]`.
  if (!hostname.includes('.') || /^[\d.]+$/.test(hostname)) return true;
  return PRIVATE_SUFFIX.test(hostname);
}
