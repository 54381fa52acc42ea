import { cellPath, pagePaths, partsPath } from '../addresses/paths.ts';
import { sentenceOf } from '../compare/findings/finding.ts';
import { findingsOf } from '../compare/findings/index.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import {
  type Answer,
  answersOf,
  doubtOf,
  explainedQuotes,
  isNotReviewed,
  isStated,
  type Position,
  reasonsForTerms,
} from '../schema/comparison.ts';
import { atStart, shortened } from '../text/wording.ts';
import { codedFacts, toldOfCoded } from './coded.ts';
import type { Fact, Kind } from './entity.ts';
import { factsOf } from './facts.ts';
import { isOfSubstance } from './ordered.ts';
import { anchorOf } from './report.ts';

/** What every proposal says on every question. */
export const cells: Kind = {
  section: 'cells',
  told: (verb, rows) =>
    toldOfCoded(verb, rows) ?? (verb === 'changed' && !rows.some(isOfSubstance) ? 'wording' : 'cells'),
  page: pagePaths.compare,
  whole: true,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()].flatMap(({ id, file, value, placeOf }) =>
      [...corpus.dimensions.values()].flatMap((question) => {
        const position = value.positions[question.id];
        const there = other.corpus.proposals.get(id)?.value.positions[question.id];
        // That nobody has looked yet at what is new is no news.
        if (!position || (isNotReviewed(position) && !there)) return [];
        // What the question says of the values that are held here: of them is told what they are called, and of the first its rule.
        const valuesOf = ({ dimensions }: Corpus) =>
          JSON.stringify(
            dimensions
              .get(question.id)
              ?.value.values.filter(({ id }) => JSON.stringify(position).includes(`"value":"${id}"`))
              .map(({ id, label, rule }) => [label, id === position.value && rule]),
          );
        return {
          keys: [`${id}_${question.id}`],
          subject: `${value.name}: ${question.value.name}`,
          path: cellPath(id, question.id),
          cell: [id, question.id] as const,
          within: [
            anchorOf('proposals', id),
            anchorOf('questions', question.id),
            ...value.roles.flatMap(({ actor, role }) =>
              'ofParts' in position && actor === question.value.actor
                ? anchorOf('roles', `${id}_${partOf(actor, role)}`)
                : [],
            ),
          ],
          from: [
            [
              { file, line: () => placeOf(['positions', question.id]).line },
              ...(valuesOf(corpus) === valuesOf(other.corpus) ? [] : [question.file]),
            ],
          ],
          facts: [
            ...cellFacts(corpus, question.id, position, there),
            ...codedFacts(doubtOf(position).coded, there && doubtOf(there).coded, value.coded),
          ],
        };
      }),
    ),
};

const partOf = (actor: string, role: string) => `${actor} as ${role}`;

/** Actors' parts in proposals. */
export const roles: Kind = {
  section: 'roles',
  told: (verb, rows) => toldOfCoded(verb, rows) ?? 'roles',
  page: pagePaths.proposals,
  whole: true,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()].flatMap(({ id, file, value, placeOf }) =>
      value.roles.map(({ actor, role, coded, ...held }, at) => {
        const part = partOf(actor, role);
        const there = other.corpus.proposals
          .get(id)
          ?.value.roles.find((one) => partOf(one.actor, one.role) === part);
        return {
          keys: [`${id}_${part}`, `${id} ${actor} ${held.quotes.map(({ exact }) => exact).join(' ')}`],
          subject: `${value.name}: ${part}`,
          path: partsPath(id),
          within: [anchorOf('proposals', id)],
          from: [[{ file, line: () => placeOf(['roles', at]).line }]],
          facts: [
            { label: 'part', text: part },
            ...factsOf(corpus, held),
            ...codedFacts(coded, there?.coded, value.coded),
          ],
        };
      }),
    ),
};

