import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { shownCorpus } from '../corpus/shown.ts';
import {
  addressesIn,
  type Ledger,
  ledgerFile,
  ledgerOf,
  mergeLedgers,
  parseLedger,
  writeLedger,
} from '../publish/ledger.ts';
import { sitePaths } from '../publish/site-paths.ts';
import { Refusal } from '../report/message.ts';
import { fileAt, resolveBase } from './git.ts';

/** The addresses of the public site that an edition's folder would be built into, with the pages of the project's. */
function currentLedger(root: string, project: string): Ledger {
  const corpus = shownCorpus(loadCorpus(root).corpus, false);
  return ledgerOf(sitePaths(project, corpus).paths, corpus);
}

/** The committed ledger; empty where there is none. */
function readLedger(root: string): Ledger {
  const path = join(root, ledgerFile);
  return existsSync(path) ? parseLedger(readFileSync(path, 'utf8')) : new Map();
}

/**
 * Brings `content/ledger.txt` up to date: what the main branch has published and what the site has now.
 *
 * @returns what was done, in a sentence
 */
export function updateLedger(root: string, project: string): string {
  const before = addressesIn(readLedger(root));
  const ledger = mergeLedgers(publishedLedger(root), currentLedger(root, project));
  writeFileSync(join(root, ledgerFile), writeLedger(ledger));
  const after = addressesIn(ledger);
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((address) => !old.has(address)).length;
  const removed = before.filter((address) => !now.has(address)).length;
  return `${ledgerFile}: ${after.length} addresses, ${added} added, ${removed} taken out that were never published`;
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
