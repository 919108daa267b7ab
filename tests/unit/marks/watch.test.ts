// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../../utils/marks/watch';

let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Lets mutation observers run, then the clock. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('many scroll events place the marks once a frame, and say that no node changed', async () => {
  const place = vi.fn();
  stop = watchPage(document, place);
  for (let count = 0; count < 50; count++) document.dispatchEvent(new Event('scroll'));
  await pass(50);
  expect(place).toHaveBeenCalledTimes(1);
  expect(place).toHaveBeenCalledWith(false);
});

test('a page that draws itself again is looked at', async () => {
  const place = vi.fn();
  stop = watchPage(document, place);
  document.body.append('new');
  await pass(400);
  expect(place).toHaveBeenCalledWith(true);
});

test('a page that changes without end is looked at ever more seldom', async () => {
  const place = vi.fn();
  stop = watchPage(document, place);
  for (let count = 0; count < 3_000; count++) {
    document.body.append('x');
    await pass(10);
  }
  // 30 seconds: the gap doubles from 0.15 s to 4.8 s.
  expect(place.mock.calls.length).toBeGreaterThan(3);
  expect(place.mock.calls.length).toBeLessThan(12);
  document.body.replaceChildren();
});

test('once stopped, nothing calls back', async () => {
  const place = vi.fn();
  watchPage(document, place)();
  document.body.append('new');
  document.dispatchEvent(new Event('scroll'));
  await pass(6_000);
  expect(place).not.toHaveBeenCalled();
});