/** Findings. What moved them is told by the changes of their cells. @throws Error where a side lacks cells */
export const findings: Kind = {
  section: 'findings',
  page: pagePaths.compare,
  list: ({ corpus }) =>
    findingsOf(matrixOf(corpus)).map((finding) => ({
      keys: [finding.id],
      subject: shortened(sentenceOf(finding), 90),
      path: pagePaths.compare,
      cells: finding.cells.map(({ proposal, dimension }) => `${proposal.id} ${dimension.id}`),
      from: [[/^src\/compare\//]],
      facts: factsOf(corpus, { finding: sentenceOf(finding) }),
    })),
};

/** A cell in the words of the codebook, and beside it the rule of its value. */
function cellFacts(corpus: Corpus, question: string, position: Position, there?: Position): Fact[] {
  const values = corpus.dimensions.get(question)?.value.values ?? [];
  const labelOf = (id: string) =>
    values.find((value) => value.id === id)?.label ?? atStart(id.replace('-', ' '));
  // A value is another one under another id, and with another label.
  const valueFact = (id: string) => ({ text: labelOf(id), key: `${id} ${labelOf(id)}` });
  const rule = values.find(({ id }) => id === position.value)?.rule;
  const { quotes, ...held } = { quotes: undefined, ...asTold(position) };
  const beside = rule ? [{ label: 'rule of the value', text: rule, as: 'beside' as const }] : [];
  const answers = answersOf(position);
  if (!isOtherFirst(answers, there ? answersOf(there) : []))
    return [
      ...factsOf(corpus, held, { values: { value: valueFact } }),
      ...beside,
      ...factsOf(corpus, { quotes }),
    ];
  const { value, voice, of, sentence, note } = answers[0] as Answer;
  const { certainty, alternatives } = doubtOf(position);
  const named = answers.map((answer, at) => ({
    id: `${answer.value} of ${answer.of}`,
    ...ofAnswer(answer),
    // The remark of the first is that of the cell.
    ...(at === 0 && { note: undefined }),
  }));
  return [
    { label: 'value', ...valueFact(value) },
    ...beside,
    { label: 'first answer', text: `${labelOf(value)} (${voice}: ${of}): ${sentence}` },
    // What each of them says is the same wherever it stands; which is the second of two goes without saying.
    ...factsOf(corpus, { answers: named }, { values: { value: valueFact } })
      .filter(({ as }) => as !== 'order' || named.length > 2)
      .map((fact) => ({ ...fact, anywhere: true as const })),
    ...factsOf(corpus, { note, certainty, alternatives }),
  ];
}

/** Whether the answer that counts is a further one on the other side, or the other's is one here. */
function isOtherFirst(answers: readonly Answer[], others: readonly Answer[]): boolean {
  const said = ({ value, voice, of }: Answer) => [value, voice, of].join(' ');
  const placeIn = (list: readonly Answer[], [first]: readonly Answer[]) => {
    const same = list.findIndex(({ sentence }) => sentence === first?.sentence);
    return same === -1 && first ? list.findIndex((one) => said(one) === said(first)) : same;
  };
  return placeIn(others, answers) > 0 || placeIn(answers, others) > 0;
}

/** What a cell holds of its first answer as of any other. */
const ofAnswer = ({ value, voice, of, sentence, quotes, note }: Answer): Answer => ({
  ...{ value, voice, of, sentence, quotes, note },
});

/** A position without what it is made from and when; of a silence the terms, and the reasons for them. */
function asTold(position: Position): object {
  if (isStated(position)) return { ...position, coded: undefined, ofParts: undefined };
  const { everywhere, leftOut } = reasonsForTerms(position);
  const { searched, explained: _explained, ...silence } = position;
  return {
    ...silence,
    ...{ coded: undefined, leftOut: undefined },
    'looked for': searched,
    'no answer anywhere': everywhere.join(' ') || undefined,
    'not looked for': leftOut.join(' ') || undefined,
    explained: explainedQuotes(position),
  };
}
