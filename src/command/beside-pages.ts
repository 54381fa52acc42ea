import { Worker } from 'node:worker_threads';
import { type Message, Refusal } from '../messages/message.ts';

/** What the thread tells: that a step is done, with how many files or pages, or why it cannot go on. */
export type Said =
  | { readonly step: 'data' | 'index'; readonly count: number }
  | { readonly messages: readonly Message[] };

/** The steps that another thread does while the pages are built. */
export class BesidePages {
  readonly #thread: Worker;
  readonly #done = { data: Promise.withResolvers<number>(), index: Promise.withResolvers<number>() };

  /**
   * @param root the edition's folder
   * @param pages folder that the pages are built into; the index is written into it
   * @param data folder that the data files are written to
   */
  constructor(root: string, pages: string, data: string) {
    // A failure is thrown when its turn comes; until then nobody listens to it.
    for (const { promise } of Object.values(this.#done)) promise.catch(() => {});
    this.#thread = new Worker(new URL('beside-thread.ts', import.meta.url), {
      workerData: { root, pages, data },
    });
    this.#thread.on('message', (said: Said) => {
      if ('step' in said) this.#done[said.step].resolve(said.count);
      else this.#fail(new Refusal(said.messages));
    });
    this.#thread.once('error', (error) => this.#fail(error));
  }

  /** How many data files there are. @throws what kept them from being written */
  get data(): Promise<number> {
    return this.#done.data.promise;
  }

  /** To be called when the pages are there. @returns how many of them can be found @throws what kept them from being indexed */
  index(): Promise<number> {
    this.#thread.postMessage('the pages are there');
    return this.#done.index.promise;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of Object.values(this.#done)) reject(error);
  }
}
