/**
 * The rules that hold the extension's own requests to what the reader has seen, redirects included: `news.example` may send us to
 * `www.news.example`, never to `192.168.0.1` and never to `http://news.example`; a service of the reader's own to its own origin only.
 */

/** The parts of `browser.declarativeNetRequest.Rule` that are used. */
export interface ConfiningRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: {
    readonly initiatorDomains: string[];
    readonly excludedRequestDomains?: string[];
    readonly urlFilter?: string;
    readonly resourceTypes: ('xmlhttprequest' | 'other')[];
  };
}

/** Where the rules let requests go. */
export interface Confines {
  /** Hosts that may be asked over https; a domain stands for its subdomains as well. */
  readonly hosts: readonly string[];
  /** Origins of the reader's own services. */
  readonly origins: readonly string[];
}

const HOSTS = 1;
const INSECURE = 2;
const FIRST_ORIGIN = 3;

/**
 * Session rules that block every request of the extension to a host that is not listed, and every one that is not encrypted, each
 * redirect step too (measured in Chromium 156 and Firefox ESR 153). They must be in place before the first request of a look-up.
 *
 * @param extensionHost `location.hostname` of an extension page
 */
export function confiningRules(extensionHost: string, { hosts, origins }: Confines): ConfiningRule[] {
  const own = { initiatorDomains: [extensionHost], resourceTypes: ['xmlhttprequest', 'other'] } as const;
  const rule = (
    id: number,
    priority: number,
    type: 'block' | 'allow',
    condition: Partial<ConfiningRule['condition']>,
  ): ConfiningRule => ({
    id,
    priority,
    action: { type },
    condition: { initiatorDomains: [...own.initiatorDomains], resourceTypes: [...own.resourceTypes], ...condition },
  });
  const listed = [...new Set(hosts.map((host) => host.toLowerCase()))].toSorted();
  return [
    rule(HOSTS, 1, 'block', { excludedRequestDomains: listed }),
    rule(INSECURE, 1, 'block', { urlFilter: '|http://' }),
    ...[...new Set(origins)]
      .toSorted()
      .map((origin, place) => rule(FIRST_ORIGIN + place, 2, 'allow', { urlFilter: `|${origin}/` })),
  ];
}

/** What rules in force let through, so that others can be added. */
export function confinesOf(rules: readonly Pick<ConfiningRule, 'action' | 'condition'>[]): Confines {
  return {
    hosts: rules.flatMap(({ condition }) => condition.excludedRequestDomains ?? []),
    origins: rules.flatMap(({ action, condition }) =>
      action.type === 'allow' ? (condition.urlFilter?.slice(1, -1) ?? []) : [],
    ),
  };
}
