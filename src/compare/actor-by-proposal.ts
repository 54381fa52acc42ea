import type { Entry } from '../corpus/load-corpus.ts';
import { kept } from '../kept/in-memory.ts';
import { type Answer, answersOf, type Proposal, type Role } from '../schema/comparison.ts';
import type { ActorProfile } from './actor-index.ts';
import type { CheckedCorpus } from './checked-corpus.ts';
import type { Cell } from './matrix.ts';
import { proposalsByDate } from './proposal-kinds.ts';

/** An answer that bears on an actor, with its cell. */
export interface BearingAnswer {
  readonly cell: Cell;
  readonly answer: Answer;
}

/** What a proposal has of an actor. */
export interface ActorInProposal {
  readonly proposal: Entry<Proposal>;
  readonly parts: readonly Role[];
  /** The cell of the question on its part, where there is such a question. */
  readonly asked?: Cell | undefined;
  /** Answers that give a view or an act of its own: what it proposes, offers, refuses or criticises. */
  readonly own: readonly BearingAnswer[];
  /** Answers that give what somebody else says, in words that name it. */
  readonly naming: readonly BearingAnswer[];
}

/**
 * An actor through all proposals, by date; what nobody put forward on a day comes after, in the order of the matrix. A proposal that has
 * nothing of it is among them: that is an answer too. Answers that are made of its part stand with the part and not a second time.
 */
export function actorByProposal(checked: CheckedCorpus, { actor, roles }: ActorProfile): ActorInProposal[] {
  const { matrix } = checked;
  const asked = matrix.dimensions.find(({ value }) => value.actor === actor.id);
  const isOther = ({ cell }: BearingAnswer) => cell.dimension !== asked;
  const own = answersBy(checked).get(actor.id)?.filter(isOther) ?? [];
  const naming = answersNaming(checked).get(actor.id) ?? new Set();
  const others = [...naming].filter(isOther).filter(({ answer }) => answer.of !== actor.id);
  return proposalsByDate(matrix.proposals).map((proposal) => ({
    proposal,
    parts: roles.filter((part) => part.proposal === proposal).map(({ role }) => role),
    asked: asked && matrix.cell(proposal.id, asked.id),
    own: own.filter(({ cell }) => cell.proposal === proposal),
    naming: others.filter(({ cell }) => cell.proposal === proposal),
  }));
}

/** Whether a proposal has nothing of an actor. */
export function isUntold({ parts, own, naming }: ActorInProposal): boolean {
  return parts.length + own.length + naming.length === 0;
}

/** All answers, in the order of the matrix. */
const answersIn = kept(({ matrix }: CheckedCorpus): readonly BearingAnswer[] =>
  matrix.proposals.flatMap((proposal) =>
    matrix.dimensions.flatMap(({ id }) => {
      const cell = matrix.cell(proposal.id, id);
      return answersOf(cell.position).map((answer) => ({ cell, answer }));
    }),
  ),
);

const answersBy = kept((checked: CheckedCorpus) =>
  Map.groupBy(answersIn(checked), ({ answer }) => answer.of),
);

/** The answers whose words name an actor, by actor, in the order of the matrix. */
const answersNaming = kept((checked: CheckedCorpus) => {
  const mentions = Map.groupBy(checked.mentions, ({ document, block }) => `${document} ${block}`);
  const named = new Map(
    [...checked.evidence.values()].flat().map(({ quote, document, block, start, end }) => {
      const within = mentions.get(`${document} ${block}`) ?? [];
      const actors = within.filter((mention) => mention.start >= start && mention.end <= end);
      return [`${document} ${quote.exact}`, new Set(actors.map(({ actor }) => actor))] as const;
    }),
  );
  const found = new Map<string, Set<BearingAnswer>>();
  for (const bearing of answersIn(checked))
    for (const { document, exact } of bearing.answer.quotes)
      for (const actor of named.get(`${document} ${exact}`) ?? [])
        found.set(actor, (found.get(actor) ?? new Set()).add(bearing));
  return found;
});
