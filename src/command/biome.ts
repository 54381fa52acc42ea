import { isColoured } from './project.ts';
import { type Ended, runProgram } from './run-program.ts';

/** Runs the formatter and linter over the project, or over the paths among `args`. */
export function biome(args: readonly string[], output: 'show' | 'keep'): Promise<Ended> {
  const colours = isColoured(process.env, process.stdout.isTTY === true) ? 'force' : 'off';
  return runProgram(
    'node_modules/@biomejs/biome/bin/biome',
    ['check', `--colors=${colours}`, ...args],
    output,
  );
}
