import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest(), preact()],
  // A slow or busy machine must not fail a test: time is measured by the bench, never by a test.
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
