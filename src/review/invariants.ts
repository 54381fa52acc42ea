import type { ChangedFiles } from '../files/git.ts';
import { kept } from '../kept/in-memory.ts';
import type { Message } from '../messages/message.ts';
import { faultsOfAddresses } from '../publish/faults-of-addresses.ts';
import { faultsOfLicence } from '../publish/faults-of-licence.ts';
import {
  type Ledger,
  ledgerFile,
  ledgerOf,
  mergeLedgers,
  missingFrom,
  parseLedger,
} from '../publish/ledger.ts';
import { brokenAddresses, loadRedirects, parts, redirectsFile } from '../publish/redirects.ts';
import { loadWithdrawn } from '../publish/withdrawn.ts';
import { tokenise } from '../text/tokens.ts';
import { counted } from '../text/wording.ts';
import { published } from './compare-editions.ts';
import { type Edition, textAt } from './edition.ts';
import type { Change, Invariant } from './report.ts';
import { pathsOf, readOf } from './site.ts';
import { swappedIn } from './swapped.ts';

type Broken = Invariant['broken'];

function held(name: string, wanted: string, broken: Broken, more: Partial<Invariant> = {}): Invariant {
  return { name, wanted, level: 'error', broken, ...more };
}

/** Every source word has exactly one fate: counted anew from the sources, line by line. */
export function wordsAccounted({ root, corpus }: Edition): Invariant {
  const broken = [...corpus.documents.values()].flatMap(({ id, apparatus }) => {
    const counts = new Map<number, number>();
    for (const { line } of tokenise(textAt(root, `seeds/${id}/source.txt`) ?? '').tokens)
      counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const { line, tokens } of apparatus.entries) counts.set(line, (counts.get(line) ?? 0) - tokens);
    const wrong = [...counts].flatMap(([line, left]) => (left === 0 ? [] : [line]));
    if (wrong.length === 0) return [];
    const found = `${id}: words of source line ${wrong.slice(0, 5).join(', ')} have no fate, or two`;
    return [{ found, cure: `run "npm run convert -- ${id}"` }];
  });
  return held('words accounted for', 'every word of every source has exactly one fate', broken);
}

/** What "npm run check" has to say of what is looked at: each cell stands on words that are there once, for one. */
export function checksHold(next: Edition): Invariant {
  const { root, corpus } = published(next);
  const { current } = addressesOf(next);
  const addresses = current ? faultsOfAddresses(root, corpus, current) : [];
  const broken = [...next.unread, ...next.faults, ...faultsOfLicence(root, corpus), ...addresses];
  return held('checks', 'the content and its addresses pass their checks', broken.map(toldOf));
}

/** Nothing of the edition is in another repository, of which neither a build elsewhere nor this report has the files. */
export function filesOwn(files: ChangedFiles): Invariant {
  const others = [...files].filter(
    ([file, fate]) => fate === 'submodule' && /^(?:content|seeds)\//.test(file),
  );
  const broken = others.map(([file]) => ({
    found: `${file} is a submodule`,
    cure: `put its files themselves there: "git rm --cached ${file}", remove ${file}/.git and the lines of .gitmodules, and add the folder`,
  }));
  return held('own files', 'what belongs to the edition is in this repository', broken);
}

/** Warnings that the base does not have, wherever in its file it has them. @param old with the ids that things have now */
export function nothingNewWarned(old: Edition, next: Edition): Invariant {
  const said = ({ file, name, found }: Message) => [file, name, found].join(' ');
  const known = new Set(old.warnings.map(said));
  const fresh = next.warnings.filter((one) => !known.has(said(one)));
  const [unread] = [...old.unread, ...next.unread];
  return held('warnings', 'no check warns of anything new', unread ? [] : fresh.map(toldOf), {
    level: 'warning',
    ...(unread && { notLookedAt: `${unread.file} cannot be read` }),
  });
}

/** Cells of one value that stand on fewer quotes than before, and quotes that do not stand; on the passages that a silence explains nothing stands. */
export function evidenceKept(
  changes: readonly Change[],
  { faults, unread: [unread] }: Pick<Edition, 'faults' | 'unread'>,
): Invariant {
  const weaker = changes.filter(({ sort, verb, rows }) => {
    const quotes = rows.filter(({ label }) => /(?:^|, )quote$/.test(label));
    const lost = quotes.filter((row) => row.new === undefined).length;
    const isSame = sort === 'cells' && verb === 'changed' && !rows.some(({ label }) => label === 'value');
    return isSame && lost > quotes.filter(({ old }) => old === undefined).length;
  });
  const lost = faults.filter(({ name }) => name === 'quote-found').length;
  const broken = weaker.map(({ subject }) => ({
    found: `${subject} stands on fewer quotes`,
    cure: 'see that the rest still carries the sentence',
  }));
  if (lost > 0)
    broken.push({ found: `${counted(lost, 'quote')} not found, see the checks`, cure: 'mend them first' });
  return held('evidence kept', 'no cell stands on fewer quotes than before', broken, {
    level: 'warning',
    ...(unread && { notLookedAt: `${unread.file} cannot be read` }),
  });
}

