/** The data files: sorted, nothing twice, hosts in lower case, each saying where its facts are from. */
import { describe, expect, test } from 'vitest';
import { readSources } from '../sources';

const files = readSources(['utils/data'], ['.json']).map(({ file, text }) => ({
  file,
  data: JSON.parse(text) as Record<string, unknown>,
}));

/** What an entry is told apart and sorted by: a word itself, an id, an owner, or all its values in their order. */
function keyOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { id, owner } = entry as { id?: string; owner?: string };
  return id ?? owner ?? JSON.stringify(Object.values(entry as object));
}

/** By UTF-16 code units, as plain `sort()` does and no locale changes. */
const inOrder = (keys: readonly string[]) => keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const lists = files.flatMap(({ file, data }) =>
  Object.entries(data).flatMap(([name, value]) =>
    Array.isArray(value) ? [{ file, name, value: value as unknown[] }] : [],
  ),
);

describe('data', () => {
  test.each(files)('$file says where its facts are from', ({ data }) => {
    expect(data.from).toEqual(expect.stringMatching(/\S{3}/));
  });

  test.each(lists)('$file: $name is sorted and has nothing twice', ({ value }) => {
    const keys = value.map(keyOf);
    expect(keys).toEqual(inOrder(keys));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each(
    lists.filter(({ value }) => value.some((entry) => typeof entry === 'object' && entry && 'domains' in entry)),
  )('$file: the hosts of $name are bare and in lower case', ({ value }) => {
    const hosts = value.flatMap((entry) => (entry as { domains: string[] }).domains);
    expect(hosts.filter((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
  });
});
