// Starts a command of the project, on any Node from 18 up: sees that there is a Node that can run it and that the packages are
// installed, then hands over to scripts/<command>.ts. Depends on nothing, and says nothing when there is nothing to do.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './launch/failure.mjs';
import { handOver } from './launch/hand-over.mjs';
import { installPackages } from './launch/install-packages.mjs';
import { provideNode } from './launch/provide-node.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const [command = '', ...rest] = process.argv.slice(2);
/** Commands whose arguments name files of the caller's: they run where the caller stands, all others in the project's folder. */
const namesFiles = ['add', 'bench', 'portal', 'read'];
/** Commands that need the packages of the tests (a browser's driver), the formatter and the type checker; all others do without. */
const needsTools = ['format', 'links', 'lint', 'pictures', 'test', 'types'];

try {
  const script = join(scripts, `${command}.ts`);
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script)) {
    const known = readdirSync(scripts)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => basename(file, '.ts'));
    throw new Failure(
      `There is no command ${JSON.stringify(command)}.`,
      [],
      [`Use one of: ${known.sort().join(', ')}.`],
    );
  }
  const node = await provideNode(root);
  const installed = await installPackages(root, node, needsTools.includes(command));
  await handOver({
    node,
    script,
    arguments: rest,
    folder: namesFiles.includes(command) ? callersFolder() : root,
    environment: {
      // Node keeps there what it made of modules, for every program and thread: a fifth of the time of a short command.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'),
      // The bundler's allocator (mimalloc) takes memory in large pages and keeps it: a fifth of all that a build holds.
      MIMALLOC_ALLOW_THP: '0',
      MIMALLOC_PURGE_DELAY: '0',
      ...(installed !== undefined && { LAUNCH_INSTALLED: installed }),
    },
  });
} catch (error) {
  process.stderr.write(`\n${told(error)}\n`);
  process.exitCode = 1;
}

/** What the system refuses (a full disk, a folder that cannot be written) is told as it is; a defect of the launcher with its stack. */
function told(/** @type {any} */ error) {
  if (error instanceof Failure) return error.message;
  if (error?.syscall === undefined) return error?.stack ?? String(error);
  const cure = `See that ${root} can be written to and that the disk has room, and run the command again.`;
  return new Failure('The command could not be started.', [error.message], [cure]).message;
}

/** npm changes to the project's folder and says where it was called. */
function callersFolder() {
  const byNpm = process.env.npm_lifecycle_event === command && process.cwd() === root;
  const caller = byNpm ? process.env.INIT_CWD : undefined;
  return caller && existsSync(caller) ? caller : process.cwd();
}
