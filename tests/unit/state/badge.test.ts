import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from '../../../utils/state/badge';
import type { ColourRole, Presentation } from '../../../utils/types';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = vi.fn((key: string, values?: unknown) => [key, values].flat().join(' ').trim());
});

function presentation(colour: ColourRole, text: string, id = 'original', values: string[] = []): Presentation {
  return { badge: { colour, text, tooltip: { id, values } }, topLine: false, marks: [], findings: 0 };
}

test('the badge shows text and colour in its tab only, the tooltip says it in words', async () => {
  await showBadge(7, presentation('look-here', '3', 'wireFrom', ['Nordwire']));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('3');
  expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe('extName: badge_wireFrom Nordwire');
  expect(await fakeBrowser.action.getBadgeText({ tabId: 8 })).toBeFalsy();
});

test('an empty badge takes the old one away', async () => {
  await showBadge(7, presentation('look-here', '3'));
  await showBadge(7, presentation('none', ''));
  expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
});

test('a tab that was closed meanwhile is no error', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fakeBrowser.action.setBadgeText = vi.fn().mockRejectedValue(new Error('No tab with id: 7.'));
  await showBadge(7, presentation('none', ''));
  expect(warn).not.toHaveBeenCalled();
});
