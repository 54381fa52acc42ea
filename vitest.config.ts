import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// The folder for temporary files of all tests goes with the run: none of them has to clear up behind itself.
const scratch = mkdtempSync(join(tmpdir(), 'tests-'));
// Some tests run a command as somebody else.
chmodSync(scratch, 0o755);
Object.assign(process.env, { TMPDIR: scratch, TEMP: scratch, TMP: scratch });
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * Without the times of an earlier run Vitest begins with the largest files: what takes long in a small one would come last, with the other
 * cores idle.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(?:browser|fragments|growth|grown-corpus|hostile-places|move|new-code|print|reproducible|river-edition|search)\.test\.ts$/.test(
        moduleId,
      );
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Of its own, Vitest leaves one core idle: half of a machine that has two.
    maxWorkers: '100%',
    // Loading the project's modules anew for each file takes longer than most of the tests. What a test changes, it puts back.
    isolate: false,
    // These end what hangs, and nothing else: a machine may be slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/site/**', 'tests/**/previews/**'],
          // It imports JSON in a way that Node refuses and Vite takes.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      {
        // The built site in a real browser: each file with a browser of its own. A folder "site" anywhere under tests/ is of this project:
        // "npm test" sees to the build, and a shard of it needs nothing but dist/.
        extends: true,
        test: {
          name: 'site',
          include: ['tests/**/site/**/*.test.ts'],
          globalSetup: ['tests/site/serve-dist.ts'],
          // As long as the browser's own waiting; the usual second is short where others use the machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        // Changes of every sort, most of them built as base, branch and preview: minutes, and so a job of its own. "npm test" leaves it out
        // unless it is named: npm test -- --project previews
        extends: true,
        test: { name: 'previews', include: ['tests/**/previews/**/*.test.ts'] },
      },
    ],
  },
});
