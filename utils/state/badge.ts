/** Puts badge and tooltip on the toolbar button of one tab; the browser takes both away when the tab's page changes. */
import { i18n } from '#i18n';
import { browser } from '../browser';
import type { ColourRole, Presentation } from '../types';
import { say } from './say';

/** White text on each has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
const BACKGROUND: Readonly<Record<Exclude<ColourRole, 'none'>, string>> = {
  information: '#1d4ed8',
  'look-here': '#b45309',
  unclear: '#6b7280',
  'could-not-check': '#374151',
};

/** Shows a presentation on the button. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, { badge }: Presentation): Promise<void> {
  const { action } = browser;
  const title = `${i18n.t('extName')}: ${say('badge', badge.tooltip.id, badge.tooltip.values)}`;
  const calls = [action.setBadgeText({ tabId, text: badge.text }), action.setTitle({ tabId, title })];
  if (badge.colour !== 'none') {
    calls.push(
      action.setBadgeBackgroundColor({ tabId, color: BACKGROUND[badge.colour] }),
      action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    );
  }
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'rejected' && !/No tab with id|Invalid tab ID/i.test(String(outcome.reason))) {
      console.warn('Firsthand: the badge could not be set.', outcome.reason);
    }
  }
}
