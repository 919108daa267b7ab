/** Searches that the reader may open instead, as Google News; nothing is sent until one is followed. */
import type { SearchLink } from './types';

interface LinksProps {
  readonly lead: string;
  readonly links: readonly SearchLink[];
  /** Read out at once. */
  readonly alert?: boolean;
}

/** Nothing where there is no link. */
export function Links({ lead, links, alert = false }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <div class="links" {...(alert ? { role: 'alert' as const } : {})}>
      <p class="note">{lead}</p>
      <ul>
        {links.map(({ name, url }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
