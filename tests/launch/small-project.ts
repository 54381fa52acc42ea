import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project as root } from '../../src/command/project.ts';

/** A project that consists of the launcher, one command and packages that are "installed". */
export const project: string = realpathSync(mkdtempSync(join(tmpdir(), 'a project ')));
const npm = join(project, 'npm-cli.js');

/** Makes it, anew for each file of tests: those that one worker runs share this module, and so the folder. */
export function makeProject(): void {
  rmSync(project, { recursive: true });
  mkdirSync(project);
  cpSync(join(root, 'scripts', 'launch.mjs'), join(project, 'scripts', 'launch.mjs'));
  cpSync(join(root, 'scripts', 'launch'), join(project, 'scripts', 'launch'), { recursive: true });
  writeFileSync(
    join(project, 'scripts', 'echo.ts'),
    `const [first, ...rest]: string[] = process.argv.slice(2);
     if (first === 'wait') {
       process.once('SIGTERM', () => process.exit(7));
       setInterval(() => {}, 1000);
       console.log('waiting');
     } else {
       console.log(JSON.stringify({ arguments: [first, ...rest], folder: process.cwd() }));
       process.exitCode = Number(first);
     }`,
  );
  for (const name of ['read', 'test'])
    cpSync(join(project, 'scripts', 'echo.ts'), join(project, 'scripts', `${name}.ts`));
  writeFileSync(join(project, 'package.json'), JSON.stringify(declared));
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': declared, ...locked } }),
  );
  mkdirSync(join(project, 'node_modules'));
  install(locked);
  // Stands in for npm: notes how it was called and does as INSTALL says.
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.appendFileSync('calls', JSON.stringify(process.argv.slice(2)) + '\\n');
     if (process.env.INSTALL?.startsWith('E')) { console.error('npm error code ' + process.env.INSTALL); process.exit(1); }
     if (process.env.INSTALL === 'fills the disk') { fs.mkdirSync('node_modules'); try { for (let n = 0; ; n += 1) fs.writeFileSync('node_modules/' + n, 'x'.repeat(9999)); } catch {} }
     if (process.env.INSTALL === 'fails') { console.error('npm error code ENOTFOUND'); process.exit(1); }
     if (process.env.INSTALL === 'works') setTimeout(() => {
       const { '': _, ...packages } = JSON.parse(fs.readFileSync('package-lock.json')).packages;
       for (const path in packages) if (packages[path].dev && process.argv.includes('--omit=dev')) delete packages[path];
       fs.mkdirSync('node_modules', { recursive: true });
       fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
     }, 300);`,
  );
}

export const declared = { dependencies: { a: '1.0.0' }, devDependencies: { tool: '2.0.0' } };
export const locked = {
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tool': { version: '2.0.0', integrity: 'sha512-tool', dev: true },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};

/** Makes npm's note of what is installed. */
export function install(packages: object): void {
  writeFileSync(record(), JSON.stringify({ packages }));
}

/** How npm was called since this was asked last. */
export function calls(): string[][] {
  const file = join(project, 'calls');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return lines.map((line) => JSON.parse(line));
}

export const record = (): string => join(project, 'node_modules', '.package-lock.json');
export const launcher = (): string => join(project, 'scripts', 'launch.mjs');

export function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, npm_execpath: npm, ...more };
}

export function launch(args: readonly string[], more: Record<string, string> = {}, cwd = tmpdir()) {
  return spawnSync(process.execPath, [launcher(), ...args], {
    cwd,
    env: environment(more),
    encoding: 'utf8',
  });
}
