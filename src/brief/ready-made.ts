import { actorPath, documentPath, pairPagePath, questionPath } from '../addresses/paths.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import { claimsOf } from '../compare/claims.ts';
import { closeness } from '../compare/closeness.ts';
import { closenessInWords } from '../compare/closeness-in-words.ts';
import { type ComparedRow, comparisonOfTwo } from '../compare/comparison-of-two.ts';
import { type Cell, isReviewed, speaks } from '../compare/matrix.ts';
import { sentencesOf } from '../compare/mention-sentences.ts';
import { type Brief, type Entry, emptyBrief } from './brief.ts';
import type { Piece } from './piece.ts';
import { answerPiece, claimPiece, partPiece, wordsAt, wordsPiece } from './pieces-of.ts';

/** A brief that is made beforehand, with what is in it. */
export interface ReadyMade {
  readonly brief: Brief;
  readonly pieces: readonly Piece[];
  /** The page that has all of it. */
  readonly from: string;
}

/** The brief on a question: every answer, in the order of the values, and who is silent. */
export function briefOnQuestion(checked: CheckedCorpus, id: string): ReadyMade {
  const { matrix } = checked;
  const row = matrix.row(id).filter(isReviewed);
  const spoken = row.filter(speaks).toSorted((a, b) => a.rank - b.rank);
  const cells = [...spoken, ...row.filter((cell) => !speaks(cell))];
  const title = checked.corpus.dimensions.get(id)?.value.name ?? id;
  return readyMade(
    title,
    cells.map((cell) => answerPiece(checked, cell)),
    questionPath(id),
  );
}

/**
 * The brief on an actor: its part in each proposal, what is proposed, reported or criticised as its view, what it claims and what is claimed of
 * it; of one that is only named, the sentences that name it.
 */
export function briefOnActor(checked: CheckedCorpus, id: string): ReadyMade {
  const { actors, corpus, matrix } = checked;
  const profile = actors.get(id);
  if (!profile) throw new Error(`there is no actor "${id}"`);
  const parts = Map.groupBy(profile.roles, ({ proposal }) => proposal);
  // An answer that is made from its part would say the part a second time.
  const views = profile.views.flatMap(({ proposal, dimension }) => {
    const cell = matrix.cell(proposal.id, dimension);
    return cell.dimension.value.actor === id ? [] : [cell];
  });
  const coded = [
    ...[...parts].map(([proposal, own]) =>
      partPiece(
        checked,
        proposal,
        own.map(({ role }) => role),
      ),
    ),
    ...claimsOf(corpus)
      .filter(({ claim }) => claim.by === id || claim.about.includes(id))
      .map((claim) => claimPiece(checked, claim)),
    ...[...new Set(views)]
      .toSorted((a, b) => matrix.dimensions.indexOf(a.dimension) - matrix.dimensions.indexOf(b.dimension))
      .map((cell) => answerPiece(checked, cell)),
  ];
  const pieces = coded.length > 0 ? coded : namingSentences(checked, id);
  return readyMade(profile.actor.value.name, pieces, actorPath(id));
}

function namingSentences(checked: CheckedCorpus, actor: string): Piece[] {
  const mentions = [...(checked.actors.get(actor)?.mentions.values() ?? [])];
  return mentions.flatMap(sentencesOf).map((sentence) => {
    const path = documentPath(sentence.document, sentence.block);
    return wordsPiece(checked, wordsAt(checked, sentence, path, sentence.parts.join('').trim()));
  });
}

/** The brief on two proposals: where they answer differently, and on what else they speak or are silent. */
export function briefOnPair(checked: CheckedCorpus, a: string, b: string): ReadyMade {
  const { corpus, matrix } = checked;
  const nameOf = (id: string) => corpus.proposals.get(id)?.value.name ?? id;
  const { different, inWords, onlyA, onlyB, same, open, bothSilent } = comparisonOfTwo(matrix, a, b);
  const told = [
    ['They answer differently', different],
    ['Both answer, in words', inWords],
  ] as const;
  const listed = [
    ['They answer alike on', same],
    ['They answer alike, both doubtfully, on', open],
    [`Only ${nameOf(a)} speaks on`, onlyA],
    [`Only ${nameOf(b)} speaks on`, onlyB],
    ['Both are silent on', bothSilent],
  ] as const;
  const pieces: Piece[] = [];
  const entries: Entry[] = [{ remark: closenessInWords(closeness(matrix, a, b)) }];
  for (const [says, rows] of listed)
    if (rows.length > 0) entries.push({ remark: `${says}: ${rows.map(questionName).join('; ')}.` });
  for (const [heading, rows] of told) {
    if (rows.length === 0) continue;
    entries.push({ heading });
    for (const cell of rows.flatMap((row): Cell[] => [row.a, row.b])) {
      const piece = answerPiece(checked, cell);
      pieces.push(piece);
      entries.push({ path: piece.path });
    }
  }
  const brief: Brief = { ...emptyBrief, title: `${nameOf(a)} and ${nameOf(b)}`, length: 'two', entries };
  return { brief, pieces, from: pairPagePath(a, b) };
}

function questionName({ a }: ComparedRow): string {
  return a.dimension.value.name;
}

function readyMade(title: string, pieces: readonly Piece[], from: string): ReadyMade {
  const entries = pieces.map(({ path, digests }) => ({ path, digest: digests.join('') }));
  return { brief: { ...emptyBrief, title, length: 'two', entries }, pieces, from };
}
