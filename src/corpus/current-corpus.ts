import { standsAt } from '../files/kept-inside.ts';
import { listFiles } from '../files/read.ts';
import { Held } from '../kept/held.ts';
import { ReadBefore } from '../kept/read-before.ts';
import { byPlace, type Message } from '../messages/message.ts';
import { checkCorpus } from './checks/index.ts';
import { type Corpus, loadCorpus } from './load-corpus.ts';
import { restOfUnread } from './rest-of-unread.ts';

/** The corpus as its files are now: another object whenever one of them has changed. */
export interface CurrentCorpus {
  readonly root: string;
  readonly corpus: Corpus;
  /** What could not be read. */
  readonly unread: readonly Message[];
  /** What could not be read, or else what the checks have to say; worked out when it is first asked for. */
  readonly messages: readonly Message[];
}

/** How each file stands on the disk, by its path: another inode, time or size may be another text. */
type Stamps = ReadonlyMap<string, string>;

// The steps of a build and the pages, which Astro loads as a program of their own, share one corpus: reading and checking a
// thousand documents four times would take longer than making their pages.
const shared = globalThis as { [key: symbol]: { stamps: Stamps; current: CurrentCorpus } | undefined };
const place = Symbol.for('current-corpus');

/** Whether it is `npm run dev` that asks. */
const isLive = import.meta.env?.MODE === 'development';

// Who writes while "npm run dev" runs waits for what he changed alone. A command reads once, and would hold all texts a second time.
let held: Held | undefined;

/** Reads and checks the corpus of a project once, and again only after one of its files has changed. */
export function currentCorpus(root: string): CurrentCorpus {
  const known = shared[place]?.current.root === root ? shared[place] : undefined;
  // Nothing changes while the pages of a build are made, and looking at every file for every page would take longer than the page.
  if (known && import.meta.env?.PROD) return known.current;
  const stamps = stampsNow(root);
  if (known && isSame(known.stamps, stamps)) return known.current;
  // The digest of the code is that of its files, and the program that makes the pages of a build is others.
  const before = /\.ts(?:$|\?)/.test(import.meta.url) && !held ? new ReadBefore(root) : undefined;
  if (isLive) held ??= new Held();
  const { corpus, messages: unread } = loadCorpus(root, { before, ...(held && { held, stamps }) });
  let messages: readonly Message[] | undefined;
  const current = {
    root,
    corpus,
    unread,
    get messages() {
      // What cannot be read cannot be checked: missing files would only make more messages of one fault.
      messages ??=
        unread.length > 0 ? [...unread, ...restOfUnread(root, unread)].sort(byPlace) : checkCorpus(corpus);
      return messages;
    },
  };
  shared[place] = { stamps, current };
  return current;
}

let latest: { readonly root: string; readonly stamps: Stamps } | undefined;

/**
 * Twelve parts of a live page ask for the corpus, one after the other, before anything else can be heard of: they are told the same.
 * A command may have written in between.
 */
function stampsNow(root: string): Stamps {
  if (!isLive) return stampsOf(root);
  if (latest?.root !== root) {
    latest = { root, stamps: stampsOf(root) };
    setImmediate(() => {
      latest = undefined;
    }).unref();
  }
  return latest.stamps;
}

/** How all files that a corpus is read from stand on the disk now. */
export function stampsOf(root: string): Stamps {
  // An edition that has just begun has no seeds yet.
  const files = ['content', 'seeds'].flatMap((folder) => listFiles(root, folder, 'optional'));
  return new Map(
    files.map((file) => {
      const stats = standsAt(root, file);
      return [file, `${stats?.ino} ${stats?.mtimeMs} ${stats?.size}`];
    }),
  );
}

function isSame(before: Stamps, now: Stamps): boolean {
  return before.size === now.size && [...now].every(([file, stamp]) => before.get(file) === stamp);
}
