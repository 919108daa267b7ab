/** Evidence read as likely sources, best first: what the page states before what its data says; a writer before a relay. */
import type { Evidence, Origin, Strength } from '../types';

const RANK: Readonly<Record<Strength, number>> = { stated: 3, strong: 2, weak: 1 };

export function rankOrigins(evidence: readonly Evidence[]): Origin[] {
  const origins = new Map<string, Origin>();
  evidence.forEach(({ credit, strength }, index) => {
    if (!credit?.name) return;
    const key = credit.domain ?? credit.name.toLowerCase();
    const known = origins.get(key);
    origins.set(key, {
      name: known?.name ?? credit.name,
      domain: known?.domain ?? credit.domain,
      url: known?.url ?? credit.url,
      relation: known?.relation ?? credit.relation,
      certainty: known && RANK[known.certainty] >= RANK[strength] ? known.certainty : strength,
      evidence: [...(known?.evidence ?? []), index],
    });
  });
  const relay = (origin: Origin) => (origin.relation === 'relay' ? 1 : 0);
  return [...origins.values()].toSorted(
    (a, b) => RANK[b.certainty] - RANK[a.certainty] || relay(a) - relay(b) || b.evidence.length - a.evidence.length,
  );
}
