// npm test: everything that has to hold. Stops at the first thing that does not; arguments go to Vitest, whose summary comes last.
import { stripVTControlCharacters } from 'node:util';
import { biome } from '../src/command/biome.ts';
import { runCommand } from '../src/command/fail.ts';
import { Progress } from '../src/command/progress.ts';
import { isColoured, refuseOtherEditions } from '../src/command/project.ts';
import { type Ended, runProgram } from '../src/command/run-program.ts';

/** A gate and what to do when it does not hold. */
interface Gate {
  readonly name: string;
  readonly holds: string;
  readonly cure: string;
  readonly run: () => Promise<Ended>;
}

const gates: readonly Gate[] = [
  {
    name: 'format',
    holds: 'formatted, nothing for the linter',
    cure: 'Run "npm run format"; it mends most of this.',
    run: () => biome(['--error-on-warnings'], 'keep'),
  },
  {
    name: 'types',
    holds: 'astro check is clean',
    cure: 'Mend the types, and run "npm test" again.',
    run: () =>
      runProgram(
        'node_modules/astro/bin/astro.mjs',
        ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
        'keep',
      ),
  },
  {
    name: 'build',
    holds: 'the site is in dist/',
    cure: 'Run "npm run build" to see this alone.',
    run: () => runProgram('scripts/build.ts', [], 'keep'),
  },
];

/** `astro check` colours what it says whatever it is told. */
function readable(output: string): string {
  return isColoured(process.env, process.stdout.isTTY === true) ? output : stripVTControlCharacters(output);
}

await runCommand(async () => {
  refuseOtherEditions('The tests prove the engine, and the edition that lies with it.');
  const progress = new Progress(gates.length);
  for (const gate of gates) {
    await progress.step(gate.name, async () => {
      const { code, output } = await gate.run();
      if (code !== 0) throw new Error(`${readable(output).trimEnd()}\n\n${gate.cure}`);
      return { report: gate.holds, value: undefined };
    });
  }
  process.exitCode = (
    await runProgram('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)], 'show')
  ).code;
});
