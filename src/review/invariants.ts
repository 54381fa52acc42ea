import { placesOfQuote, quotesOf } from '../corpus/quotes.ts';
import type { Message } from '../messages/message.ts';
import type { Ledger } from '../publish/ledger.ts';
import { ledgerFile, missingFrom } from '../publish/ledger.ts';
import { brokenAddresses, faultsOf } from '../publish/redirects.ts';
import { faultsOfWithdrawn } from '../publish/withdrawn.ts';
import { isStated, type StatedPosition } from '../schema/comparison.ts';
import type { Redirect } from '../schema/redirects.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';
import { tokenise } from '../text/tokens.ts';
import { type Edition, textAt } from './edition.ts';
import type { Change, Invariant } from './report.ts';

/** Every source word has exactly one fate: counted anew from the sources, line by line. */
export function wordsAccounted({ root, corpus }: Edition): Invariant {
  const broken = [...corpus.documents.values()].flatMap(({ id, apparatus }) => {
    const counts = new Map<number, number>();
    for (const { line } of tokenise(textAt(root, `seeds/${id}/source.txt`) ?? '').tokens)
      counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const { line, tokens } of apparatus.entries) counts.set(line, (counts.get(line) ?? 0) - tokens);
    const wrong = [...counts].filter(([, left]) => left !== 0);
    return wrong.length === 0
      ? []
      : [
          {
            found: `${id}: words of source line ${wrong
              .map(([line]) => line)
              .slice(0, 5)
              .join(', ')} have no fate, or two`,
            cure: `run "npm run convert -- ${id}"`,
          },
        ];
  });
  return {
    name: 'words accounted for',
    wanted: 'every word of every source has exactly one fate',
    level: 'error',
    broken,
  };
}

/** What the checks and the reading of files have to say of the work tree. */
export function checksHold(head: Edition): Invariant {
  return {
    name: 'checks',
    wanted: 'the content passes its checks',
    level: 'error',
    broken: [...head.unread, ...head.faults].map(toldOf),
  };
}

/** Cells that stood on words which are no longer there once, and (as a warning) cells that stand on fewer quotes. */
export function cellsSupported(old: Edition, next: Edition): Invariant[] {
  const lost: Invariant['broken'][number][] = [];
  const fewer: Invariant['broken'][number][] = [];
  for (const proposal of next.corpus.proposals.values())
    for (const [question, position] of Object.entries(proposal.value.positions)) {
      if (!isStated(position)) continue;
      const before = old.corpus.proposals.get(proposal.id)?.value.positions[question];
      const name = `${proposal.value.name}: ${next.corpus.dimensions.get(question)?.value.name ?? question}`;
      for (const quote of quotesOf(position)) {
        if (!next.corpus.documents.has(quote.document) || placesOfQuote(next.corpus, quote).length === 1)
          continue;
        lost.push({
          found: `${name} stands on words that ${quote.document} does not have once: “${quote.exact}”`,
          cure: 'copy the words anew from the document, or say what the document says now',
        });
      }
      if (before && isStated(before) && isWeaker(before, position))
        fewer.push({
          found: `${name} stands on ${quotesOf(position).length} quotes, and stood on ${quotesOf(before).length}`,
          cure: 'see that the rest still carries the sentence',
        });
    }
  return [
    {
      name: 'cells evidenced',
      wanted: 'every cell stands on words that are there once',
      level: 'error',
      broken: lost,
    },
    {
      name: 'evidence kept',
      wanted: 'no cell stands on fewer quotes than before',
      level: 'warning',
      broken: fewer,
    },
  ];
}

function isWeaker(before: StatedPosition, position: StatedPosition): boolean {
  return before.value === position.value && quotesOf(position).length < quotesOf(before).length;
}

/** What is known of addresses. */
export interface Addresses {
  /** Everything that was ever published. */
  readonly published: Ledger;
  /** What the public site has now. */
  readonly current: Ledger;
  /** What the committed ledger says. */
  readonly kept: Ledger;
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly Withdrawn[];
}

/** Published addresses lead somewhere, redirects are right, and the ledger knows every address. */
export function addressesKept({ published, current, kept, redirects, withdrawn }: Addresses): Invariant[] {
  const unkept = missingFrom(current, kept);
  return [
    {
      name: 'permalinks',
      wanted: 'every address that was published leads somewhere',
      level: 'error',
      broken: brokenAddresses(published, current, redirects, withdrawn).map((address) => ({
        found: `${address} is gone`,
        cure: `add to content/redirects.yml: {from: "${address}", to: …, why: …}; "npm run rename" and "npm run withdraw" write such lines`,
      })),
    },
    {
      name: 'redirects',
      wanted: 'redirects lead from what is gone to what is there',
      level: 'error',
      broken: [...faultsOf(redirects, current), ...faultsOfWithdrawn(withdrawn, current)].map(toldOf),
    },
    {
      name: 'ledger',
      wanted: `${ledgerFile} has every address of the site`,
      level: 'error',
      broken:
        unkept.length === 0
          ? []
          : [
              {
                found: `${unkept.length} addresses that it does not have: ${unkept.slice(0, 3).join(', ')}`,
                cure: 'run "npm run ledger" and commit the file',
              },
            ],
    },
  ];
}

/**
 * Generated files are as their seeds convert today.
 *
 * @param stale what the conversion has to say; undefined where nothing that it reads changed
 */
export function generatedUpToDate(
  stale: readonly Message[] | 'other code' | undefined,
  changes: readonly Change[],
): Invariant {
  const unexplained = changes.filter(
    ({ section, causes }) =>
      ['text', 'emendations', 'lines', 'metadata'].includes(section) && causes.length === 0,
  );
  return {
    name: 'generated files',
    wanted: 'every change of a text comes from a seed, a rule or the conversion',
    level: 'error',
    ...(stale === 'other code' && {
      notLookedAt: 'the conversion changed, and what is told here was made with the conversion of the base',
    }),
    broken: [
      ...(Array.isArray(stale) ? stale : []).map(toldOf),
      ...unexplained.map(({ subject }) => ({
        found: `${subject} changed, and no file of this change explains it`,
        cure: 'run "npm run convert": the generated file was edited by hand, or was stale on the base',
      })),
    ],
  };
}

function toldOf({ file, line, found, expected, cure }: Message): Invariant['broken'][number] {
  return {
    found: `${file}${line === undefined ? '' : `:${line}`}: found ${found}; expected ${expected}`,
    cure,
  };
}
