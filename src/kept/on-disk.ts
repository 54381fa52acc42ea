import { createHash } from 'node:crypto';
import { readText } from '../files/read.ts';
import { commit } from '../files/write.ts';
import { unlessRefused } from '../messages/message.ts';

/** What was worked out of something, and the digest of all that it was made from. */
type Entry = readonly [digest: string, value: unknown];

/**
 * A digest (hexadecimal SHA-256) of texts and bytes, in their order.
 *
 * @param parts undefined stands for what is not there, and is told from what is empty
 */
export function digestOf(...parts: readonly (string | Uint8Array | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    if (part === undefined) hash.update('none\n');
    else {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      // The length keeps two parts from passing for two others.
      hash.update(`${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/**
 * What commands worked out before, in `.cache/kept/` of an edition: plain data under an id, each with the digest of all that it was made from,
 * code included. Nothing is told for another digest, and nothing of a file that is not whole, so that it may be deleted, torn or written by two
 * commands at once: what is not known is worked out again. It is nobody else's: the folder is in no commit.
 */
export class KeptOnDisk {
  readonly #root: string;
  readonly #file: string;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  /**
   * @param root the edition's folder
   * @param name of what is kept
   */
  constructor(root: string, name: string) {
    this.#root = root;
    this.#file = `.cache/kept/${name}.json`;
    this.#entries = new Map(readWhole(root, this.#file));
  }

  /** What was made of exactly this; undefined where that is not known. */
  get(id: string, digest: string): unknown {
    const [known, value] = this.#entries.get(id) ?? [];
    return known === digest ? value : undefined;
  }

  /** @param value plain data: it comes back as JSON brings it back */
  set(id: string, digest: string, value: unknown): void {
    this.#entries.set(id, [digest, value]);
    this.#changed = true;
  }

  /** Writes it out. Where that cannot be done nothing is lost but time. @param ids whose entries are kept; all others go */
  save(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    const entries = [...this.#entries].filter(([id]) => wanted.has(id));
    if (!this.#changed && entries.length === this.#entries.size) return;
    const text = JSON.stringify(entries);
    unlessRefused(() => commit(this.#root, new Map([[this.#file, `${digestOf(text)}\n${text}`]])));
  }
}

function readWhole(root: string, file: string): [string, Entry][] {
  const [digest, text = ''] = unlessRefused(() => readText(root, file))?.split('\n', 2) ?? [];
  return digest === digestOf(text) ? JSON.parse(text) : [];
}
