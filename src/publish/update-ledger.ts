import { currentCorpus } from '../corpus/current-corpus.ts';
import { shownCorpus } from '../corpus/shown.ts';
import { fileAt, resolveBase } from '../files/git.ts';
import { commit } from '../files/write.ts';
import { Refusal } from '../messages/message.ts';
import {
  addressesIn,
  type Ledger,
  ledgerFile,
  ledgerOf,
  mergeLedgers,
  parseLedger,
  readLedger,
  writeLedger,
} from './ledger.ts';
import { sitePaths } from './site-paths.ts';

/** The addresses of the public site that an edition's folder would be built into, with the pages of the project's. */
export function currentLedger(root: string, project: string): Ledger {
  const corpus = shownCorpus(currentCorpus(root).corpus, false);
  return ledgerOf(sitePaths(project, corpus).paths, corpus);
}

/**
 * Brings `content/ledger.txt` up to date: what the main branch has published and what the site has now.
 *
 * @returns what was done, in a sentence
 */
export function updateLedger(root: string, project: string): string {
  const before = addressesIn(readLedger(root));
  const ledger = mergeLedgers(publishedLedger(root), currentLedger(root, project));
  commit(root, new Map([[ledgerFile, writeLedger(ledger)]]));
  const after = addressesIn(ledger);
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((address) => !old.has(address)).length;
  const removed = before.filter((address) => !now.has(address)).length;
  return `${after.length} addresses, ${added} added, ${removed} taken out`;
}

/** What the main branch's ledger says; where Git does not know it, the file that is there, so that nothing published can get lost. */
function publishedLedger(root: string): Ledger {
  try {
    const { commit } = resolveBase(root, undefined);
    const text = fileAt(root, commit, ledgerFile);
    return text === undefined ? new Map() : parseLedger(text);
  } catch (error) {
    if (error instanceof Refusal) return readLedger(root);
    throw error;
  }
}
