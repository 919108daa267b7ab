/** The likely source with *Open* and *Find the original …*, as “Example Wire · wire.example”. */
import { i18n } from '#i18n';
import type { Origin } from '@/utils/types';
import { Icon } from '../ui/Icon';
import { RELATIONS } from '../words';

interface OriginsProps {
  readonly origins: readonly Origin[];
  /** False in private windows. */
  readonly canLookUp: boolean;
  readonly onOpen: (url: string) => void;
  readonly onFind: () => void;
}

function Row({ origin, onOpen, first }: { origin: Origin; onOpen: (url: string) => void; first: boolean }) {
  const { name, domain, url } = origin;
  const about = [
    ...(first && origin.relation === 'writer' ? [] : [RELATIONS[origin.relation]()]),
    ...(domain && domain !== name ? [<bdi key="domain">{domain}</bdi>] : []),
  ];
  return (
    <li class="origin">
      <span class="origin-name">
        <bdi>{name}</bdi>
      </span>
      {about.length > 0 ? (
        <span class="note">
          {about[0]}
          {about.length > 1 ? <> · {about[1]}</> : null}
        </span>
      ) : null}
      {url ? (
        <button type="button" class="button button-plain origin-open" onClick={() => onOpen(url)}>
          {i18n.t('popup.open')} <bdi class="hidden-text">{name}</bdi>
          <Icon name="open" directed />
        </button>
      ) : null}
    </li>
  );
}

/** At most three sources; the look-up is offered even when none is known. */
export function Origins({ origins, canLookUp, onOpen, onFind }: OriginsProps) {
  return (
    <section class="part" data-part="source">
      {origins.length > 0 ? (
        <>
          <h2>{i18n.t('popup.source')}</h2>
          <ul class="origins">
            {origins.slice(0, 3).map((origin, index) => (
              <Row key={`${origin.name} ${origin.relation}`} origin={origin} onOpen={onOpen} first={index === 0} />
            ))}
          </ul>
        </>
      ) : null}
      <button type="button" class="button find" data-action="find" disabled={!canLookUp} onClick={onFind}>
        <Icon name="search" />
        {i18n.t('popup.find')}
      </button>
      <p class="note find-note">{canLookUp ? i18n.t('popup.findNote') : i18n.t('popup.findPrivate')}</p>
    </section>
  );
}
