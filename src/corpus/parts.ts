import { notReviewed, type Position, type Proposal, type Role } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';

/** What is needed to say a part in words. */
export interface Words {
  /** What an edition says of everybody who has a role: "is a member". */
  readonly says: (role: string) => string;
  readonly nameOf: (actor: string) => string;
}

/** A part in one plain sentence: its own, or what its role says. */
function sentenceOfPart({ actor, role, sentence }: Role, { says, nameOf }: Words): string {
  return sentence ?? `${nameOf(actor)} ${says(role)}.`;
}

/** The value that a question on the part of an actor gives to a role; undefined where no value stands for it. */
export function valueOfRole({ values }: Pick<Dimension, 'values'>, role: string): string | undefined {
  return values.find(({ roles }) => roles?.includes(role))?.id;
}

/**
 * Answers the questions on the part of an actor from the proposal's own record of parts, so that there is one record of one fact. The
 * first part counts, others are further answers. A position that the file has as well is left as it is: the check `parts-agree` refuses it.
 */
export function withParts(
  proposal: Proposal,
  questions: Iterable<readonly [string, Pick<Dimension, 'actor' | 'values'>]>,
  words: Words,
): Proposal {
  const made: Record<string, Position> = {};
  for (const [id, dimension] of questions) {
    const [first, ...others] = proposal.roles
      .filter(({ actor }) => actor === dimension.actor)
      .flatMap((part) => answerOf(part, dimension, words));
    const written = proposal.positions[id]?.value;
    if (first && (written === undefined || written === notReviewed))
      made[id] = { ...first, ...(others.length > 0 && { further: others.map(plain) }), ofParts: true };
  }
  return { ...proposal, positions: Object.assign(Object.create(null), proposal.positions, made) };
}

function answerOf(part: Role, dimension: Pick<Dimension, 'values'>, words: Words) {
  const { actor: _actor, role, ...held } = part;
  const value = valueOfRole(dimension, role);
  return value ? [{ ...held, value, sentence: sentenceOfPart(part, words) }] : [];
}

function plain({
  certainty: _certainty,
  alternatives: _alternatives,
  coded: _coded,
  ...answer
}: ReturnType<typeof answerOf>[number]) {
  return answer;
}

/** A proposal as its file has it: without the answers that were made from its parts. */
export function asWritten(proposal: Proposal): Proposal {
  const written = Object.entries(proposal.positions).filter(([, position]) => !('ofParts' in position));
  return { ...proposal, positions: Object.fromEntries(written) };
}
