import { basename } from 'node:path';
import { documentPath, emendationPath, pagePaths, placeOn, sourcePath } from '../addresses/paths.ts';
import { actorName } from '../corpus/actor-name.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { notTakenInWords } from '../corpus/received.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { sha256Of } from '../maintain/twins.ts';
import { blockName } from '../text/block-name.ts';
import { counted, shortened } from '../text/wording.ts';
import { lineFacts } from './by-words.ts';
import { conversion, originsIn, textOrigins } from './causes.ts';
import { bytesAt, textAt } from './edition.ts';
import type { Kind, Side } from './entity.ts';
import { addressFact, factsOf } from './facts.ts';
import { originsOfBlock, receivedOf, shared } from './lines.ts';

type Emended = Transcription['apparatus']['emendations'][number];

/** Documents, as their heads describe them; one that only one side has with what there is to know of it. */
export const documents: Kind = {
  section: 'documents',
  told: (verb) => (verb === 'changed' ? 'metadata' : 'documents'),
  page: pagePaths.documents,
  list: (side, other) => {
    const changed = new Set(shared(side)(other).map(([{ id }]) => id));
    return [...side.corpus.documents.values()].flatMap((document) => {
      const { id, apparatus } = document;
      const isNew = !other.corpus.documents.has(id);
      if (!isNew && !changed.has(id)) return [];
      // Which lines a value was read from counts only if the value changed; that the source did is told by its lines.
      const { lines: _lines, id: _id, ...described } = document.front;
      const front = isNew ? described : { ...described, sha256: undefined };
      const { pages: _pages, notTaken = [], ...taken } = apparatus.received ?? {};
      // So does the file that it was taken out of.
      const received = isNew ? taken : { ...taken, sha256: undefined, bytes: undefined };
      const left = notTaken.map((one) => `${notTakenInWords(one)}: ${one.begins ?? ''}`);
      return [
        {
          keys: [id],
          subject: id,
          path: documentPath(id),
          document: id,
          from: [[...textOrigins(id), `seeds/${id}/seed.yml`, conversion]],
          facts: [
            ...(isNew ? [{ label: 'source', text: 'beside the text', path: sourcePath(id) }] : []),
            ...(isNew ? factsOf(side.corpus, countsOf(side.corpus, document)) : []),
            ...factsOf(side.corpus, { ...front, received: { ...received, 'not taken': left } }),
          ],
        },
      ];
    });
  },
};

/** Sources that are not what they were, line by line, and the files that they were taken out of: nothing that an editor may change. */
export const sources: Kind = {
  section: 'sources',
  verb: 'changed',
  page: pagePaths.documents,
  list: (side, other) =>
    shared(side)(other).flatMap(([document]) => {
      const { id } = document;
      const file = `seeds/${id}/source.txt`;
      const [own = '', others = ''] = [side, other].map(({ root }) => textAt(root, file));
      const received = receivedOf(document);
      return [
        {
          keys: [id],
          subject: id,
          path: sourcePath(id),
          document: id,
          from: [[file, ...(received ? [received] : []), `seeds/${id}/seed.yml`]],
          facts: [
            ...(received
              ? [{ label: 'the file', text: `${basename(received)}, ${sizeOf(side, received)}` }]
              : []),
            ...(own === others ? [] : lineFacts(own, others, (line) => sourcePath(id, line))),
          ],
        },
      ];
    }),
};

function sizeOf({ root }: Side, file: string): string {
  const bytes = bytesAt(root, file);
  return bytes
    ? `${counted(bytes.length, 'byte')}, SHA-256 ${sha256Of(bytes).slice(0, 12)}…`
    : 'which is not there';
}

function countsOf(corpus: Corpus, { id, apparatus }: Transcription): object {
  const named = mentionsIn(corpus).decided.filter(({ document }) => document === id);
  const actors = [...Map.groupBy(named, ({ actor }) => actor)];
  return {
    words: apparatus.tokens,
    'lines of the source': apparatus.lines,
    paragraphs: apparatus.blocks.filter(({ type }) => type === 'paragraph').length,
    emendations: apparatus.emendations.length,
    'actors named': actors.map(([actor, { length }]) => `${actorName(corpus, actor)} (${length})`),
  };
}

