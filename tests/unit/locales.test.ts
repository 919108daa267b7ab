/** Every language has the messages of English, with the same placeholders. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = { readonly [key: string]: string | Messages };

/** `sentences.dateline` → `"$1 …"`, for every message however deep. */
function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const read = (file: string) => flatten(JSON.parse(readFileSync(`locales/${file}`, 'utf8')) as Messages);
const placeholders = (message: string) => (message.match(/\$\d/g) ?? []).toSorted();

const english = read('en.json');
const languages = readdirSync('locales').map((file) => ({ file, messages: read(file) }));

describe.each(languages)('$file', ({ messages }) => {
  test('has every message of English and no other', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('keeps the placeholders and leaves nothing empty', () => {
    const lost = [...messages].filter(
      ([key, message]) =>
        message.trim() === '' || placeholders(message).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(lost).toEqual([]);
  });
});
