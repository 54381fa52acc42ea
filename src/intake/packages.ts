import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installApart } from '../../scripts/launch/install-apart.mjs';
import { readText } from '../files/read.ts';

/**
 * The folder of the packages that take text out of files: fetched where the first such file is added, and by nothing else.
 *
 * @throws Failure that says what could not be fetched, and what to do
 */
export function providePackages(): Promise<string> {
  return installApart(fileURLToPath(new URL('../..', import.meta.url)), {
    name: 'intake',
    what: 'what takes the text out of files (about 30 MB)',
    proof: ['node_modules/pdfjs-dist/package.json'],
    cure: 'Save the document as plain text in UTF-8, and add that: then nothing is fetched.',
  });
}

/**
 * Loads one of the packages.
 *
 * @param folder where they are
 * @param entry path of its module under `node_modules`
 */
export async function loadPackage<T>(folder: string, entry: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, 'node_modules', entry)).href)) as T;
}

/** The versions of some packages, for the record of an extraction: "linkedom 0.18.15, mammoth 1.13.0". */
export function versionsOf(folder: string, names: readonly string[]): string {
  const { dependencies } = JSON.parse(readText(folder, 'package.json')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return names.map((name) => `${name} ${dependencies[name]}`).join(', ');
}