/** Words of the transcriptions, block by block, and blocks whose address changed. */
export const blocks: Kind = {
  section: 'text',
  page: pagePaths.documents,
  inOrder: true,
  list: (side, other) =>
    shared(side)(other).flatMap(([document, counterpart]) =>
      document.blocks.map((block) => {
        const { id, apparatus } = document;
        const placed = apparatus.blocks.find((candidate) => candidate.id === block.id);
        return {
          keys: [`${id} ${block.id}`],
          subject: `${id}, ${placed ? blockName(placed) : block.id}`,
          path: documentPath(id, block.id),
          document: id,
          block: block.id,
          from: originsOfBlock(document, counterpart, block.id),
          facts: [
            { label: 'words', text: block.text },
            addressFact(placeOn('', block.id)),
            { label: 'kind', text: block.type, as: 'place' as const },
          ],
        };
      }),
    ),
};

/** Numbers of emendations, which are their addresses: one thing a document, for another order, or one that came or went, moves many. */
export const numbers: Kind = {
  section: 'emendations',
  verb: 'moved',
  page: pagePaths.documents,
  list: (side, other) =>
    shared(side)(other).flatMap(([{ id, apparatus }, counterpart]) => {
      const isSameSource = apparatus.sha256 === counterpart.apparatus.sha256;
      const said = ({ exact, reading, reason, line, column }: Emended) =>
        JSON.stringify([exact, isSameSource ? [line, column] : [reading, reason]]);
      const there = new Set(counterpart.apparatus.emendations.map(said));
      const both = apparatus.emendations.filter((emendation) => there.has(said(emendation)));
      return {
        keys: [`${id} numbers`],
        subject: `${id}: numbers of emendations`,
        path: documentPath(id),
        document: id,
        from: originsIn(id, [`seeds/${id}/emendations.yml`]),
        facts: both.map((emendation) => ({
          label: `“${emendation.exact}”`,
          list: said(emendation),
          text: `e${emendation.number}`,
          path: emendationPath(id, emendation.number),
        })),
      };
    }),
};

/** Emendations. Their numbers are told apart; their places are not compared, but to know them again. */
export const emendations: Kind = {
  section: 'emendations',
  page: pagePaths.documents,
  list: (side, other) =>
    shared(side)(other).flatMap(([{ id, apparatus }, before]) =>
      apparatus.emendations.map((emendation) => {
        const { exact, reading, sic, drop, reason, note, line, column, number, block } = emendation;
        // What prints no word is counted to the block before it; the other side has the one that it was in.
        const begins = new Set(apparatus.blocks.map(({ lines }) => lines[0]));
        const isLost = ({ lines }: { readonly lines: readonly number[] }) =>
          lines.includes(line) && !begins.has(lines[0]);
        const isSameSource = apparatus.sha256 === before.apparatus.sha256;
        const placed =
          (isSameSource && before.apparatus.blocks.find(isLost)) ||
          apparatus.blocks.find((candidate) => candidate.id === block);
        const place = `${id}_${line}-${column}`;
        return {
          keys: [
            `${place} ${exact}`,
            `${id} ${exact} ${reading} ${reason}`,
            isSameSource ? place : undefined,
          ],
          subject: `${id}, line ${line}${placed ? `, ${blockName(placed)}` : ''}: “${shortened(exact, 80)}”`,
          path: emendationPath(id, number),
          document: id,
          ...(placed && { block: placed.id }),
          from: originsIn(id, [{ file: `seeds/${id}/emendations.yml`, what: `emendation ${number}` }]),
          facts: factsOf(side.corpus, {
            'words received': exact,
            'the edition prints': drop
              ? 'no words: page furniture'
              : sic
                ? 'as received (sic)'
                : reading || 'no words',
            reason,
            note,
          }),
        };
      }),
    ),
};
