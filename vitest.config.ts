import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          testTimeout: 30_000,
          // It imports JSON in a way that Node refuses and Vite takes.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          // Not 0: where one worker is all there is, Vitest puts the files of group 0 after all others.
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The built site in a real browser: after the unit tests, one file after another, because all share one server and two cores.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/serve-dist.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // As long as the browser's own waiting; the usual second is short where others use the machine.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
