import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPath } from '../../src/addresses/paths.ts';

/** A word of a document that can be emended, to another reading at each call. */
export interface OneEmendation {
  readonly document: string;
  /** Saves the emendation. @returns its reading, which stands nowhere else */
  save(nth: number): Promise<string>;
}

/** A long word that stands once in a document and in its source; of the first document that has one. */
export async function oneEmendation(folder: string): Promise<OneEmendation> {
  for (const document of readdirSync(join(folder, 'seeds')).sort()) {
    const at = (file: string) => readFile(join(folder, file), 'utf8');
    const source = await at(`seeds/${document}/source.txt`);
    const printed = (await at(`content/documents/${document}.mdx`)).replace(/^---\n[\s\S]*?^---\n/m, '');
    const isOnce = (word: string, text: string) => text.split(word).length === 2;
    const word = printed
      .match(/(?<= )[a-z]{9,}(?= )/g)
      ?.find((one) => isOnce(one, printed) && isOnce(one, source));
    if (word === undefined) continue;
    const file = join(folder, 'seeds', document, 'emendations.yml');
    const before = await readFile(file, 'utf8').catch(() => '');
    return {
      document,
      async save(nth) {
        const reading = `emended${'abcdefghij'.charAt(nth)}`;
        await writeFile(
          file,
          `${before}- exact: ${word}\n  reading: ${reading}\n  reason: To be measured.\n`,
        );
        return reading;
      },
    };
  }
  throw new Error(`No document of ${folder} has a long word that stands once.`);
}

/** How long a page may take in `npm run dev`, in milliseconds. */
const longest = 120_000;

/**
 * How long it takes from saving an emendation until the page of its document shows it in `npm run dev`.
 * @returns seconds, by run; before them the page was shown once
 * @throws Error where it does not come
 */
export async function timesInDev(folder: string, emendation: OneEmendation, runs: number): Promise<number[]> {
  const server = spawn(process.execPath, ['scripts/launch.mjs', 'dev'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.setEncoding('utf8').on('data', (part: string) => {
        said += part;
        const [found] = /http:\/\/\S+?(?=\/\s)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      server.once('exit', () => reject(new Error(`npm run dev ended: ${said.slice(-1000)}`)));
    });
    const shows = async (words: string) => {
      const start = performance.now();
      while (performance.now() - start < longest) {
        const page = await fetch(address + documentPath(emendation.document));
        if ((await page.text()).includes(words)) return (performance.now() - start) / 1000;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(
        `The page of ${emendation.document} does not show ${JSON.stringify(words)} in npm run dev.`,
      );
    };
    await shows('<h1');
    const seconds: number[] = [];
    for (let run = 0; run < runs; run += 1) seconds.push(await shows(await emendation.save(run + 1)));
    return seconds;
  } finally {
    server.kill('SIGINT');
  }
}
