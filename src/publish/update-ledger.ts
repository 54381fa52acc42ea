import { currentCorpus } from '../corpus/current-corpus.ts';
import { shownCorpus } from '../corpus/shown.ts';
import { fileAt, resolveBase } from '../files/git.ts';
import { readTextIfThere } from '../files/read.ts';
import { commit } from '../files/write.ts';
import { type Message, Refusal } from '../messages/message.ts';
import type { Redirect } from '../schema/redirects.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';
import {
  addressesIn,
  type Ledger,
  ledgerFile,
  ledgerOf,
  mergeLedgers,
  missingFrom,
  parseLedger,
  writeLedger,
} from './ledger.ts';
import type { ListFile } from './list-file.ts';
import { faultsOf, parts, readRedirects } from './redirects.ts';
import { sitePaths } from './site-paths.ts';
import { faultsOfWithdrawn, readWithdrawn } from './withdrawn.ts';

/** The addresses of the public site that an edition's folder would be built into, with the pages of the project's. */
function currentLedger(root: string, project: string): Ledger {
  const corpus = shownCorpus(currentCorpus(root).corpus, false);
  return ledgerOf(sitePaths(project, corpus).paths, corpus);
}

/** The committed ledger; empty where there is none. */
function readLedger(root: string): Ledger {
  return parseLedger(readTextIfThere(root, ledgerFile) ?? '');
}

/**
 * What is wrong with addresses: the site has some that are not in the ledger, redirects and withdrawals that do not fit those that it has, and
 * what was published leads to a page that never was. Where there is no ledger, nothing was ever published.
 *
 * @param root of an edition whose content passes its checks
 */
export function faultsOfAddresses(root: string, project: string): Message[] {
  const kept = readLedger(root);
  let moves: { readonly redirects: ListFile<Redirect>; readonly withdrawn: ListFile<Withdrawn> };
  try {
    moves = { redirects: readRedirects(root), withdrawn: readWithdrawn(root) };
  } catch (error) {
    if (error instanceof Refusal) return [...error.messages];
    throw error;
  }
  const { redirects, withdrawn } = moves;
  if (kept.size === 0 && redirects.list.length + withdrawn.list.length === 0) return [];
  const current = currentLedger(root, project);
  const faults = [...faultsOf(redirects, current), ...faultsOfWithdrawn(withdrawn, current)];
  if (kept.size === 0) return faults;
  return [...faults, ...unkept(current, kept), ...neverPublished(root, mergeLedgers(kept, current))];
}

/** Lines of publications that lead to no page that there is or was. */
function neverPublished(root: string, known: Ledger): Message[] {
  return [...currentCorpus(root).corpus.publications.values()].flatMap((entry) =>
    entry.value.lines.flatMap(({ path }, at) =>
      path === undefined || known.has(parts(path).page)
        ? []
        : {
            level: 'error' as const,
            name: 'addresses-kept',
            file: entry.file,
            ...entry.placeOf(['lines', at, 'path']),
            found: `the address ${path}, which the site does not have and never had`,
            expected: `an address of ${ledgerFile}`,
            cure: 'give the address of the page on which the change is to be seen, or leave it out',
          },
    ),
  );
}

function unkept(current: Ledger, kept: Ledger): Message[] {
  const unkept = missingFrom(current, kept);
  if (unkept.length === 0) return [];
  return [
    {
      level: 'error',
      name: 'addresses-kept',
      file: ledgerFile,
      found: `${unkept.length === 1 ? 'one address' : `${unkept.length} addresses`} of the site missing: ${unkept.slice(0, 3).join(', ')}${unkept.length > 3 ? ', …' : ''}`,
      expected: 'every address that the site will have, so that none can be lost later',
      cure: 'run "npm run ready", which adds them, and commit the file',
    },
  ];
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
