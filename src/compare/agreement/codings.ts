import type { Corpus } from '../../corpus/load-corpus.ts';
import { kept } from '../../kept/in-memory.ts';
import type { Coding } from '../../schema/codebook.ts';
import type { Dimension } from '../../schema/dimension.ts';
import { type SharedPassages, sharedPassages } from './passages.ts';
import { type Agreement, type Coded, reliability } from './reliability.ts';

/** One coding of the cells: by which coder and which version of the codebook. */
export interface GivenCoding {
  readonly name: string;
  readonly coder: number;
  readonly codebook: number;
  /** True where its coder made the edition's cells, and so is no independent witness of them. */
  readonly own: boolean;
  cell(proposal: string, dimension: string): Coding['cells'][string] | undefined;
}

/** A cell with what each of two codings gave, and what the edition prints. */
export interface CodedCell {
  readonly proposal: string;
  readonly dimension: string;
  readonly first: Coding['cells'][string];
  readonly second: Coding['cells'][string];
  readonly decided: string;
}

/** How two codings by one version of the codebook agree. */
export interface PublishedAgreement {
  readonly first: GivenCoding;
  readonly second: GivenCoding;
  readonly cells: readonly CodedCell[];
  readonly all: Agreement;
  /** The same without the cells in which both are silent. */
  readonly withoutSilence: Agreement;
  readonly themes: ReadonlyMap<string, Agreement>;
  readonly dimensions: ReadonlyMap<string, Agreement>;
  /** Of the cells to which both gave an answer: its voice, and whose it is. Without cells where no voices were coded. */
  readonly voice: Agreement;
  readonly whose: Agreement;
  readonly passages: SharedPassages;
}

/** Every two codings by one version of the codebook, the newest version first, and in it those first that are not the edition's own. */
export const agreementsOf = kept((corpus: Corpus): readonly PublishedAgreement[] => {
  const codings = codingsOf(corpus);
  const pairs = codings.flatMap((first, at) =>
    codings
      .slice(at + 1)
      .flatMap((second) => (second.codebook === first.codebook ? [[first, second] as const] : [])),
  );
  const rank = ([a, b]: (typeof pairs)[number]) => -2 * a.codebook + (a.own || b.own ? 1 : 0);
  return pairs.sort((a, b) => rank(a) - rank(b)).map(([first, second]) => agreementOf(corpus, first, second));
});

/** The codings that a corpus keeps, by their coders' numbers. */
export function codingsOf(corpus: Corpus): readonly GivenCoding[] {
  const own = new Set(corpus.codebook?.value.coders.filter(({ edits }) => edits).map(({ coder }) => coder));
  return [...corpus.codings]
    .flatMap(([name, files]) => {
      const [entry] = files.values();
      if (!entry) return [];
      const { coder, codebook } = entry.value;
      const cell = (proposal: string, dimension: string) => files.get(proposal)?.value.cells[dimension];
      return [{ name, coder, codebook, own: own.has(coder), cell }];
    })
    .sort((a, b) => a.coder - b.coder);
}

function agreementOf(corpus: Corpus, first: GivenCoding, second: GivenCoding): PublishedAgreement {
  const cells = [...corpus.dimensions.keys()].flatMap((dimension) =>
    [...corpus.proposals].flatMap(([proposal, { value }]): CodedCell[] => {
      const a = first.cell(proposal, dimension);
      const b = second.cell(proposal, dimension);
      const decided = value.positions[dimension]?.value;
      return a && b && decided ? [{ proposal, dimension, first: a, second: b, decided }] : [];
    }),
  );
  const answered = cells.filter((cell) => cell.first.voice && cell.second.voice);
  const values = (of: readonly CodedCell[]) => [...byQuestion(corpus, of).values()];
  const of = (key: 'voice' | 'of') =>
    reliability([
      { pairs: answered.map((cell) => [cell.first[key] ?? '', cell.second[key] ?? ''] as const) },
    ]);
  const theme = ({ dimension }: CodedCell) => corpus.dimensions.get(dimension)?.value.theme;
  return {
    first,
    second,
    cells,
    all: reliability(values(cells)),
    withoutSilence: reliability(
      values(cells.filter(({ first, second }) => first.value !== 'silent' || second.value !== 'silent')),
    ),
    themes: new Map(
      corpus.edition.value.themes.map(({ id }) => [
        id,
        reliability(values(cells.filter((cell) => theme(cell) === id))),
      ]),
    ),
    dimensions: new Map([...byQuestion(corpus, cells)].map(([id, coded]) => [id, reliability([coded])])),
    voice: of('voice'),
    whose: of('of'),
    passages: sharedPassages(corpus, cells),
  };
}

function byQuestion(corpus: Corpus, cells: readonly CodedCell[]): ReadonlyMap<string, Coded> {
  return new Map(
    [...corpus.dimensions].flatMap(([id, { value }]) => {
      const own = cells.filter(({ dimension }) => dimension === id);
      if (own.length === 0) return [];
      return [
        [
          id,
          {
            order: orderOf(value),
            pairs: own.map(({ first, second }) => [first.value, second.value] as const),
          },
        ],
      ];
    }),
  );
}

/** The values of a question of degrees from most to least: a silence is less than a mention, and a rejection less than silence. */
function orderOf({ scale, values }: Dimension): readonly string[] | undefined {
  if (scale !== 'degree') return undefined;
  const ids = values.map(({ id }) => id);
  return [...ids.filter((id) => id !== 'rejected'), 'silent', ...ids.filter((id) => id === 'rejected')];
}

/** How often what the edition prints is what the first of two codings gave, the second, or neither, where they differ. */
export function decidedFor(cells: readonly CodedCell[]) {
  const apart = cells.filter(({ first, second }) => first.value !== second.value);
  const count = (where: (cell: CodedCell) => boolean) => apart.filter(where).length;
  return {
    apart,
    first: count(({ first, decided }) => first.value === decided),
    second: count(({ second, decided }) => second.value === decided),
    neither: count(({ first, second, decided }) => first.value !== decided && second.value !== decided),
  };
}
