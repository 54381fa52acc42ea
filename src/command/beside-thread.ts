// Writes the data files and the search index while the pages are built: neither needs them, but for the pages of prose, which come last.
import { parentPort, workerData } from 'node:worker_threads';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { isPreview, shownCorpus } from '../corpus/shown.ts';
import { Refusal } from '../messages/message.ts';
import { sitePaths } from '../publish/site-paths.ts';
import { writeIndex } from '../search/write-index.ts';
import type { Said } from './beside-pages.ts';
import { writeDataFiles } from './data-step.ts';
import { project } from './project.ts';

const { root, pages, data } = workerData;
const say = (said: Said): void => parentPort?.postMessage(said);

try {
  const built = new Promise<void>((resolve) => parentPort?.once('message', () => resolve()));
  const shown = shownCorpus(currentCorpus(root).corpus, isPreview(process.env));
  const indexed = writeIndex(shown, new Set(sitePaths(project, shown).paths), pages, built);
  // Whatever it throws is told when its turn comes.
  indexed.catch(() => {});
  say({ step: 'data', count: writeDataFiles(root, data) });
  say({ step: 'index', count: await indexed });
} catch (error) {
  // Between threads an error keeps its words alone.
  if (!(error instanceof Refusal)) throw error;
  say({ messages: error.messages });
} finally {
  parentPort?.close();
}
