/** Messages whose id is data: `say('sentences', 'dateline', ['Reuters'])`, in the browser's language. */
import { i18n } from '#i18n';

/** The typed `t` knows literal keys only. */
const translate = i18n.t as (key: string, values: string[]) => string;

/** The message `group.id`; empty when there is none. */
export function say(group: 'badge' | 'marks' | 'sentences', id: string, values: readonly string[] = []): string {
  return translate(`${group}.${id}`, [...values]);
}
