import { defineConfig } from 'vitest/config';

const system = ['tests/journeys/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/conformance/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: system,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Each of these runs the whole system: one at a time, on a machine of two cores.
        test: {
          name: 'system',
          include: system,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    globalSetup: ['./tests/unpack-browser.ts'],
    reporters: ['default', './tests/count-reporter.ts'],
  },
});
