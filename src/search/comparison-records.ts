import { partId, positionId } from '../addresses/fragments.ts';
import { actorPath, proposalPath, questionPath } from '../addresses/paths.ts';
import { type Cell, type Matrix, matrixOf } from '../compare/matrix.ts';
import { kindName } from '../compare/proposal-kinds.ts';
import { actorName } from '../corpus/actor-name.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import { answersOf, isSilent, type Proposal } from '../schema/comparison.ts';
import { spacedName, writtenDate } from '../text/wording.ts';
import { onOneLine, type SearchBlock, type SearchRecord } from './search-record.ts';

/** Records of questions with their cells, of proposals with who takes part, and of actors. The quotes are found in the documents. */
export function comparisonRecords(corpus: Corpus): SearchRecord[] {
  const matrix = matrixOf(corpus);
  return [...questionRecords(matrix), ...proposalRecords(corpus), ...actorRecords(corpus)];
}

/** A question is found by its terms in every language: people ask in theirs, whatever the documents are in. */
function questionRecords(matrix: Matrix): SearchRecord[] {
  return matrix.dimensions.map((entry) => {
    const { name, question, values, terms, termsIn = {}, searchWords = [] } = entry.value;
    const cells = matrix.row(entry.id);
    return {
      path: questionPath(entry.id),
      kind: 'question',
      title: name,
      note: `Question: ${matrix.themeName(entry)}`,
      names: [],
      blocks: [
        {
          id: '',
          label: '',
          text: onOneLine(question, ...inShort(cells)),
          found: onOneLine(
            name,
            question,
            ...values.map(({ label }) => label),
            ...terms.map(withoutStar),
            ...searchWords,
          ),
          asked: onOneLine(...Object.values(termsIn).flat().map(withoutStar)),
        },
        ...cells.map(cellBlock),
      ],
    };
  });
}

/** The cells of a question by their values: "Included: Three ferries. Silent: The bridge." */
function inShort(cells: readonly Cell[]): string[] {
  const byLabel = Map.groupBy(cells, ({ label }) => label);
  return [...byLabel]
    .sort(([, [a]], [, [b]]) => rankOf(a) - rankOf(b))
    .map(([label, some]) => `${label}: ${some.map(({ proposal }) => proposal.value.name).join(', ')}.`);
}

function rankOf(cell: Cell | undefined): number {
  return cell === undefined || cell.rank === -1 ? 99 : cell.rank;
}

function cellBlock({ proposal, dimension, position, label }: Cell): SearchBlock {
  const answers = answersOf(position);
  const searched = 'searched' in position && position.searched.length > 0 ? position.searched : undefined;
  const said = answers.map(({ sentence }) => sentence);
  return {
    id: positionId(proposal.id),
    label: `${proposal.value.name} – ${dimension.value.name}`,
    text: onOneLine(
      answers.length > 0 ? `${label}:` : `${label}.`,
      ...said,
      isSilent(position) && searched && `Looked for: ${searched.join(', ')}.`,
      position.note,
    ),
    found: onOneLine(...said, answers.length > 0 && label),
    across: proposalPath(proposal.id),
    proposals: [proposal.id],
    actors: [...new Set(answers.map(({ of }) => of))],
  };
}

function proposalRecords(corpus: Corpus): SearchRecord[] {
  // Parts that a question is about are among its cells.
  const asked = new Set([...corpus.dimensions.values()].map(({ value }) => value.actor));
  return [...corpus.proposals.values()].map((entry) => {
    const { id, value } = entry;
    return {
      path: proposalPath(id),
      kind: 'proposal',
      title: value.name,
      note: onOneLine(kindName(value) + (value.made?.date ? `, ${writtenDate(value.made.date)}` : '')),
      date: value.made?.date,
      names: [],
      blocks: [
        {
          id: '',
          label: '',
          text: value.summary,
          found: onOneLine(value.name, value.summary, value.made?.date && writtenDate(value.made.date)),
          proposals: [id],
        },
        ...[...Map.groupBy(value.roles, ({ actor }) => actor)]
          .filter(([actor]) => !asked.has(actor))
          .map(([actor, roles]) => partBlock(corpus, entry, actor, roles)),
      ],
    };
  });
}

/** What an actor does in a proposal: one place, however many parts those are. */
function partBlock(
  corpus: Corpus,
  { id, value }: Entry<Proposal>,
  actor: string,
  roles: Proposal['roles'],
): SearchBlock {
  const name = actorName(corpus, actor);
  const said = roles.map(({ role, sentence }) => {
    const says = corpus.edition.value.roles.find((one) => one.id === role)?.says ?? role;
    return { text: sentence ?? `${name} ${says}.`, found: sentence ?? says };
  });
  return {
    id: partId(actor),
    label: `${value.name} – the part of ${name}`,
    text: onOneLine(...said.map(({ text }) => text)),
    found: onOneLine(...said.map(({ found }) => found)),
    across: actorPath(actor),
    proposals: [id],
    actors: [actor],
  };
}

function actorRecords(corpus: Corpus): SearchRecord[] {
  return [...corpus.actors.values()].map(({ id, value }) => {
    // Of a demonym's forms in another language none is a name that somebody reads with profit.
    const named = value.names.filter(
      (name) => !('language' in name && name.language && name.is === 'demonym'),
    );
    const others = [...new Set(named.map(({ text }) => text))].filter((text) => text !== value.name);
    const here = named.filter((name) => !('language' in name && name.language)).map(({ text }) => text);
    // A name that is this actor's in some documents only is not his before others'.
    const own = value.names.filter(
      (name) => !('in' in name && name.in) && !('decide' in name && name.decide),
    );
    return {
      path: actorPath(id),
      kind: 'actor',
      title: value.name,
      note: `Actor: ${spacedName(value.kind).replace('-', ' ').toLowerCase()}`,
      names: [...new Set([value.name, ...own.map(({ text }) => text)])],
      sameNames: true,
      blocks: [
        {
          id: '',
          label: '',
          text: onOneLine(value.description, others.length > 0 && `Other names: ${others.join(', ')}.`),
          found: onOneLine(value.name, ...here, value.description),
          actors: [id],
        },
      ],
    };
  });
}

function withoutStar(term: string): string {
  return term.replaceAll('*', '');
}
