import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** What is done to an edition while faults are at work: something for each way of writing. */
export const commands = {
  convert: ['scripts/convert.ts'],
  add: ['scripts/add.ts', resolve('tests/maintain/texts/abuja-communique.txt')],
  fix: ['scripts/check.ts', '--fix'],
} as const;
export type Command = keyof typeof commands;

/** How a command ended: its exit code, none if it was killed, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** What a fault did: which commands ran, and how they ended. */
export type Runs = readonly (readonly [command: Command, ended: Ended])[];

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** Starts a command on an edition; `before` is a program, with its arguments, that starts it in turn. */
function started(root: string, command: Command, before: readonly string[] = []): ChildProcess {
  const [program = process.execPath, ...rest] = [...before, process.execPath, ...commands[command]];
  return spawn(program, rest, { env: { ...process.env, EDITION: root, CI: '', GITHUB_ACTIONS: '' } });
}

function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  return new Promise((done, failed) => {
    child.once('error', failed).once('close', (code) => done({ code, said }));
  });
}

async function run(root: string, command: Command, before?: readonly string[]): Promise<Runs> {
  return [[command, await ended(started(root, command, before))]];
}

/** What has a program run as somebody whom permissions hold, in front of its name: root is held by none. */
export function asNobody(): readonly string[] {
  return isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
}

/** Gives a folder with all in it to whom {@link asNobody} runs programs as. */
function giveToNobody(root: string): void {
  if (!isRoot) return;
  for (const name of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
    chownSync(join(root, name), nobody, nobody);
}

/** Whether a program is there and does what is asked of it. */
function works(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** Whether permissions hold anybody here. */
export const canBeHeld =
  process.platform !== 'win32' &&
  (!isRoot || works('setpriv', '--reuid=65534', '--clear-groups', process.execPath, '--version'));

/** Something that goes wrong around commands. */
export interface Fault {
  /** Whether this machine can have it. */
  readonly possible: boolean;
  /** Makes it, runs commands under it, and lifts it. @param chance from 0 up to 1, another with each call */
  run(root: string, command: Command, chance: () => number): Promise<Runs>;
  /** Whether the command may be ended in the midst of its work, so that what it was writing may lie about. */
  readonly kills?: true;
  /** Whether Node itself may fail, before a line of ours is run. */
  readonly stopsNode?: true;
}

async function withModes(root: string, modes: ReadonlyMap<string, number>, command: Command): Promise<Runs> {
  giveToNobody(root);
  for (const [name, mode] of modes) chmodSync(join(root, name), mode);
  try {
    return await run(root, command, asNobody());
  } finally {
    for (const name of [...modes.keys()]) chmodSync(join(root, name), 0o755);
  }
}

function pick<T>(from: readonly T[], chance: () => number): T {
  return from[Math.floor(chance() * from.length)] as T;
}

/** Every fault, by what it is. */
export const faults: Readonly<Record<string, Fault>> = {
  'a full disk': {
    possible: process.platform === 'linux' && isRoot && works('mount', '--version'),
    async run(root, command, chance) {
      const copy = `${root}-full`;
      mkdirSync(copy);
      // Where this may not be mounted (in a container), the disk does not fill, and the command has to succeed.
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', copy]);
      try {
        cpSync(root, copy, { recursive: true });
        const { bavail, bsize } = statfsSync(copy);
        const room = Math.floor(chance() * 40) * 1024;
        if (bavail * bsize < 4_000_000)
          writeFileSync(join(copy, 'fill'), Buffer.alloc(bavail * bsize - room));
        const runs = await run(copy, command);
        rmSync(join(copy, 'fill'), { force: true });
        rmSync(root, { recursive: true });
        cpSync(copy, root, { recursive: true });
        return runs;
      } finally {
        spawnSync('umount', [copy]);
        rmSync(copy, { recursive: true, force: true });
      }
    },
  },
  'kill -9 at any moment': {
    possible: true,
    kills: true,
    async run(root, command, chance) {
      const child = started(root, command);
      const end = ended(child);
      let over = false;
      end.finally(() => (over = true));
      const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
      // Most of a command is loading and reading: what matters begins when it has taken the lock.
      while (!over && !existsSync(join(root, '.cache/writing.lock'))) await pause(1);
      await pause(chance() * chance() * 400);
      child.kill('SIGKILL');
      return [[command, await end]];
    },
  },
  'three at once': {
    possible: true,
    async run(root) {
      const all = Object.keys(commands) as Command[];
      return Promise.all(all.map(async (command) => [command, await ended(started(root, command))] as const));
    },
  },
  'a folder that cannot be read': {
    possible: canBeHeld,
    run: (root, command, chance) =>
      withModes(
        root,
        new Map([
          [pick(['seeds', 'seeds/okell-1932', 'content/documents', 'content/actors', 'content'], chance), 0],
        ]),
        command,
      ),
  },
  'a folder that cannot be written to': {
    possible: canBeHeld,
    run: (root, command, chance) =>
      withModes(
        root,
        new Map([
          [
            pick(['seeds', 'content/documents', 'content/apparatus', 'content/proposals', '.'], chance),
            0o555,
          ],
        ]),
        command,
      ),
  },
  'a checkout that cannot be written to': {
    possible: canBeHeld,
    run(root, command) {
      const folders = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
      return withModes(root, new Map([...folders, '.'].map((name) => [name, 0o555])), command);
    },
  },
  'few open files': {
    possible: works('prlimit', '--version'),
    stopsNode: true,
    run: (root, command, chance) => {
      const most = 20 + Math.floor(chance() * 8);
      return run(root, command, ['prlimit', `--nofile=${most}:${most}`]);
    },
  },
};
