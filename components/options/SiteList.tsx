/** A list of sites that the reader edits, as “Left alone: bank.example ✕”. */
import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { siteOf } from './host';

interface SiteListProps {
  readonly title: string;
  readonly note?: string;
  readonly sites: readonly string[];
  readonly onChange: (sites: string[]) => void;
}

/** Takes addresses as well as hosts; says what is wrong with one that is no site. */
export function SiteList({ title, note, sites, onChange }: SiteListProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteOf(typed);
    if (site === null) return setFault(i18n.t('options.siteWrong', [typed]));
    if (sites.includes(site)) return setFault(i18n.t('options.siteTwice', [site]));
    setTyped('');
    setFault('');
    onChange([...sites, site].toSorted());
  };
  return (
    <div class="field" data-part="sites">
      <h3>{title}</h3>
      {note ? <p class="note">{note}</p> : null}
      {sites.length > 0 ? (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site} class="site">
              <span dir="ltr">{site}</span>
              <button
                type="button"
                class="site-remove"
                aria-label={i18n.t('options.siteRemove', [site])}
                onClick={() => onChange(sites.filter((other) => other !== site))}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <form class="add" onSubmit={add}>
        <input
          class="input"
          dir="ltr"
          placeholder="news.example"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-label={`${i18n.t('options.siteLabel')}: ${title}`}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault('');
          }}
        />
        <button type="submit" class="button">
          {i18n.t('options.siteAdd')} <span class="hidden-text">{title}</span>
        </button>
      </form>
      <p class="error" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
