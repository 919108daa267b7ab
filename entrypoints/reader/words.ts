/** The words of the marks in the browser's language. */
import { i18n } from '#i18n';
import type { MarkView, PageView, Words } from '../../utils/marks/types';
import type { Showing } from '../../utils/state/messages';
import { say } from '../../utils/state/say';
import type { Insertion } from '../../utils/types';

/** The words on buttons and in the summary. */
export function words(): Words {
  return {
    name: i18n.t('extName'),
    region: say('marks', 'region'),
    close: say('marks', 'close'),
    find: say('marks', 'find'),
    next: say('marks', 'next'),
    previous: say('marks', 'previous'),
    hidePage: say('marks', 'hidePage'),
    hideSite: say('marks', 'hideSite'),
    count: (marks) => (marks === 1 ? say('marks', 'countOne') : say('marks', 'count', [String(marks)])),
    // Not the browser's own direction: where its language is none of ours, these words are English.
    direction: i18n.t('direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** What the background decided to show, in words. */
export function pageView({ line, marks }: Showing): PageView {
  return { line: line && say('badge', line.id, line.values), marks: marks.map(markView) };
}

/** `image-description` → the message `marks.kindImageDescription`. */
function markView({ block, quote, kind, sentence, values, reason }: Insertion): MarkView {
  const id = `kind-${kind}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { block, quote, kind, label: say('marks', id), reason: say('sentences', sentence, values) || reason };
}
