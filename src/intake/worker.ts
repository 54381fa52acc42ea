// Takes the text out of one file, in a thread of its own: whatever a file makes a library do ends with the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../messages/message.ts';
import type { Settings } from './extracted.ts';
import { extractors } from './extractors.ts';
import type { Format } from './forms.ts';

const { format, bytes, file, settings, packages } = workerData as {
  format: Format;
  bytes: Uint8Array;
  file: string;
  settings: Settings;
  packages: string;
};

try {
  parentPort?.postMessage({ extracted: await extractors[format].extract(bytes, file, settings, packages) });
} catch (error) {
  const refused = error instanceof Refusal ? error.messages : undefined;
  parentPort?.postMessage({ refused, broken: error instanceof Error ? error.message : String(error) });
}
