/** Puts badge and tooltip on the toolbar button of one tab; the browser takes both away when the tab's page changes. */
import { i18n } from '#i18n';
import { browser } from '../browser';
import type { ColourRole, Presentation } from '../types';
import { say } from './say';

/**
 * Ground and text of the light scheme in `colours.css`: `--info`, `--look-fill` and `--ink`, `--unclear`. The browser draws the
 * badge, so that custom properties cannot be used; each pair has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
 */
export const BADGE_COLOURS: Readonly<
  Record<Exclude<ColourRole, 'none'>, { readonly ground: string; readonly text: string }>
> = {
  information: { ground: '#1c5c9c', text: '#ffffff' },
  'look-here': { ground: '#eda81f', text: '#1b1e23' },
  unclear: { ground: '#575d66', text: '#ffffff' },
  'could-not-check': { ground: '#575d66', text: '#ffffff' },
};

/** Shows a presentation on the button. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, { badge }: Presentation): Promise<void> {
  const { action } = browser;
  const title = `${i18n.t('extName')}: ${say('badge', badge.tooltip.id, badge.tooltip.values)}`;
  const calls = [action.setBadgeText({ tabId, text: badge.text }), action.setTitle({ tabId, title })];
  if (badge.colour !== 'none') {
    const { ground, text } = BADGE_COLOURS[badge.colour];
    calls.push(
      action.setBadgeBackgroundColor({ tabId, color: ground }),
      action.setBadgeTextColor({ tabId, color: text }),
    );
  }
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'rejected' && !/No tab with id|Invalid tab ID/i.test(String(outcome.reason))) {
      console.warn('Firsthand: the badge could not be set.', outcome.reason);
    }
  }
}
