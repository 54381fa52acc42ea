import type { Unseen } from '../../schema/codebook.ts';

type Given = Unseen['codings'][number];

/** What one coder gave to a text that is not in the edition, in numbers. */
export interface UnseenCoding {
  readonly coder: number;
  readonly codebook: number;
  readonly questions: number;
  readonly answered: number;
  /** Questions at which a doubt was written down. */
  readonly doubted: number;
}

/** Counts one coding of a text that is not in the edition. */
export function countOf({ coder, codebook, cells }: Given): UnseenCoding {
  const given = Object.values(cells);
  return {
    coder,
    codebook,
    questions: given.length,
    answered: given.filter(({ value }) => value !== 'silent').length,
    doubted: given.filter(({ remark }) => remark !== undefined).length,
  };
}

/** Every two codings of a text by one version of the codebook, with the questions that both have and those that they answer with one value. */
export function pairsOfUnseen({ codings }: Unseen) {
  return codings.flatMap((first, at) =>
    codings
      .slice(at + 1)
      .filter(({ codebook }) => codebook === first.codebook)
      .map((second) => {
        const both = Object.keys(first.cells).filter((id) => second.cells[id]);
        const apart = both.filter((id) => first.cells[id]?.value !== second.cells[id]?.value);
        return { first, second, both, apart };
      }),
  );
}
