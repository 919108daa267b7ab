import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one at a time, as two would share the machine and the time limits. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
