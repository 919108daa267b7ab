/** Puts the real messages of a locale behind `#i18n`, as the browser does: `useMessages('ar')`. */
import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const LOCALES = import.meta.glob<object>('../locales/*.json', { eager: true, import: 'default' });

/** Keys joined by `_`, plural forms by ` | `, as in `_locales/en/messages.json`. */
export function messagesOf(locale: string): Readonly<Record<string, string>> {
  const messages: Record<string, { readonly message: string }> = generateChromeMessages(
    parseMessagesObject({ ...LOCALES[`../locales/${locale}.json`] }),
  );
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** From now on the interface speaks `locale`. */
export function useMessages(locale: string): void {
  const messages = messagesOf(locale);
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
    (messages[key] ?? '').replace(/\$(\d)/g, (_, place: string) => String([values].flat()[Number(place) - 1] ?? ''));
}
