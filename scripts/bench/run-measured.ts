import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A program that ran, and what it took. */
export interface Measured {
  readonly seconds: number;
  /** What it and the programs it started took of processors, together; 0 where /proc does not say. Of a busy machine this says more. */
  readonly processorSeconds: number;
  /** The most that it and the programs it started held in memory at once; 0 where /proc does not say. */
  readonly peakBytes: number;
  /** What it wrote, standard output and error in the order they came. */
  readonly output: string;
}

const interval = 50;

/**
 * Runs a Node program (its path and arguments) and measures it, from its start to its end. Memory is what the kernel says the process and its descendants
 * have resident, looked at every 50 ms; for a single process the kernel's own record of its peak counts. So is the time of processors.
 * @throws Error with the end of what the program wrote, if it fails
 */
export async function runMeasured(folder: string, program: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: plainEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever ends us ends the program that we measure.
  const stop = (): boolean => child.kill('SIGTERM');
  process.once('exit', stop);
  let peakBytes = 0;
  let processorSeconds = 0;
  const look = (): void => {
    const each = child.pid === undefined ? [] : withDescendants(child.pid).map(statusOf);
    const sum = (of: (status: Status) => number) => each.reduce((all, status) => all + of(status), 0);
    peakBytes = Math.max(
      peakBytes,
      sum(({ resident }) => resident),
      ...each.map(({ peak }) => peak),
    );
    processorSeconds = Math.max(
      processorSeconds,
      sum(({ seconds }) => seconds),
    );
  };
  const timer = setInterval(look, interval);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...ended) => resolve(ended));
  }).finally(() => {
    clearInterval(timer);
    process.off('exit', stop);
  });
  if (code !== 0)
    throw new Error(
      `${program.join(' ')} in ${folder} failed (${signal ?? code}). The end of what it wrote:\n${output.slice(-3000)}`,
    );
  return { seconds: (performance.now() - start) / 1000, processorSeconds, peakBytes, output };
}

/** Without what an outer npm, a CI or a preview says: a site is then built as a reader of the README builds it. */
function plainEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const dropped =
    /^(npm_.*|INIT_CWD|CI|GITHUB_.*|SITE_URL|BASE_PATH|LAUNCH_INSTALLED|FORCE_COLOR|NODE_OPTIONS|NODE_COMPILE_CACHE)$/i;
  const kept = Object.entries(environment).filter(
    ([name]) => !dropped.test(name) || /^npm_config_(registry|cache)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', PORT: '0' };
}

function withDescendants(pid: number): number[] {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) =>
    (attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return [pid, ...children.flatMap(withDescendants)];
}

interface Status {
  readonly resident: number;
  readonly peak: number;
  /** Of processors, those of its children that have ended among them. */
  readonly seconds: number;
}

/** What Linux counts the time of processors in, on every machine: hundredths of a second. */
const ticks = 100;

function statusOf(pid: number): Status {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  const bytes = (field: string): number =>
    1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  // The name of the program, in brackets, may hold anything; the times are the 12th to 15th word after it.
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
  const seconds = times.reduce((sum, time) => sum + Number(time) / ticks, 0);
  return { resident: bytes('VmRSS'), peak: bytes('VmHWM'), seconds };
}

/** Processes end while we look at them, and only Linux has /proc. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
