import { nearest } from '../../messages/nearest.ts';
import { answersOf, isNotReviewed, isStated } from '../../schema/comparison.ts';
import type { Corpus } from '../load-corpus.ts';
import { at, type Check } from './check.ts';

export const cellsDecided: Check = {
  name: 'cells-decided',
  description: `
    Every proposal answers every question, with a value that the question has. A cell that nobody has looked at is no answer, and
    "silent" is one only with the terms that were looked for. A question that is a draft need not be answered.`,
  example: ['positions:', '  tolls: {value: maybe, …}'],
  cure: `
    The question's file in \`content/dimensions/\` lists its values with the rule for each; a question that asks for words takes the value
    \`stated\`, and every question takes \`silent\`. While a proposal is a draft (\`status: draft\`), a cell may be \`not-reviewed\`.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values()) {
      for (const [id, dimension] of corpus.dimensions) {
        const position = entry.value.positions[id];
        if (dimension.value.status && (!position || isNotReviewed(position))) continue;
        // What an actor's parts answer is for the check "parts-agree" to judge.
        if (entry.value.roles.some(({ actor }) => actor === dimension.value.actor)) continue;
        if (!position && isMisnamed(corpus, entry.value.positions, id)) continue;
        if (!position) {
          yield at(entry, ['positions'], 'cells-decided', {
            found: `no position on "${id}" (${dimension.value.question})`,
            expected: 'a position on every dimension',
            cure: entry.value.status
              ? `add "${id}: {value: not-reviewed}" until somebody has read the documents for it`
              : 'read the documents for it and add a value with its quotes, or "silent" with the terms that were looked for',
            cause: isNew(corpus, id) ? `question ${id}` : `positions of ${entry.id}`,
          });
          continue;
        }
        if (isNotReviewed(position) && !entry.value.status)
          yield at(entry, ['positions', id, 'value'], 'cells-decided', {
            found: `the cell "${id}", which nobody has reviewed, in a proposal that is no draft`,
            expected: 'a value, or "silent" with the terms that were looked for',
            cure: 'read the documents for it and give the cell its value, or put "status: draft" back until that is done',
            cause: `cells of ${entry.id}`,
          });
        if (!isStated(position)) continue;
        const values =
          dimension.value.scale === 'words' ? ['stated'] : dimension.value.values.map((value) => value.id);
        for (const [nth, { value }] of answersOf(position).entries()) {
          if (values.includes(value)) continue;
          const near = nearest(value, values);
          const place = nth === 0 ? ['value'] : ['further', nth - 1, 'value'];
          yield at(entry, ['positions', id, ...place], 'cells-decided', {
            found: `the value "${value}", which "${id}" does not have`,
            expected: `one of ${[...values, 'silent'].join(', ')}`,
            cure: near ? `did you mean "${near}"?` : `see content/dimensions/${id}.yml for the rule of each`,
          });
        }
      }
    }
  },
};

/** Whether no proposal has a position on a question: it is new, and behind every position that lacks. */
export function isNew({ proposals }: Corpus, id: string): boolean {
  return proposals.values().every(({ value }) => !value.positions[id]);
}

/**
 * Whether the cell on a question stands under an id that no question has: a misspelt one, or, where nobody answers the question, the one that
 * it had before. Of that id "ids-resolve" tells, and nothing is missing besides.
 */
export function isMisnamed(corpus: Corpus, cells: object, id: string): boolean {
  const strangers = Object.keys(cells).filter((one) => !corpus.dimensions.has(one));
  return nearest(id, strangers) !== undefined || (strangers.length > 0 && isNew(corpus, id));
}
