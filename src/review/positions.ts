import { cellPath, pagePaths, partsPath } from '../addresses/paths.ts';
import { sentenceOf } from '../compare/findings/finding.ts';
import { findingsOf } from '../compare/findings/index.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import {
  explainedQuotes,
  isNotReviewed,
  isStated,
  type Position,
  reasonsForTerms,
} from '../schema/comparison.ts';
import { shortened } from '../text/wording.ts';
import type { Fact, Kind } from './entity.ts';
import { factsOf } from './facts.ts';
import { anchorOf, type Row } from './report.ts';

/** Whether a row of a cell or a part changes what is held, and not how it is worded. */
function isOfSubstance({ label }: Row): boolean {
  return /(?:^|\.)(?:value|voice|quote|explained|looked for|part)$/.test(label);
}

/** What every proposal says on every question. */
export const cells: Kind = {
  section: 'cells',
  told: (verb, rows) => (verb === 'changed' && !rows.some(isOfSubstance) ? 'wording' : 'cells'),
  page: pagePaths.compare,
  whole: true,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()].flatMap(({ id, file, value, placeOf }) =>
      [...corpus.dimensions.values()].flatMap((question) => {
        const position = value.positions[question.id];
        const there = other.corpus.proposals.get(id)?.value.positions[question.id];
        // That nobody has looked yet at what is new is no news.
        if (!position || (isNotReviewed(position) && !there)) return [];
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
          from: [[{ file, line: () => placeOf(['positions', question.id]).line }, question.file]],
          facts: cellFacts(corpus, question.id, position),
        };
      }),
    ),
};

const partOf = (actor: string, role: string) => `${actor} as ${role}`;

/** Actors' parts in proposals. */
export const roles: Kind = {
  section: 'roles',
  page: pagePaths.proposals,
  whole: true,
  list: ({ corpus }) =>
    [...corpus.proposals.values()].flatMap(({ id, file, value, placeOf }) =>
      value.roles.map(({ actor, role, sentence, voice, of, quotes, ...rest }, at) => {
        const part = partOf(actor, role);
        const held = { part, sentence, voice: `${voice}: ${of}`, ...rest, quotes };
        return {
          keys: [`${id}_${part}`, `${id} ${actor} ${quotes.map(({ exact }) => exact).join(' ')}`],
          subject: `${value.name}: ${part}`,
          path: partsPath(id),
          within: [anchorOf('proposals', id)],
          from: [[{ file, line: () => placeOf(['roles', at]).line }]],
          facts: factsOf(corpus, held),
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

/** A cell in the words of the codebook, with the terms and reasons of a silence, and beside it the rule of its value. */
function cellFacts(corpus: Corpus, question: string, position: Position): Fact[] {
  const values = corpus.dimensions.get(question)?.value.values ?? [];
  const labelOf = (id: string) =>
    values.find((value) => value.id === id)?.label ?? firstUpper(id.replace('-', ' '));
  const labelled = <T extends { value: string; voice?: string; of?: string }>({
    value,
    voice,
    of,
    ...rest
  }: T) => ({
    value: labelOf(value),
    ...(voice !== undefined && { voice: `${voice}: ${of}` }),
    ...rest,
  });
  const rule = values.find(({ id }) => id === position.value)?.rule;
  const beside = rule ? [{ label: 'rule of the value', text: rule, as: 'beside' as const }] : [];
  if (isStated(position)) {
    const { ofParts: _made, further, alternatives, quotes, ...held } = position;
    const more = { further: further?.map(labelled), alternatives: alternatives?.map(labelled) };
    return [...factsOf(corpus, { ...labelled(held), ...more }), ...beside, ...factsOf(corpus, { quotes })];
  }
  const { everywhere, leftOut } = reasonsForTerms(position);
  const { searched, explained: _explained, ...silence } = { leftOut: undefined, ...position };
  return [
    ...factsOf(corpus, {
      ...labelled({ ...silence, leftOut: undefined }),
      'looked for': searched,
      'no answer anywhere': everywhere.join(' ') || undefined,
      'not looked for': leftOut.join(' ') || undefined,
    }),
    ...factsOf(corpus, { explained: explainedQuotes(position) }),
  ];
}

const firstUpper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
