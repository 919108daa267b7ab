/** A service of the reader's own: its switch, address, key and, for an archive, the names of its fields. */
import { i18n } from '#i18n';
import { Switch } from '../ui/Switch';
import { Setting } from './Setting';
import type { OptionsActions, ServiceChoice } from './types';

const FIELDS: Readonly<Record<string, () => string>> = {
  url: () => i18n.t('options.fieldUrl'),
  title: () => i18n.t('options.fieldTitle'),
  body: () => i18n.t('options.fieldBody'),
  published: () => i18n.t('options.fieldPublished'),
};

/** What must be given before it can be switched on; empty when nothing. */
function lacking({ addressed, keyed, endpoint, key }: ServiceChoice): string {
  if (addressed && endpoint === '') return i18n.t('options.endpointMissing');
  return keyed && key === '' ? i18n.t('options.keyMissing') : '';
}

interface OwnServiceProps {
  readonly service: ServiceChoice;
  readonly onService: OptionsActions['onService'];
  readonly isAddress: OptionsActions['isAddress'];
}

/** Giving what a service lacks switches it on; taking it away switches it off. */
export function OwnService({ service, onService, isAddress }: OwnServiceProps) {
  const { id, name, note, enabled, addressed, keyed, endpoint, key, fields } = service;
  const lacks = lacking(service);
  return (
    <div class="own" data-service={id}>
      <Switch
        checked={enabled && lacks === ''}
        disabled={lacks !== ''}
        onChange={(on) => onService(id, { enabled: on })}
        label={name}
        note={lacks ? `${note} ${lacks}` : note}
      />
      {addressed ? (
        <Setting
          label={i18n.t('options.endpoint')}
          value={endpoint}
          placeholder={fields ? 'https://archive.example/articles' : 'https://search.example/search'}
          check={(typed) => (typed === '' || isAddress(typed) ? null : i18n.t('options.endpointWrong'))}
          onSave={(typed) => onService(id, { endpoint: typed, enabled: typed !== '' })}
        />
      ) : null}
      {addressed && /^http:/i.test(endpoint) ? <p class="note">{i18n.t('options.endpointHttp')}</p> : null}
      {keyed || fields ? (
        <Setting
          label={fields ? i18n.t('options.archiveKey') : i18n.t('options.key')}
          value={key}
          secret
          check={() => null}
          onSave={(typed) => onService(id, keyed ? { key: typed, enabled: typed !== '' } : { key: typed })}
        />
      ) : null}
      {fields ? (
        <details>
          <summary>{i18n.t('options.fieldNames')}</summary>
          <div class="fields">
            {Object.entries(fields).map(([field, value]) => (
              <Setting
                key={field}
                label={i18n.t('options.field', [FIELDS[field]?.() ?? field])}
                value={value}
                check={(typed) => (/^[\w.@-]{1,100}$/.test(typed) ? null : i18n.t('options.fieldWrong'))}
                onSave={(typed) => onService(id, { fields: { ...fields, [field]: typed } })}
              />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}
