// Writes the data files while the pages are built: neither needs the other. It is started by build-site.ts and reads the content again.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../messages/message.ts';
import { writeDataFiles } from './data-step.ts';

try {
  parentPort?.postMessage(writeDataFiles(workerData.root, workerData.folder));
} catch (error) {
  // Between threads an error keeps its words alone.
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage(error.messages);
}
