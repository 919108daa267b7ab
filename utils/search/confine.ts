/**
 * The rule that holds the extension's own requests to the hosts the reader has seen, redirects included:
 * `news.example` may send us to `www.news.example`, never to `192.168.0.1`.
 */

/** The parts of `browser.declarativeNetRequest.Rule` that are used. */
export interface ConfiningRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' };
  readonly condition: {
    readonly initiatorDomains: string[];
    readonly excludedRequestDomains: string[];
    readonly resourceTypes: ('xmlhttprequest' | 'other')[];
  };
}

/**
 * A session rule that blocks every request of the extension to a host that is not listed, each redirect step too
 * (measured in Chromium 156 and Firefox ESR 153). It must be in place before the first request of a look-up.
 * @param extensionHost `location.hostname` of an extension page.
 * @param hosts Hosts that may be asked; a domain stands for its subdomains as well.
 * @param id Number of the rule; a later rule of the same number takes its place.
 */
export function confiningRule(extensionHost: string, hosts: readonly string[], id = 1): ConfiningRule {
  return {
    id,
    priority: 1,
    action: { type: 'block' },
    condition: {
      initiatorDomains: [extensionHost],
      excludedRequestDomains: [...new Set(hosts.map((host) => host.toLowerCase()))].toSorted(),
      resourceTypes: ['xmlhttprequest', 'other'],
    },
  };
}
