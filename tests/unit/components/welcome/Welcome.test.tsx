// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Welcome } from '@/components/welcome/Welcome';
import { faults } from '../../../axe';
import { useMessages } from '../../../messages';

beforeAll(() => useMessages('en'));
afterEach(cleanup);

function open(access: boolean, pinned: boolean | null = null) {
  const actions = { onEveryArticle: vi.fn(), onMarks: vi.fn(), onAllow: vi.fn(), onDone: vi.fn() };
  return { ...actions, ...render(<Welcome everyArticle marks access={access} pinned={pinned} {...actions} />) };
}

test.each([true, false])('has no accessibility faults (access %s)', async (access) => {
  expect(await faults(open(access).container)).toEqual([]);
});

test('the two switches stand as shipped and are handed on', () => {
  const { onEveryArticle, onMarks } = open(true);
  const [every, marks] = screen.getAllByRole<HTMLInputElement>('switch');
  expect([every?.checked, marks?.checked]).toEqual([true, true]);
  fireEvent.click(every!);
  fireEvent.click(marks!);
  expect(onEveryArticle).toHaveBeenCalledWith(false);
  expect(onMarks).toHaveBeenCalledWith(false);
});

test('access is asked for only where the browser has not given it', () => {
  open(true);
  expect(screen.queryByRole('button', { name: 'Allow access' })).toBeNull();
  cleanup();
  const { onAllow } = open(false);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(onAllow).toHaveBeenCalledOnce();
});

test.each([
  [false, true],
  [true, false],
  [null, false],
])('how to keep the button in sight is told only where it is hidden (on the toolbar: %s)', (pinned, told) => {
  open(true, pinned);
  expect(screen.queryByText(/pin Firsthand/) !== null).toBe(told);
});
