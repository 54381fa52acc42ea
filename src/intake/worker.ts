// Takes the text out of one file, in a thread of its own: whatever a file makes a library do ends with the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../messages/message.ts';
import type { Settings } from './extracted.ts';
import { extractors } from './extractors.ts';
import type { Format } from './forms.ts';

const { format, bytes, file, settings, packages, draws } = workerData as {
  format: Format;
  bytes: Uint8Array;
  file: string;
  settings: Settings;
  packages: string;
  draws: boolean;
};

try {
  const extracted = await extractors[format].extract(bytes, file, settings, packages);
  const pictures = draws && format === 'pdf' ? await drawn() : undefined;
  parentPort?.postMessage({ extracted, pictures });
} catch (error) {
  const refused = error instanceof Refusal ? error.messages : undefined;
  parentPort?.postMessage({ refused, broken: told(error) });
}

function told(error: unknown): string {
  // A call for each element that another lies in.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return 'its parts lie too deep in one another';
  return error instanceof Error ? error.message : String(error);
}

async function drawn(): Promise<Uint8Array[]> {
  return (await import('./pdf/pictures.ts')).drawPages(bytes, file, packages);
}
