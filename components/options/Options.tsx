/** The options page: when to check, warnings, sites, services, keyboard, the settings as a file. Every change is saved at once. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { Logo } from '../ui/Logo';
import { Switch } from '../ui/Switch';
import { Data } from './Data';
import { OwnService } from './OwnService';
import { SiteList } from './SiteList';
import type { Choices, OptionsActions, ServiceChoice } from './types';
import { WhenToCheck } from './WhenToCheck';

export interface OptionsProps {
  readonly choices: Choices;
  readonly services: readonly ServiceChoice[];
  /** Keys that check the page, as `Alt+Shift+F`; null for none. */
  readonly shortcut: string | null;
  /** Whether the browser lets us read pages; Firefox's readers may take that away. */
  readonly access: boolean;
  readonly version: string;
  /** What the last change did; empty before the first. */
  readonly message: string;
  readonly actions: OptionsActions;
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      <div class="section-body">{children}</div>
    </section>
  );
}

function ShippedService({ service, onService }: { service: ServiceChoice; onService: OptionsActions['onService'] }) {
  const { id, name, host, note, enabled } = service;
  const label = (
    <>
      {name}
      {host ? (
        <>
          {' '}
          <bdi class="host">{host}</bdi>
        </>
      ) : null}
    </>
  );
  return <Switch checked={enabled} onChange={(on) => onService(id, { enabled: on })} label={label} note={note} />;
}

function Keyboard({ shortcut, onShortcut }: Pick<OptionsProps, 'shortcut'> & Pick<OptionsActions, 'onShortcut'>) {
  return (
    <>
      <div class="actions">
        <span>{shortcut ? i18n.t('options.shortcut', [shortcut]) : i18n.t('options.shortcutNone')}</span>
        {onShortcut ? (
          <button type="button" class="button button-plain" onClick={onShortcut}>
            {i18n.t('options.shortcutChange')}
          </button>
        ) : null}
      </div>
      {onShortcut ? null : <p class="note">{i18n.t('options.shortcutWhere')}</p>}
    </>
  );
}

/** The whole page. */
export function Options({ choices, services, shortcut, access, version, message, actions }: OptionsProps) {
  const { onChange, onService } = actions;
  return (
    <main class="page">
      <header class="page-head">
        <Logo size={32} />
        <h1>{i18n.t('options.title')}</h1>
        <p class="page-message" role="status">
          {message}
        </p>
      </header>
      <Section title={i18n.t('options.check')}>
        <WhenToCheck check={choices.check} onChange={(check) => onChange({ check })} />
        {access || choices.check === 'on-click' ? null : (
          <div class="ask tone-look" data-part="access">
            <p>{i18n.t('options.access')}</p>
            <button type="button" class="button" data-action="allow" onClick={actions.onAllow}>
              {i18n.t('state.accessAllow')}
            </button>
          </div>
        )}
      </Section>
      <Section title={i18n.t('options.marks')}>
        <Switch
          checked={choices.marks}
          onChange={(marks) => onChange({ marks })}
          label={i18n.t('options.marksSwitch')}
          note={i18n.t('options.marksNote')}
        />
      </Section>
      <Section title={i18n.t('options.sites')}>
        <SiteList
          title={i18n.t('options.sitesOff')}
          note={i18n.t('options.sitesOffNote')}
          sites={choices.sitesOff}
          onChange={(sitesOff) => onChange({ sitesOff })}
        />
        <SiteList
          title={i18n.t('options.marksOff')}
          sites={choices.marksOff}
          onChange={(marksOff) => onChange({ marksOff })}
        />
        <SiteList
          title={i18n.t('options.lookupsOff')}
          sites={choices.lookupsOff}
          onChange={(lookupsOff) => onChange({ lookupsOff })}
        />
      </Section>
      <Section title={i18n.t('options.services')}>
        <p class="note">{i18n.t('options.servicesNote')}</p>
        {services.map((service) =>
          service.own ? null : <ShippedService key={service.id} service={service} onService={onService} />,
        )}
      </Section>
      <Section title={i18n.t('options.own')}>
        <p class="note">{i18n.t('options.ownNote')}</p>
        {services.map((service) =>
          service.own ? (
            <OwnService key={service.id} service={service} onService={onService} isAddress={actions.isAddress} />
          ) : null,
        )}
      </Section>
      <Section title={i18n.t('options.keyboard')}>
        <Keyboard shortcut={shortcut} onShortcut={actions.onShortcut} />
      </Section>
      <Section title={i18n.t('options.data')}>
        <Data onExport={actions.onExport} onImport={actions.onImport} onClear={actions.onClear} />
      </Section>
      <footer class="note page-foot">{i18n.t('options.about', [version])}</footer>
    </main>
  );
}
