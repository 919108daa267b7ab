// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Trace } from '@/components/trace/Trace';
import type { TraceActions, TraceState } from '@/components/trace/Trace';
import { faults } from '../../../axe';
import { useMessages } from '../../../messages';
import { LINE, PLAN, RESULT, STATES } from './state';

beforeAll(() => {
  useMessages('en');
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

function open(state: TraceState) {
  const actions = {
    onEdit: vi.fn(),
    onSend: vi.fn(),
    onCancel: vi.fn(),
    onNever: vi.fn(),
    onAllowSite: vi.fn(),
    onStop: vi.fn(),
    onChoose: vi.fn(),
    onAskMore: vi.fn(),
    onRead: vi.fn(),
    onView: vi.fn(),
    onSheet: vi.fn(),
    onCite: vi.fn(),
    onAgain: vi.fn(),
  } satisfies TraceActions;
  return { actions, ...render(<Trace state={state} actions={actions} />) };
}

test.each(Object.entries(STATES))('%s has no accessibility faults', async (_, state) => {
  expect(await faults(open(state).container)).toEqual([]);
});

test('each line shows service, host and the exact words, can be changed and left out', () => {
  const { actions } = open(PLAN);
  const words = screen.getByLabelText<HTMLTextAreaElement>('Sent to GDELT, api.gdeltproject.org');
  expect(words.value).toBe('"first lorry"');
  fireEvent.input(words, { target: { value: '"lorry"' } });
  fireEvent.click(screen.getByRole('checkbox'));
  expect(actions.onEdit.mock.calls).toEqual([
    ['gdelt', { text: '"lorry"' }],
    ['gdelt', { on: false }],
  ]);
});

test.each([
  ['every line is left out', { ...LINE, on: false }],
  ['every line is empty', { ...LINE, text: '  ' }],
])('nothing can be sent when %s', (_, line) => {
  open({ ...PLAN, lines: [line] });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
});

test('send, cancel and never are three different things', () => {
  const { actions } = open(PLAN);
  for (const name of ['Send', 'Cancel', 'Never on this site']) fireEvent.click(screen.getByRole('button', { name }));
  expect([actions.onSend, actions.onCancel, actions.onNever].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

test('a refused permission is said, and searches to open instead are offered', () => {
  open(STATES['permission denied']!);
  expect(screen.getByRole('alert').textContent).toContain('nothing was sent');
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Google News' }).rel).toContain('noreferrer');
});

test('in a private window nothing is offered, not even links', () => {
  open(STATES['private']!);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
});

test('what did not answer never reads as nothing found', () => {
  const { container } = open(STATES['choose']!);
  const [none, limited] = [...container.querySelectorAll('.progress-item')].map(({ textContent }) => textContent);
  expect(none).toContain('nothing found');
  expect(limited).not.toContain('nothing found');
  expect(limited).toContain('It said: Please wait');
});

test('until when a service is left alone is said as a time, not as a stamp', () => {
  const { asking } = STATES;
  const [asked] = asking?.asks ?? [];
  if (!asking || !asked) throw new Error('No service is asked.');
  const resting = { ...asked, status: 'limited', reason: 'resting', detail: '2026-11-04T12:01:00.123Z' } as const;
  const { container } = open({ ...asking, asks: [resting] });
  expect(container.querySelector('.progress-item')?.textContent).toContain('left alone until Nov 4, 2026, 12:01 UTC');
});

test('stop is there while services answer and while pages are read', () => {
  const { actions } = open(STATES['asking']!);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(actions.onStop).toHaveBeenCalledOnce();
  cleanup();
  open(STATES['reading']!);
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
  cleanup();
  open(STATES['done']!);
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

test('the second step names the pages and the hosts, and follows the choice', () => {
  const { actions, container } = open(STATES['choose']!);
  expect(container.querySelector('.read-hosts')?.textContent).toBe('at gazette.example, web.archive.org');
  fireEvent.click(screen.getByRole('button', { name: 'Read this page' }));
  expect(actions.onRead).toHaveBeenCalledOnce();
  fireEvent.click(within(container.querySelector<HTMLElement>('.candidate')!).getByRole('checkbox'));
  expect(actions.onChoose).toHaveBeenCalledWith('https://gazette.example/bridge', false);
});

test('who was earliest is said of what was found, and never called first', () => {
  const { container } = open(STATES['done']!);
  expect(screen.getByText('Earliest found: gazette.example')).toBeTruthy();
  expect(screen.getByText('2 pages, one text')).toBeTruthy();
  expect(container.querySelector('[data-part="timeline"]')?.textContent).not.toMatch(/first/i);
});

test('the times stand in a table beside the picture', () => {
  const { container } = open(STATES['done']!);
  expect(container.querySelector('svg.timeline-picture')?.getAttribute('aria-hidden')).toBe('true');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/gazette\.examplethe page itselfNov 3, 2026, 09:02/),
    expect.stringMatching(/seen by the Wayback Machineby Nov 3, 2026, 10:02/),
  ]);
});

test('differing words are marked on each side, changed figures called out, the intruder named', () => {
  const { container } = open(STATES['done']!);
  const passage = (side: string, index: number) =>
    container.querySelector<HTMLElement>(`[data-side="${side}"] [data-passage="${index}"]`)!;
  expect(passage('here', 1).querySelector('mark')?.textContent?.trim()).toBe('120');
  expect(passage('there', 0).querySelector('mark')?.textContent?.trim()).toBe('12');
  expect(passage('here', 1).textContent).toContain('Number here 120, there 12');
  expect(passage('here', 2).textContent).toContain('On another subject');
  expect(passage('here', 0).querySelector('mark')).toBeNull();
});

test('the arrow keys walk a column and cross to the counterpart', () => {
  const { container } = open(STATES['done']!);
  const here = () => [...container.querySelectorAll<HTMLElement>('[data-side="here"] li[data-passage]')];
  here()[0]!.focus();
  fireEvent.keyDown(here()[0]!, { key: 'ArrowDown' });
  expect((document.activeElement as HTMLElement).dataset['passage']).toBe('1');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  const active = document.activeElement as HTMLElement;
  expect([active.closest('[data-side]')?.getAttribute('data-side'), active.dataset['passage']]).toEqual(['there', '0']);
  fireEvent.keyDown(active, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(active);
});

test('only one kind of paragraph is shown when the reader asks for it', async () => {
  const { container } = open(STATES['done']!);
  fireEvent.click(screen.getByLabelText(/^Changes/));
  await vi.waitFor(() =>
    expect([...container.querySelectorAll('li[data-passage]')].map((li) => li.getAttribute('data-passage'))).toEqual([
      '1',
      '0',
    ]),
  );
  expect(screen.queryByLabelText(/^Only here 0/)).toBeNull();
});

test('sheets and citation are asked for by name', () => {
  const { actions } = open(STATES['done']!);
  fireEvent.click(screen.getByText('Evidence sheet (Markdown)'));
  fireEvent.click(screen.getByText('Evidence sheet (JSON)'));
  fireEvent.click(screen.getByText('Copy citation'));
  expect(actions.onSheet.mock.calls).toEqual([['markdown'], ['json']]);
  expect(actions.onCite).toHaveBeenCalledOnce();
});

test('another text is put beside by a click', () => {
  const { actions } = open({ ...STATES['done']!, current: null, view: null });
  fireEvent.click(screen.getByRole('button', { name: /^Bridge reopens/ }));
  expect(actions.onView).toHaveBeenCalledWith(RESULT.id);
});
