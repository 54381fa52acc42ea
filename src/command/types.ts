import { type Ended, runProgram } from './run-program.ts';

/** Looks at all types, those in Astro files too; a warning is a fault. */
export function checkTypes(output: 'show' | 'keep'): Promise<Ended> {
  const levels = ['--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'];
  return runProgram('node_modules/astro/bin/astro.mjs', ['check', ...levels], output);
}
