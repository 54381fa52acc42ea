import { describe, expect, test } from 'vitest';
import { actorByProposal, isUntold } from '../../src/compare/actor-by-proposal.ts';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { answersOf } from '../../src/schema/comparison.ts';

describe('an actor through the proposals of the river edition', () => {
  const checked = checkedFrom(loadCorpus('tests/river-edition'));
  const told = (id: string) => {
    const profile = checked.actors.get(id);
    if (!profile) throw new Error(`no actor "${id}"`);
    return actorByProposal(checked, profile).map(({ proposal, parts, own, naming }) =>
      [
        proposal.id,
        parts.map(({ role }) => role),
        own.map(({ cell }) => cell.dimension.id),
        naming.map(({ cell }) => cell.dimension.id),
      ].join(' | '),
    );
  };

  test.each([
    [
      'edith-harrow',
      [
        'steam-ferry | opponent |  | ',
        'brick-bridge | proposer | any-weather,barges,payment,ready | ',
        'tunnel | opponent |  | ',
        'chain-ferry |  | ready | ',
      ],
    ],
    [
      'county-council',
      [
        'steam-ferry |  |  | ',
        'brick-bridge | payer |  | ',
        'tunnel | payer |  | payment',
        'chain-ferry |  |  | ',
      ],
    ],
  ])('%s: its parts, what is its own, what others say with its name, by date', (id, expected) => {
    expect(told(id)).toEqual(expected);
  });
});

describe('every actor of the edition', () => {
  const checked = checkedFrom(loadCorpus(process.cwd()));
  const { actors, matrix, mentions } = checked;

  test.each([...actors.values()].map((profile) => [profile.actor.id, profile] as const))(
    '%s meets every proposal once, and every answer that bears on it once',
    (id, profile) => {
      const all = actorByProposal(checked, profile);
      expect(all.map(({ proposal }) => proposal.id).sort()).toEqual(
        matrix.proposals.map((one) => one.id).sort(),
      );
      const dates = all.map(({ proposal }) => proposal.value.made?.date ?? '9999');
      expect(dates).toEqual([...dates].sort());
      const asked = matrix.dimensions.find(({ value }) => value.actor === id)?.id;
      const answers = matrix.proposals.flatMap((proposal) =>
        matrix.dimensions
          .filter((dimension) => dimension.id !== asked)
          .flatMap((dimension) => answersOf(matrix.cell(proposal.id, dimension.id).position)),
      );
      const own = all.flatMap((one) => one.own.map(({ answer }) => answer));
      expect(own.length).toBe(answers.filter(({ of }) => of === id).length);
      // Counted another way: whoever is named in a quote stands there in one of the words that name them.
      const words = new Set(mentions.filter(({ actor }) => actor === id).map(({ name }) => name));
      for (const { answer } of all.flatMap(({ naming }) => naming)) {
        expect(answer.of).not.toBe(id);
        expect([...words].some((word) => answer.quotes.some(({ exact }) => exact.includes(word)))).toBe(true);
      }
      expect(all.filter(isUntold).every(({ parts }) => parts.length === 0)).toBe(true);
    },
  );
});
