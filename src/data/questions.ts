import { questionPath } from '../addresses/paths.ts';
import { addressOf } from './source.ts';
import { count, list, table, text } from './table.ts';

export const questions = table({
  name: 'questions',
  title: 'Questions',
  description: 'One row for each question that is put to every proposal, with the rule for a silence.',
  key: ['id'],
  columns: {
    id: text('Id'),
    order: count('Place in the matrix, from 1'),
    theme: text('Theme'),
    name: text('Short name'),
    asks: text('The question'),
    scale: text(
      '"degree": values from most to least; "choice": values that exclude one another; "words": no values',
    ),
    silence: text('What must be absent before a coder may say "silent"'),
    terms: list('What is looked for in the documents; a star stands for any ending'),
    actors: list('Ids of actors who bear on the question, looked for by all their names'),
    actorKinds: list('Kinds of actors of which every one bears on the question'),
    address: text('Its page'),
  },
  rows: (source) =>
    source.checked.matrix.dimensions.map((entry) => ({
      id: entry.id,
      order: entry.value.order,
      theme: source.checked.matrix.themeName(entry),
      name: entry.value.name,
      asks: entry.value.question,
      scale: entry.value.scale,
      silence: entry.value.silence,
      terms: entry.value.terms,
      actors: entry.value.actors ?? [],
      actorKinds: entry.value.actorKinds ?? [],
      address: addressOf(source, questionPath(entry.id)),
    })),
});

export const values = table({
  name: 'values',
  title: 'Values',
  description:
    'The codebook: one row for each value that a question can have, with the rule by which it is given.',
  key: ['question', 'value'],
  links: [['question', 'questions', 'id']],
  columns: {
    question: text('Id of the question'),
    value: text('Id of the value'),
    rank: count('Place in the question’s order, from 1'),
    label: text('The value in words'),
    rule: text('When it is given'),
  },
  rows: ({ checked: { matrix } }) =>
    matrix.dimensions.flatMap((dimension) =>
      dimension.value.values.map(({ id, label, rule }, at) => ({
        question: dimension.id,
        value: id,
        rank: at + 1,
        label,
        rule,
      })),
    ),
});