/** Nothing has the id that another thing had: its addresses are there, and lead to what nobody meant who cited them. */
export function idsOwn(old: Edition, changes: readonly Change[]): Invariant {
  const redirects = readOf(loadRedirects, old);
  const moved = changes.flatMap(({ sort, verb, subject, rows: [row] }) =>
    sort === 'pages' && verb === 'moved' && row ? [{ subject, ...row }] : [],
  );
  const broken = moved
    .filter(
      (one) =>
        moved.some((other) => other.old === one.new) ||
        // What gets an id back that it had stands where its old address led on from.
        redirects.some(({ from, to }) => from === one.path && !to.split('/').includes(one.old ?? '')),
    )
    .map(({ subject, path }) => ({
      found: `${subject}, and ${path} led to another one before`,
      cure: 'give both the ids that they had, or ids that nothing ever had: "npm run rename"',
    }));
  const swapped = changes.flatMap((change) =>
    swappedIn(change).map(([one, other]) => ({
      found: `${change.subject}: ${one} and ${other} have each other's ids`,
      cure: 'give both the ids that they had: cells, codings and links go by them',
    })),
  );
  return held('ids', 'no id means another thing than it did', [...broken, ...swapped]);
}

/** The addresses of an edition's public site, or why nobody knows them; and those that it has on previews, drafts among them. */
const addressesOf = kept((edition: Edition): { current?: Ledger; drafts: Ledger; unknown?: string } => {
  const [unread] = edition.unread;
  const [shown, drafts] = [published(edition), edition].map((side) => {
    const { paths } = pathsOf(side);
    return ledgerOf(paths, side.corpus);
  }) as [Ledger, Ledger];
  // That a file cannot be read is told; that its pages are missing only follows.
  if (unread) return { drafts, unknown: `${unread.file} cannot be read` };
  if (shown.size === 0) return { drafts, unknown: 'pages cannot be listed before the checks pass' };
  return { current: shown, drafts };
});

/** Published addresses lead somewhere, and the ledger knows none that never was one. */
export function addressesKept(old: Edition, next: Edition): Invariant[] {
  const before = addressesOf(old).current ?? new Map();
  const { current = new Map(), drafts, unknown } = addressesOf(next);
  const [known, named] = [old, next].map(({ root }) => parseLedger(textAt(root, ledgerFile) ?? '')) as [
    Ledger,
    Ledger,
  ];
  const lost = brokenAddresses(
    mergeLedgers(known, before),
    current,
    readOf(loadRedirects, next),
    readOf(loadWithdrawn, next),
  );
  const invented = missingFrom(named, mergeLedgers(known, current));
  const takenOut = missingFrom(known, named);
  const isDraft = (page: string) => drafts.has(page) && !current.has(page);
  const reason = unknown !== undefined && { notLookedAt: unknown };
  return [
    held(
      'permalinks',
      'every page, paragraph, heading and note that was published leads somewhere',
      (unknown ? [] : lost).map((address) => ({
        found: `${address} is gone`,
        cure: isDraft(parts(address).page)
          ? 'it is a draft now, and on previews alone: take "status: draft" out of its file, or withdraw it with "npm run withdraw"'
          : `add to ${redirectsFile}: {from: "${address}", to: …, why: …}; "npm run rename" and "npm run withdraw" write such lines`,
      })),
      reason || {},
    ),
    held(
      'ledger kept',
      `${ledgerFile} lost no address, and has none that never was one`,
      [
        ...ofLedger(unknown ? [] : invented, 'of this change that the site does not have'),
        ...ofLedger(takenOut, 'taken out, and nothing that was published is forgotten'),
      ],
      reason || {},
    ),
  ];
}

/** What is wrong with some addresses of the ledger, if there are any. */
function ofLedger(addresses: readonly string[], what: string): Broken {
  if (addresses.length === 0) return [];
  const found = `${counted(addresses.length, 'address', 'addresses')} ${what}: ${addresses.slice(0, 3).join(', ')}`;
  return [{ found, cure: 'run "npm run ledger" and commit the file' }];
}

/** What else may have been cited: other anchors, and files of data. */
export function anchorsKept(gone: readonly string[]): Invariant {
  const pages = Map.groupBy(gone, (address) => address.split('#')[0] ?? '');
  const broken = [...pages].map(([page, addresses]) => ({
    found: `${addresses.slice(0, 3).join(', ')}${addresses.length > 3 ? ` and ${addresses.length - 3} more of ${page}` : ''} ${addresses.length > 1 ? 'are' : 'is'} gone`,
    cure: 'see that it is meant so: whoever cited it finds the page, or nothing where it is a file',
  }));
  return held('anchors and files', 'no other anchor and no file of data is gone', broken, {
    level: 'warning',
  });
}

/** Generated files are as their seeds convert today. @param stale what the conversion has to say, if that can be known */
export function generatedUpToDate(
  stale: readonly Message[] | undefined,
  changes: readonly Change[],
): Invariant {
  const made = ['text', 'emendations', 'lines', 'documents'];
  const unexplained = changes.filter(({ sort, causes }) => made.includes(sort) && causes.length === 0);
  const broken = [
    ...(stale ?? []).map(toldOf),
    ...unexplained.map(({ subject }) => ({
      found: `${subject} changed, and no file of this change explains it`,
      cure: 'run "npm run convert": the generated file was edited by hand, or was stale on the base',
    })),
  ];
  const wanted = 'every change of a text comes from a seed, a rule or the conversion';
  return held('converted texts', wanted, broken, {
    ...(!stale && {
      notLookedAt: 'the conversion changed, and what is told here was made with the conversion of the base',
    }),
  });
}

function toldOf({ file, line, found, expected, cure }: Message): Broken[number] {
  const place = line === undefined ? file : `${file}:${line}`;
  return { found: `${place}: found ${found}; expected ${expected}`, cure };
}
