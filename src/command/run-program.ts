import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { programEnvironment, project } from './project.ts';

/** How a program that we ran ended. */
export interface Ended {
  /** Its exit code; 128 and the signal's number, if a signal ended it. */
  readonly code: number;
  /** Standard output and error in the order they came, where they were kept. */
  readonly output: string;
}

/**
 * Runs a Node program in the project's folder and waits for it; signals that we get meanwhile are passed on to it.
 * @param program path from the project's folder
 * @param output `show` lets it write to our own streams, `keep` returns what it writes
 */
export function runProgram(
  program: string,
  args: readonly string[],
  output: 'show' | 'keep',
): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    cwd: project,
    env: programEnvironment(process.env, process.stdout.isTTY === true),
    stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const passOn = (signal: NodeJS.Signals): void => {
    // A terminal gives Ctrl-C to every process of the group itself; twice would mean "at once" to some programs.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), output: text });
    });
  });
}
