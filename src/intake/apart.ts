import { Worker } from 'node:worker_threads';
import { type Message, Refusal, refuse } from '../messages/message.ts';
import type { Extracted, Settings } from './extracted.ts';
import { type Format, formatNames } from './forms.ts';

/** What a thread that takes text out of a file may use; no document of the kinds that the edition publishes comes near it. */
const limits = { megabytes: 1500, seconds: 180 } as const;

/** What pages look like, in their order, as WebP. */
export interface Drawn {
  readonly pictures?: readonly Uint8Array[] | undefined;
}

type Outcome =
  | ({ readonly extracted: Extracted } & Drawn)
  | { readonly refused?: readonly Message[]; readonly broken: string };

/**
 * Takes the text out of a file in a thread of its own, within limits of memory and time.
 *
 * @throws Refusal with the extractor's message, or one that says what broke
 */
export async function extractApart(given: {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly settings: Settings;
  readonly packages: string;
  /** Whether the pages of a PDF are to be drawn as well. */
  readonly draws: boolean;
}): Promise<Extracted & Drawn> {
  const { format, file } = given;
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: given,
    // What the process itself was started with is not for it.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // What libraries print is of no use to anybody.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const outcome = await new Promise<Outcome>((resolve) => {
      timer = setTimeout(
        () => resolve({ broken: `no end after ${limits.seconds} seconds` }),
        limits.seconds * 1000,
      );
      worker.once('message', resolve);
      worker.once('error', (error) => resolve({ broken: error.message }));
      worker.once('exit', () => resolve({ broken: 'it ended without a word' }));
    });
    if ('extracted' in outcome) return { ...outcome.extracted, pictures: outcome.pictures };
    if (outcome.refused) throw new Refusal(outcome.refused);
    return refuse(
      'read-file',
      file,
      `${formatNames[format].name} that cannot be read (${outcome.broken.split('\n')[0]?.slice(0, 160)})`,
      'a file that is whole',
      'fetch it again, or open it in the program that made it and save it anew; if others open it, please report it with the file',
    );
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
