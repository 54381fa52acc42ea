import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { convertBatch } from './convert-batch.ts';
import type { Outcome } from './outcome.ts';

/** How many seeds a batch has: they are read together, and handed to a thread together. */
const batchSize = 32;
/** A thread takes its time to begin: fewer batches than this are done sooner without. */
const fewestBatches = 3;
const mostThreads = 4;
/** How many batches a thread has before it: it goes on while what it made is written to the disk. */
const ahead = 2;

/**
 * Reads and converts any number of seeds, on several processors where there are many seeds.
 *
 * @returns what came of each, in the order of the ids, each as soon as it and those before it are there
 */
export async function* convertMany(root: string, ids: readonly string[]): AsyncGenerator<Outcome> {
  const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) =>
    ids.slice(at * batchSize, (at + 1) * batchSize),
  );
  const threads = Math.min(availableParallelism(), mostThreads, batches.length);
  if (threads < 2 || batches.length < fewestBatches)
    for (const batch of batches) yield* convertBatch(root, batch);
  else yield* convertInThreads(root, batches, threads);
}

async function* convertInThreads(
  root: string,
  batches: readonly (readonly string[])[],
  threads: number,
): AsyncGenerator<Outcome> {
  const results = batches.map(() => Promise.withResolvers<Outcome[]>());
  // A failure is thrown when its turn comes; until then nobody listens to it.
  for (const { promise } of results) promise.catch(() => {});
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('convert-thread.ts', import.meta.url)),
  );
  let next = 0;
  const given = new Map(workers.map((worker) => [worker, [] as number[]]));
  const giveBatch = (worker: Worker): void => {
    const ids = batches[next];
    if (!ids) return;
    given.get(worker)?.push(next);
    next += 1;
    worker.postMessage({ root, ids });
  };
  for (const [worker, before] of given) {
    worker.on('message', (converted: Outcome[]) => {
      giveBatch(worker);
      results[before.shift() as number]?.resolve(converted);
    });
    worker.on('error', (error) => {
      for (const at of before) results[at]?.reject(error);
    });
  }
  try {
    for (let turn = 0; turn < ahead; turn += 1) for (const worker of workers) giveBatch(worker);
    for (const { promise } of results) yield* await promise;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
