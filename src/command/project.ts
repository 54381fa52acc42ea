import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started from. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Whether output may be coloured: asked for, or a terminal that did not ask for none. */
export function isColoured(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}

/**
 * The environment for programs that we start: colours as for ourselves, since some colour whatever runs under CI=true, and no
 * telemetry.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv, isTerminal: boolean): NodeJS.ProcessEnv {
  // Both at once make Node print a warning.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = environment;
  const colour = isColoured(environment, isTerminal) ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return { ...rest, ...colour, ASTRO_TELEMETRY_DISABLED: '1' };
}
