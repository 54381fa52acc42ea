import { createHash } from 'node:crypto';
import {
  actorPath,
  claimPath,
  documentPath,
  partPath,
  proposalPath,
  questionPath,
} from '../addresses/paths.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import type { TopicClaim } from '../compare/claims.ts';
import { quotePath } from '../compare/links.ts';
import type { Cell } from '../compare/matrix.ts';
import { type Voiced, voiceInShort } from '../compare/voice.ts';
import { actorName } from '../corpus/actor-name.ts';
import { languageOf } from '../corpus/languages.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import { insideAt, placeOfQuote } from '../corpus/quotes.ts';
import type { BlockSpan } from '../corpus/transcription.ts';
import {
  answersOf,
  type DocumentQuote,
  doubtOf,
  isSilent,
  isStated,
  type Proposal,
  type Role,
} from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { blockName } from '../text/block-name.ts';
import { ownLanguage } from '../text/languages.ts';
import { atStart } from '../text/wording.ts';
import type { Piece, Said, Words } from './piece.ts';

/** A piece with its digests. */
export function pieceOf(piece: Omit<Piece, 'digests'>): Piece {
  const { said, searched, doubts, name } = piece;
  const told = said.map(({ words: _words, ...rest }) => rest);
  return {
    ...piece,
    digests: [
      digestOf([name, told, searched ?? [], doubts ?? []]),
      digestOf(said.map(({ words }) => words.map(({ exact }) => exact))),
    ],
  };
}

// Twenty-four bits for each: enough to tell two versions of one thing apart.
function digestOf(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 4);
}

/** Words of a document at a place of it. */
export function wordsAt(checked: CheckedCorpus, place: BlockSpan, path: string, exact: string): Words {
  const { corpus } = checked;
  const document = corpus.documents.get(place.document);
  const block = document?.apparatus.blocks.find(({ id }) => id === place.block);
  if (!block) throw new Error(`no block "${place.block}" in ${place.document}: run "npm run check"`);
  const language = languageOf(corpus, place.document);
  const inside = insideAt(corpus, place);
  return {
    exact,
    ...(inside && { inside }),
    ...(language !== ownLanguage && { language }),
    document: place.document,
    locator: blockName(block),
    path,
  };
}

/** A quote, with where it stands. */
export function wordsOf(checked: CheckedCorpus, quote: DocumentQuote): Words {
  const place = placeOfQuote(checked.corpus, quote);
  return {
    ...wordsAt(checked, place, quotePath(checked, quote), quote.exact),
    ...(quote.translation && { translation: quote.translation }),
  };
}

function saidOf(checked: CheckedCorpus, voiced: Voiced & { note?: string | undefined }): Omit<Said, 'value'> {
  return {
    voice: voiceInShort(checked.corpus, voiced),
    ...(voiced.note && { note: voiced.note }),
    words: voiced.quotes.map((quote) => wordsOf(checked, quote)),
  };
}

function labelOf({ values }: Dimension, id: string): string {
  return values.find((value) => value.id === id)?.label ?? (id === 'silent' ? 'Silent' : '');
}

/** What stands for a question, where several things are told of it. */
function underQuestion({ id, value }: Entry<Dimension>): Piece['under'] {
  return { path: questionPath(id), name: value.name, asks: value.question };
}

/** A position: its answers, or what was looked for. */
export function answerPiece(checked: CheckedCorpus, { proposal, dimension, position }: Cell): Piece {
  const { certainty, alternatives = [] } = doubtOf(position);
  const doubts = [
    ...(certainty === 'doubtful' ? ['Doubtful: the words leave the value open.'] : []),
    ...(certainty === 'disputed' ? ['Disputed: coders came to different values.'] : []),
    ...alternatives.map(({ value, reason }) => `Or “${labelOf(dimension.value, value)}”: ${reason}`),
  ];
  const unsaid = !isStated(position) && position.note ? [{ note: position.note, words: [] }] : [];
  return pieceOf({
    path: proposalPath(proposal.id, dimension.id),
    under: underQuestion(dimension),
    name: proposal.value.name,
    said: [
      ...answersOf(position).map((answer) => {
        const value = labelOf(dimension.value, answer.value);
        return { ...(value && { value }), sentence: answer.sentence, ...saidOf(checked, answer) };
      }),
      ...unsaid,
    ],
    ...(isSilent(position) && { searched: position.searched }),
    ...(doubts.length > 0 && { doubts }),
  });
}

/** An actor's part in a proposal; several where it has several. */
export function partPiece(
  checked: CheckedCorpus,
  { id, value }: Entry<Proposal>,
  parts: readonly Role[],
): Piece {
  const { edition } = checked.corpus;
  const actor = parts[0]?.actor ?? '';
  const name = actorName(checked.corpus, actor);
  return pieceOf({
    path: partPath(id, actor),
    under: { path: actorPath(actor), name: `The part of ${name}` },
    name: value.name,
    said: parts.map((part) => {
      const says = edition.value.roles.find((role) => role.id === part.role)?.says ?? part.role;
      return {
        value: atStart(says),
        ...(part.sentence && { sentence: part.sentence }),
        ...saidOf(checked, part),
      };
    }),
  });
}

/** A claim: what somebody says, with the words. */
export function claimPiece(checked: CheckedCorpus, { topic, claim }: TopicClaim): Piece {
  return pieceOf({
    path: claimPath(topic.id, claim.id),
    under: { path: claimPath(topic.id), name: topic.value.name, asks: topic.value.asks },
    name: actorName(checked.corpus, claim.by),
    said: [
      {
        sentence: claim.says,
        ...(claim.note && { note: claim.note }),
        words: claim.quotes.map((quote) => wordsOf(checked, quote)),
      },
    ],
  });
}

/** Words by themselves, under the title of their document. */
export function wordsPiece({ corpus }: CheckedCorpus, words: Words): Piece {
  const { title = words.document } = corpus.documents.get(words.document)?.front ?? {};
  const name = atStart(words.locator);
  return pieceOf({
    path: words.path,
    under: { path: documentPath(words.document), name: title },
    name,
    said: [{ words: [words] }],
  });
}
