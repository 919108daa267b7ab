import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// vitest 5 reports failures with Map.groupBy, which Node has from 21 on; the project runs on 20.19 too.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  Array.from(items).forEach((item, index) => {
    const key = keyOf(item, index);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return groups;
};

export default defineConfig({
  plugins: [WxtVitest(), preact()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'] },
});
