// Writes the data files while the pages are built: neither needs the other. It is started by build-site.ts and reads the content again.
import { parentPort, workerData } from 'node:worker_threads';
import { writeDataFiles } from './data-step.ts';

parentPort?.postMessage(writeDataFiles(workerData.root, workerData.folder));
