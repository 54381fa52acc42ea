// One of the threads of convert-many.ts: converts a batch of seeds at a time and hands back what came of it.
import { parentPort } from 'node:worker_threads';
import { convertBatch } from './convert-batch.ts';

parentPort?.on('message', ({ root, ids }: { root: string; ids: readonly string[] }) => {
  parentPort?.postMessage(convertBatch(root, ids));
});
