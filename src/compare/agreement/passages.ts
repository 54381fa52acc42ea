import type { Corpus } from '../../corpus/load-corpus.ts';
import { placesOfQuote } from '../../corpus/quotes.ts';
import type { Transcription } from '../../corpus/transcription.ts';
import { kept } from '../../kept/in-memory.ts';
import { answersOfCoding, type Coding } from '../../schema/codebook.ts';
import { type Unit, unitizing } from './unitizing.ts';

type Given = Coding['cells'][string];

/** How far two coders quoted the same words. */
export interface SharedPassages {
  /** Cells in which both quote any. */
  readonly cells: number;
  /** Of these, cells in which at least one word is quoted by both. */
  readonly touching: number;
  /** In them, words quoted by both, twice, as a share of the words quoted by the one and by the other. */
  readonly share: number;
  /** uα over all cells that both coded, the silent ones among them; undefined where nobody quotes. */
  readonly alpha: number | undefined;
}

/**
 * Compares what two coders quoted, word by word. A word is a run of characters other than white space; all answers of a cell are taken
 * together, and quotes that are not found exactly once count as no words. For uα the texts of all proposals are laid end to end, each
 * proposal with its own copy of its documents, and a question is one thing to mark.
 */
export function sharedPassages(
  corpus: Corpus,
  cells: readonly { proposal: string; dimension: string; first: Given; second: Given }[],
): SharedPassages {
  const marks = cells.map((cell) => ({ ...cell, of: marksOf(corpus, cell) }));
  const both = marks.filter(({ of: [a, b] }) => a.length > 0 && b.length > 0).map(({ of }) => of);
  const common = both.map(([a, b]) => wordsIn(a.flatMap((one) => b.flatMap((other) => meet(one, other)))));
  const all = both.reduce((sum, [a, b]) => sum + wordsIn(a) + wordsIn(b), 0);
  const { starts, length } = endToEnd(corpus, new Set(cells.map(({ proposal }) => proposal)));
  const laid = (units: readonly Mark[], proposal: string) =>
    units.flatMap(({ document, begin, length }) => {
      const start = starts.get(`${proposal} ${document}`);
      return start === undefined ? [] : [{ begin: start + begin, length }];
    });
  const questions = [...new Set(cells.map(({ dimension }) => dimension))];
  return {
    cells: both.length,
    touching: common.filter((words) => words > 0).length,
    share: all === 0 ? 0 : (2 * common.reduce((sum, words) => sum + words, 0)) / all,
    alpha: unitizing(
      length,
      questions.map((question) => {
        const own = marks.filter(({ dimension }) => dimension === question);
        const of = (which: 0 | 1) =>
          own.flatMap(({ proposal, of }) => laid(of[which], proposal)).sort((a, b) => a.begin - b.begin);
        return [of(0), of(1)] as const;
      }),
    ),
  };
}

interface Mark extends Unit {
  readonly document: string;
}

function marksOf(corpus: Corpus, { first, second }: { first: Given; second: Given }) {
  return [quotedBy(corpus, first), quotedBy(corpus, second)] as const;
}

// The stretches of words that a cell quotes; what overlaps is one stretch.
function quotedBy(corpus: Corpus, cell: Given): readonly Mark[] {
  const marks = answersOfCoding(cell)
    .flatMap(({ quotes }) => quotes)
    .flatMap((quote): Mark[] => {
      const [place, ...others] = placesOfQuote(corpus, quote);
      const document = corpus.documents.get(quote.document);
      const block = document && place && wordsOf(document).blocks.get(place.block);
      if (!place || !block || others.length > 0) return [];
      const quoted = block.words.flatMap(({ start, end }, at) =>
        start < place.end && end > place.start ? [block.from + at] : [],
      );
      return quoted[0] === undefined
        ? []
        : [{ document: quote.document, begin: quoted[0], length: quoted.length }];
    })
    .sort((a, b) => a.document.localeCompare(b.document) || a.begin - b.begin);
  const runs: Mark[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.document !== mark.document || last.begin + last.length <= mark.begin) runs.push(mark);
    else {
      const end = Math.max(last.begin + last.length, mark.begin + mark.length);
      runs.splice(-1, 1, { ...last, length: end - last.begin });
    }
  }
  return runs;
}

function meet(a: Mark, b: Mark): Unit[] {
  const begin = Math.max(a.begin, b.begin);
  const length = Math.min(a.begin + a.length, b.begin + b.length) - begin;
  return a.document === b.document && length > 0 ? [{ begin, length }] : [];
}

function wordsIn(units: readonly Unit[]): number {
  return units.reduce((sum, { length }) => sum + length, 0);
}

// Where the words of each block stand in it, and at which word of the document it begins.
const wordsOf = kept((document: Transcription) => {
  let total = 0;
  const blocks = new Map(
    document.blocks.map(({ id, text }) => {
      const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      }));
      const from = total;
      total += words.length;
      return [id, { from, words }] as const;
    }),
  );
  return { blocks, total };
});

function endToEnd(corpus: Corpus, proposals: ReadonlySet<string>) {
  const starts = new Map<string, number>();
  let length = 0;
  for (const proposal of proposals)
    for (const id of corpus.proposals.get(proposal)?.value.documents ?? []) {
      const document = corpus.documents.get(id);
      starts.set(`${proposal} ${id}`, length);
      length += document ? wordsOf(document).total : 0;
    }
  return { starts, length };
}
