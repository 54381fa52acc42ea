// npm test: everything that has to hold; with arguments, which go to Vitest, only the tests that they choose and what those need.
import { globSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { biome } from '../src/command/biome.ts';
import { digestOfInputs, isBuiltFrom } from '../src/command/built-from.ts';
import { ending, say } from '../src/command/command.ts';
import { Progress } from '../src/command/progress.ts';
import { isColoured, programEnvironment, project, refuseOtherEditions } from '../src/command/project.ts';
import { type Ended, runProgram } from '../src/command/run-program.ts';
import { selectionOf, wrongValue } from '../src/command/selected-tests.ts';
import { checkTypes } from '../src/command/types.ts';

const help = `npm test [-- ARGUMENTS]

Everything that has to hold: formatting, types, the build, the unit tests, and the site in a real browser (CHROME_PATH names one).
Arguments go to Vitest and choose tests: "npm test -- tests/convert" runs those alone, without what they do not need. The changes that are
built as previews, some minutes more, run only so: "npm test -- --project previews".`;

/** Something that has to hold before tests are run, and what to do when it does not. */
interface Gate {
  readonly name: string;
  readonly holds: string;
  readonly cure: string;
  readonly run: () => Promise<Ended>;
}

const format: Gate = {
  name: 'format',
  holds: 'formatted, nothing for the linter',
  cure: 'Run "npm run format"; it mends most of this.',
  run: () => biome(['--error-on-warnings'], 'keep'),
};

const types: Gate = {
  name: 'types',
  holds: 'astro check is clean',
  cure: 'Mend the types, and run "npm test" again.',
  run: () => checkTypes('keep'),
};

const site: Gate = {
  name: 'build',
  holds: 'the site is in dist/',
  cure: 'Run "npm run build" to see this alone.',
  run: () => runProgram('scripts/build.ts', [], 'keep'),
};

/** `astro check` colours what it says whatever it is told. */
function readable(output: string): string {
  return isColoured(process.env, process.stdout.isTTY === true) ? output : stripVTControlCharacters(output);
}

const cure = 'Give paths of tests, and options of Vitest as "npx vitest run --help" lists them.';
const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) say(help);
else await ending(run);

async function run(): Promise<void> {
  refuseOtherEditions('The tests prove the engine, and the edition that lies with it.');
  // Before Vitest is loaded: it asks only then whether to colour.
  Object.assign(process.env, programEnvironment(process.env, process.stdout.isTTY === true));
  const { createCLI, startVitest } = await import('vitest/node');
  const { filter, options } = readArguments(createCLI());
  const files = globSync('tests/**/*.test.ts', { cwd: project }).map((file) => file.replaceAll('\\', '/'));
  const selection = selectionOf(args.length > 0, { filter, options }, files);
  const needsBuild = selection.site && !isBuiltFrom(project, digestOfInputs(project, process.env));
  const before = [...(selection.all ? [format] : []), ...(needsBuild ? [site] : [])];
  const progress = new Progress(before.length + (selection.all ? 1 : 0));
  for (const gate of before) await progress.step(gate.name, () => held(gate, gate.run()));
  // It takes one core for half a minute: the tests run meanwhile, and what it says comes last, where it is seen.
  const beside = selection.all ? types.run() : undefined;
  beside?.catch(() => {});
  // The changes that are built as previews take minutes of their own, and run where they are named.
  const named = options.project !== undefined || filter.some((path) => path.includes('previews'));
  const chosen = { ...(!named && { project: ['unit', 'site'] }), ...options, run: true, watch: false };
  const vitest = await startVitest([...filter], chosen).catch((error) => {
    throw new Error(`Vitest does not start with ${args.join(' ')}: ${error.message}\n${cure}`);
  });
  try {
    if (beside) await progress.step(types.name, () => held(types, beside));
  } finally {
    await vitest.exit();
  }
}

/** @throws Error with what a gate said, and the cure, where it does not hold */
async function held({ holds, cure }: Gate, ended: Promise<Ended>) {
  const { code, output } = await ended;
  if (code !== 0) throw new Error(`${readable(output).trimEnd()}\n\n${cure}`);
  return { report: holds, value: undefined };
}

/**
 * What Vitest is asked for.
 * @throws Error where it has no such option, or one lacks its value or has one that it cannot have
 */
function readArguments(cli: ReturnType<typeof import('vitest/node').createCLI>) {
  try {
    const { args: filter, options } = cli.parse(['node', 'vitest', 'run', ...args], { run: false });
    cli.matchedCommand?.checkUnknownOptions();
    cli.matchedCommand?.checkOptionValue();
    const wrong = wrongValue(
      options,
      cli.globalCommand.options.map(({ rawName }) => rawName),
    );
    if (wrong !== undefined) throw new Error(wrong);
    return { filter, options };
  } catch (error) {
    const said = error instanceof Error ? error.message.replaceAll('`', '') : String(error);
    throw new Error(`${said}.\n${cure}`);
  }
}
