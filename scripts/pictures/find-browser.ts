import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { project as root } from '../../src/command/project.ts';
import { installApart } from '../launch/install-apart.mjs';

/** A browser program and the switches it needs here. */
interface Program {
  readonly path: string;
  readonly switches: readonly string[];
}

/** A shell without windows comes first: it opens a page for a third of the processor time that a whole browser takes. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put the programs on systems that do not put them in PATH. */
function usualPaths(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    );
    return ['/', environment.HOME ?? '/'].flatMap((folder) =>
      programs.map((program) => join(folder, program)),
    );
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const folders = [
    ...(environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/snap/bin',
  ];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
  ];
}

/**
 * Finds a Chromium: $CHROME_PATH, an installed headless shell, Chrome, Chromium or Edge, the one that Playwright fetched; on Linux one that
 * is fetched where there is no other.
 * @throws Error that says what was looked for and what to do
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Program> {
  // Chromium's sandbox refuses to work for root; for everybody else it stays on.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = environment.CHROME_PATH ?? '';
  if (named !== '') {
    if (existsSync(named)) return { path: named, switches };
    throw new Error(
      `CHROME_PATH is ${JSON.stringify(named)}; there is no such file. Set it to a Chrome or Chromium, or leave it out.`,
    );
  }
  const path = [...usualPaths(environment), chromium.executablePath()].find((candidate) =>
    existsSync(candidate),
  );
  if (path !== undefined) return { path, switches };
  if (process.platform === 'linux' && process.arch === 'x64') return await fetchBrowser();
  throw new Error(
    "No Chrome, Chromium or Edge was found for looking at the site. Looked at CHROME_PATH, the usual places and names and Playwright's " +
      'own. Install one, or set CHROME_PATH.',
  );
}

/** The package is made for cloud functions: it brings its libraries along only if it believes it is in one, and it unpacks to TMPDIR. */
async function fetchBrowser(): Promise<Program> {
  const entry = 'node_modules/@sparticuz/chromium/build/index.js';
  const installed = await installApart(root, {
    name: 'browser',
    what: 'a Chromium (about 70 MB)',
    proof: [entry],
    cure: 'Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH: then nothing is fetched.',
  });
  const folder = join(root, '.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
  process.env.TMPDIR = folder;
  const { default: packed } = await import(pathToFileURL(join(installed, entry)).href);
  // Its own switches are for cloud functions too; these three are what it needs to start in a bare container.
  return {
    path: await packed.executablePath(),
    switches: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
  };
}

/** Starts the browser that {@link findBrowser} finds. @throws Error in one line where it is none, or does not start */
export async function launchBrowser(): Promise<Browser> {
  const { path, switches } = await findBrowser();
  return await chromium.launch({ executablePath: path, args: [...switches] }).catch((error: Error) => {
    const [said = ''] = error.message.split('\n');
    throw new Error(
      `${path} does not start as a browser: ${said}. Set CHROME_PATH to a Chrome or Chromium that does.`,
    );
  });
}
