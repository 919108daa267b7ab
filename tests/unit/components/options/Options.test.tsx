// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Options } from '@/components/options/Options';
import type { OptionsActions, ServiceChoice } from '@/components/options/types';
import { faults } from '../../../axe';
import { useMessages } from '../../../messages';

beforeAll(() => useMessages('en'));
afterEach(cleanup);

const SHIPPED: ServiceChoice = {
  id: 'gdeltDoc',
  name: 'GDELT',
  host: 'api.gdeltproject.org',
  note: 'Gets rare names.',
  enabled: true,
  own: false,
  keyed: false,
  addressed: false,
  endpoint: 'https://api.gdeltproject.org/api',
  key: '',
  fields: null,
};
const OWN: ServiceChoice = { ...SHIPPED, own: true, enabled: false, endpoint: '', host: '' };
const SERVICES: ServiceChoice[] = [
  SHIPPED,
  { ...OWN, id: 'searxng', name: 'SearXNG', addressed: true },
  {
    ...OWN,
    id: 'opensearch',
    name: 'OpenSearch',
    addressed: true,
    fields: { url: 'url', title: 'title', body: 'body', published: 'published' },
  },
  { ...OWN, id: 'braveNews', name: 'Brave News', keyed: true },
];

function open(services = SERVICES, access = true) {
  const actions = {
    onChange: vi.fn(),
    onService: vi.fn(),
    isAddress: (typed: string) => typed.startsWith('https://') || typed.startsWith('http://archive.internal'),
    onExport: vi.fn(),
    onImport: vi.fn(),
    onClear: vi.fn(),
    onAllow: vi.fn(),
    onShortcut: vi.fn(),
  } satisfies OptionsActions;
  const { container } = render(
    <Options
      choices={{ check: 'every-article', marks: true, sitesOff: ['bank.example'], marksOff: [], lookupsOff: [] }}
      services={services}
      shortcut="Alt+Shift+F"
      access={access}
      version="1.0.0"
      message=""
      actions={actions}
    />,
  );
  const service = (id: string) => within(container.querySelector<HTMLElement>(`[data-service="${id}"]`)!);
  return { container, actions, service };
}

const type = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};

test('has no accessibility faults, also while it asks and with faults shown', async () => {
  const { container, service } = open();
  for (const details of container.querySelectorAll('details')) details.open = true;
  fireEvent.click(screen.getByText('Clear everything'));
  type(service('searxng').getByLabelText('Address'), 'http://search.example');
  expect(await faults(container)).toEqual([]);
});

test('when to check and warnings are handed on at once', () => {
  const { actions } = open();
  fireEvent.click(screen.getByLabelText(/^Only when I click/));
  fireEvent.click(screen.getByRole('switch', { name: /^Warnings in the page/ }));
  expect(actions.onChange.mock.calls).toEqual([[{ check: 'on-click' }], [{ marks: false }]]);
});

test('a site is added by its address and taken off again', () => {
  const { actions } = open();
  const field = screen.getByLabelText('Site: Left alone');
  fireEvent.input(field, { target: { value: 'https://www.archive.example/a' } });
  fireEvent.submit(field.closest('form')!);
  fireEvent.click(screen.getByRole('button', { name: 'Remove bank.example' }));
  expect(actions.onChange.mock.calls).toEqual([
    [{ sitesOff: ['archive.example', 'bank.example'] }],
    [{ sitesOff: [] }],
  ]);
});

test.each([
  ['bank', '“bank” is not a site. Write it as news.example.'],
  ['www.bank.example', 'bank.example is in the list already.'],
])('%s is not added, and said why', (typed, fault) => {
  const { actions } = open();
  const field = screen.getByLabelText('Site: Left alone');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.submit(field.closest('form')!);
  expect(screen.getByText(fault)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(actions.onChange).not.toHaveBeenCalled();
});

test('a service is switched off with its switch', () => {
  const { actions } = open();
  fireEvent.click(screen.getByRole('switch', { name: /^GDELT/ }));
  expect(actions.onService).toHaveBeenCalledWith('gdeltDoc', { enabled: false });
});

test('an own service cannot be on before it has an address, and is on once it has one', () => {
  const { actions, service } = open();
  expect(service('searxng').getByRole<HTMLInputElement>('switch').disabled).toBe(true);
  type(service('searxng').getByLabelText('Address'), 'https://search.example/search');
  expect(actions.onService).toHaveBeenCalledWith('searxng', {
    endpoint: 'https://search.example/search',
    enabled: true,
  });
});

test('an address without https is not saved, and said why', () => {
  const { actions, service } = open();
  type(service('searxng').getByLabelText('Address'), 'http://search.example/search');
  expect(service('searxng').getByRole('alert').textContent).toContain('https://');
  expect(actions.onService).not.toHaveBeenCalled();
});

test('a key is typed unseen and switches its service on', () => {
  const { actions, service } = open();
  const field = service('braveNews').getByLabelText<HTMLInputElement>('Key');
  expect(field.type).toBe('password');
  type(field, 'abc');
  expect(actions.onService).toHaveBeenCalledWith('braveNews', { key: 'abc', enabled: true });
});

test('an archive’s field names are saved together', () => {
  const { actions, service } = open();
  type(service('opensearch').getByLabelText('Field for: text'), 'content.body');
  expect(actions.onService).toHaveBeenCalledWith('opensearch', {
    fields: { url: 'url', title: 'title', body: 'content.body', published: 'published' },
  });
});

test('clearing asks first, with the focus on the harmless answer', async () => {
  const { actions } = open();
  fireEvent.click(screen.getByText('Clear everything'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'));
  expect(actions.onClear).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Delete'));
  expect(actions.onClear).toHaveBeenCalledOnce();
});

test('a chosen file is handed on', () => {
  const { container, actions } = open();
  const file = new File(['{}'], 'settings.json');
  fireEvent.change(container.querySelector('input[type="file"]')!, { target: { files: [file] } });
  expect(actions.onImport).toHaveBeenCalledWith(file);
});

test('an address that is not encrypted is said to be so, before and after it is given', () => {
  const { service, actions } = open();
  expect(service('opensearch').queryByText(/^Not encrypted/)).toBeNull();
  type(service('opensearch').getByLabelText('Address'), 'http://archive.internal:9200/news');
  expect(actions.onService).toHaveBeenCalledWith('opensearch', {
    endpoint: 'http://archive.internal:9200/news',
    enabled: true,
  });
  cleanup();
  const given = SERVICES.map((one) => ({ ...one, ...(one.addressed ? { endpoint: 'http://archive.internal/' } : {}) }));
  expect(
    open(given)
      .service('opensearch')
      .getByText(/^Not encrypted/),
  ).toBeTruthy();
});

test('access that was taken away is said beside when to check, and asked for', async () => {
  open();
  expect(screen.queryByRole('button', { name: 'Allow access' })).toBeNull();
  cleanup();
  const { actions, container } = open(SERVICES, false);
  expect(await faults(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(actions.onAllow).toHaveBeenCalledOnce();
});
