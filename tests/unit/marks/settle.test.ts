// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSettled, whenShown } from '../../../utils/marks/settle';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Whether it has settled after so many milliseconds in which the page changed every 100. */
async function settledAfter(milliseconds: number, changes: boolean, signal = new AbortController().signal) {
  const settled = vi.fn();
  void whenSettled(document, signal).then(settled);
  for (let passed = 0; passed < milliseconds; passed += 100) {
    if (changes) document.body.append('x');
    await vi.advanceTimersByTimeAsync(100);
  }
  return settled.mock.calls.length === 1;
}

test('a page at rest has settled after a moment', async () => {
  expect(await settledAfter(500, false)).toBe(false);
  expect(await settledAfter(700, false)).toBe(true);
});

test('a page that keeps changing is waited for, but not without end', async () => {
  expect(await settledAfter(3_000, true)).toBe(false);
  expect(await settledAfter(5_200, true)).toBe(true);
});

test('a wait that is called off ends at once', async () => {
  const controller = new AbortController();
  const wait = whenSettled(document, controller.signal);
  controller.abort();
  await expect(wait).resolves.toBeUndefined();
});

test('a prerendered page waits until it is opened', async () => {
  Object.assign(document, { prerendering: true });
  const shown = vi.fn();
  void whenShown(document).then(shown);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toHaveBeenCalled();
  Object.assign(document, { prerendering: false });
});
