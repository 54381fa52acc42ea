import { positionId } from '../addresses/fragments.ts';
import { actorPath, proposalPath, questionPath } from '../addresses/paths.ts';
import { matrixOf } from '../compare/matrix.ts';
import { kindName } from '../compare/proposal-kinds.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { answersOf } from '../schema/comparison.ts';
import { spacedName, writtenDate } from '../text/wording.ts';
import { plainBlock, type SearchRecord } from './search-record.ts';

/** Records of actors, proposals and questions. Their pages quote the documents; the quotes are found in the documents. */
export function comparisonRecords(corpus: Corpus): SearchRecord[] {
  return [...actorRecords(corpus), ...proposalRecords(corpus), ...questionRecords(corpus)];
}

function actorRecords(corpus: Corpus): SearchRecord[] {
  return [...corpus.actors.values()].map(({ id, value }) => {
    // Of a demonym's forms in another language none is a name that somebody looks for.
    const telling = value.names.filter(
      (name) => !('language' in name && name.language && name.is === 'demonym'),
    );
    const names = [...new Set([value.name, ...telling.map(({ text }) => text)])];
    const others = names.slice(1);
    return {
      path: actorPath(id),
      kind: 'actor',
      title: value.name,
      note: `Actor: ${spacedName(value.kind).replace('-', ' ').toLowerCase()}`,
      // A name that is this actor's in some documents only is not his before others'.
      names: [
        value.name,
        ...value.names
          .filter((name) => !('in' in name && name.in) && !('decide' in name && name.decide))
          .map(({ text }) => text),
      ],
      blocks: [
        {
          ...plainBlock(
            '',
            '',
            [value.name, value.description, others.length > 0 ? `Named as: ${others.join(', ')}.` : ''].join(
              ' · ',
            ),
          ),
          actors: [id],
        },
      ],
    };
  });
}

function proposalRecords(corpus: Corpus): SearchRecord[] {
  const actorName = (id: string) => corpus.actors.get(id)?.value.name ?? id;
  return [...corpus.proposals.values()].map(({ id, value }) => {
    const facets = { proposals: [id], actors: [] };
    const said = [...corpus.dimensions.values()].flatMap((dimension) => {
      const position = value.positions[dimension.id];
      const answers = position ? answersOf(position) : [];
      if (answers.length === 0) return [];
      const text = answers.flatMap(({ sentence, note }) => [sentence, note ?? []].flat()).join(' ');
      return [
        {
          ...plainBlock(positionId(dimension.id), dimension.value.name, text),
          proposals: [id],
          actors: [...new Set(answers.map(({ of }) => of))],
        },
      ];
    });
    const who = [...new Set(value.roles.map(({ actor }) => actor))];
    return {
      path: proposalPath(id),
      kind: 'proposal',
      title: value.name,
      note: [kindName(value), value.made?.date && writtenDate(value.made.date)].filter(Boolean).join(', '),
      date: value.made?.date,
      names: [value.name],
      blocks: [
        { ...plainBlock('', '', `${value.name} · ${value.summary}`), ...facets },
        {
          ...plainBlock('who', 'Who takes part', who.map(actorName).join(', ')),
          proposals: [id],
          actors: who,
        },
        ...said,
      ],
    };
  });
}

function questionRecords(corpus: Corpus): SearchRecord[] {
  const { themeName } = matrixOf(corpus);
  return [...corpus.dimensions.values()].map((entry) => ({
    path: questionPath(entry.id),
    kind: 'question',
    title: entry.value.name,
    note: `Question: ${themeName(entry)}`,
    names: [entry.value.name],
    blocks: [
      plainBlock('', '', `${entry.value.name} · ${entry.value.question}`),
      plainBlock(
        'rule',
        'How it is answered',
        entry.value.values.map(({ label, rule }) => `${label}: ${rule}`).join(' '),
      ),
    ],
  }));
}
