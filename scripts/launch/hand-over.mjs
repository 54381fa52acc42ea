import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';

/**
 * Runs a script in this launcher's place: same arguments, same streams, signals passed on, and it ends as the script ends.
 * @param {{node: string, script: string, arguments: readonly string[], folder: string, environment: Record<string, string>}} run
 *   `folder` is the working directory, `environment` is added to the present one
 * @returns {Promise<never>}
 */
export function handOver(run) {
  const child = spawn(run.node, ['--disable-warning=ExperimentalWarning', run.script, ...run.arguments], {
    cwd: run.folder,
    env: { ...withNodeFirst(process.env, run.node), ...run.environment },
    stdio: 'inherit',
  });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal gives Ctrl-C to every process of the group itself; twice would mean "at once" to some programs.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  return new Promise((_, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      process.exit(code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0))),
    );
  });
}

/**
 * Told to end, npm ends the shell between itself and us, and many a shell does not pass that on: a server would stay behind
 * unseen. Who loses its parent gets another one, except on Windows, where npm ends the whole tree.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}

/**
 * Programs that are started by the name `node` get the same Node as we. Windows may spell the variable `Path`.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} node
 */
function withNodeFirst(environment, node) {
  if (node === process.execPath) return environment;
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...environment, [name]: [dirname(node), environment[name]].filter(Boolean).join(delimiter) };
}
