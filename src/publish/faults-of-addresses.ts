import { pagePaths } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { proseFile } from '../corpus/prose-pages.ts';
import { standsAt } from '../files/kept-inside.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { type Ledger, ledgerFile, mergeLedgers, missingFrom, readLedger } from './ledger.ts';
import { faultsOf, parts, readRedirects } from './redirects.ts';
import { faultsOfWithdrawn, readWithdrawn } from './withdrawn.ts';

/**
 * What is wrong with addresses: the site has some that are not in the ledger, redirects and withdrawals that do not fit those that it has,
 * what was published leads to a page that never was, and a published page stands without its words. Where there is no ledger, nothing was
 * ever published.
 *
 * @param root of an edition
 * @param corpus what the public site shows of it
 * @param current the addresses of the public site
 */
export function faultsOfAddresses(root: string, corpus: Corpus, current: Ledger): Message[] {
  try {
    const [redirects, withdrawn, kept] = [readRedirects(root), readWithdrawn(root), readLedger(root)];
    const known = mergeLedgers(kept, current);
    return [
      ...faultsOf(redirects, current),
      ...faultsOfWithdrawn(withdrawn, current),
      ...(kept.size === 0
        ? withoutLedger(corpus)
        : [...unkept(current, kept), ...neverPublished(corpus, known), ...withoutWords(root, kept)]),
    ];
  } catch (error) {
    if (error instanceof Refusal) return [...error.messages];
    throw error;
  }
}

/** A ledger that is gone: nothing would hold what was published. */
function withoutLedger({ publications }: Corpus): Message[] {
  const [first] = publications.values();
  if (!first) return [];
  return [
    {
      level: 'error',
      name: 'addresses-kept',
      file: ledgerFile,
      found: `no addresses, while ${first.file} records a publication`,
      expected: 'every address that was ever published',
      cure: `bring the file back: "git checkout <the commit before> -- ${ledgerFile}"; where nothing was published yet, run "npm run ledger"`,
    },
  ];
}

/** Pages that the engine has in any case, each with the file that has its words and with what these are. */
const worded: readonly (readonly [page: string, file: string, words: string])[] = [
  [pagePaths.method, proseFile('method'), 'how the texts were made from their sources'],
  [pagePaths.comparisonMethod, proseFile('comparison'), 'how the comparison is made'],
  [pagePaths.contribute, 'CONTRIBUTING.md', 'how to take part'],
];

/** Published pages that stand without the words that the edition has to give them. */
function withoutWords(root: string, kept: Ledger): Message[] {
  return worded.flatMap(([page, file, words]): Message[] =>
    !kept.has(page) || standsAt(root, file)?.isFile()
      ? []
      : [
          {
            level: 'error',
            name: 'pages-worded',
            file,
            found: `no such file, and ${page}, which is published, without its words`,
            expected: `a file that says ${words}`,
            cure: `if it has another name now, give it this one; else bring it back ("git checkout <the commit before> -- ${file}"), or write it anew`,
          },
        ],
  );
}

/** Lines of publications that lead to no page that there is or was. */
function neverPublished({ publications }: Corpus, known: Ledger): Message[] {
  return [...publications.values()].flatMap((entry) =>
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
