import { kept } from '../kept/in-memory.ts';
import type { MentionDecision } from '../schema/actor.ts';
import { isInCapitals, sentenceEndInCapitals } from '../text/capitals.ts';
import { findQuote } from '../text/quotes.ts';
import { isLeftOpen, smallWordsOf } from './in-capitals.ts';
import type { Corpus } from './load-corpus.ts';
import { capitalWordsOf, longerNameAround } from './longer-names.ts';
import { type Bearer, finderOf, type NamedBy } from './names-in.ts';
import { isLanguage } from './names-of-languages.ts';
import { isPartOfSign } from './parts-of-signs.ts';
import { type BlockSpan, type Transcription, textOfBlock } from './transcription.ts';

/** An actor named in a transcription. */
export interface Mention extends BlockSpan {
  readonly actor: string;
  /** The name as it stands there. */
  readonly name: string;
  /** Set where an editor decided who is meant. */
  readonly why?: string;
}

/** A name that stands where the rules cannot say whose it is. */
export interface UndecidedMention extends BlockSpan {
  readonly name: string;
  /** The actors that go by it. */
  readonly candidates: readonly string[];
  /** The longer name that it may be a part of, and that is none of them. */
  readonly longer?: string;
  /** The words around it. */
  readonly context: string;
}

/** Every mention, and what the rules and decisions leave open. */
export interface Mentions {
  /** In the order of documents, blocks and words. */
  readonly decided: readonly Mention[];
  readonly undecided: readonly UndecidedMention[];
  /** Decisions (document, index in its file) that meet no name, or meet two. */
  readonly idle: readonly { readonly document: string; readonly index: number; readonly met: number }[];
}

/** Finds who is named where, in every block of every document; looked up once for a corpus. */
export const mentionsIn = kept((corpus: Corpus): Mentions => {
  const found = [...corpus.documents.values()].map((document) => mentionsOf(corpus, document));
  return {
    decided: found.flatMap(({ decided }) => decided),
    undecided: found.flatMap(({ undecided }) => undecided),
    idle: found.flatMap(({ idle }) => idle),
  };
});

/** The mentions of one document. */
export function mentionsOf({ actors, edition, decisions }: Corpus, document: Transcription): Mentions {
  return mentionsBy(actors)(edition)(decisions.get(document.id)?.value ?? none)(document);
}

const none: readonly MentionDecision[] = [];

// They hang on no more than this: while somebody writes, another word in one document leaves those of all others as they are.
const mentionsBy = kept(
  (actors: Corpus['actors']) =>
    kept((edition: Corpus['edition']) =>
      kept((decisions: readonly MentionDecision[]) =>
        kept((document: Transcription) => findMentions({ actors, edition }, decisions, document)),
      ),
    ),
  'mentions',
);

function findMentions(
  names: NamedBy,
  decisions: readonly MentionDecision[],
  document: Transcription,
): Mentions {
  const decided: Mention[] = [];
  const undecided: UndecidedMention[] = [];
  const finder = finderOf(names, document);
  const small = smallWordsOf(document, finder);
  const met = decisions.map(() => 0);
  const ofDocument = {
    inFrench: document.front.language === 'fr',
    isSmallWord: small,
    isCapitalWord: capitalWordsOf(document),
  };
  for (const block of document.blocks) {
    const rulings = rulingsIn(block.text, decisions);
    const known = finder.find(block.text);
    for (const place of known) {
      const { start, end, name, bearers } = place;
      const span = { document: document.id, block: block.id, start, end };
      const ruling = rulings.find((candidate) => candidate.start <= start && end <= candidate.end);
      const namesLanguage = bearers.every(({ isDemonym }) => isDemonym) && isLanguage(block.text, place);
      if (!ruling && (namesLanguage || isPartOfSign(block.text, place))) continue;
      const [only, ...others] = oneEach(bearers);
      const longer = ruling ? undefined : longerNameAround(place, { ...ofDocument, text: block.text, known });
      if (ruling) {
        met[ruling.index] = (met[ruling.index] ?? 0) + 1;
        const { actor, why } = ruling.decision;
        if (actor !== 'none') decided.push({ ...span, actor, name, why });
      } else if (
        only &&
        others.length === 0 &&
        !only.decide &&
        !longer &&
        !isLeftOpen(place, block.text, small)
      )
        decided.push({ ...span, actor: only.actor, name });
      else
        undecided.push({
          ...span,
          name,
          candidates: oneEach(bearers).map((bearer) => bearer.actor),
          ...(longer && { longer: block.text.slice(longer.start, longer.end) }),
          context: block.text.slice(Math.max(0, start - 40), end + 40),
        });
    }
  }
  const idle = met.flatMap((count, index) =>
    count === 1 ? [] : { document: document.id, index, met: count },
  );
  return { decided, undecided, idle };
}

// An actor's two spellings of one name ("José", "Jose") are one name to the finder; it is decided by itself if one of them is.
function oneEach(bearers: readonly Bearer[]): readonly Bearer[] {
  const byActor = new Map<string, Bearer>();
  for (const bearer of bearers)
    if (byActor.get(bearer.actor)?.decide !== false) byActor.set(bearer.actor, bearer);
  return [...byActor.values()];
}

function rulingsIn(text: string, decisions: readonly MentionDecision[]) {
  return decisions.flatMap((decision, index) =>
    findQuote(text, decision).map((span) => ({ ...span, decision, index })),
  );
}

/** Mentions by actor, each actor's in the order of the documents. */
export function byActor(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentions, ({ actor }) => actor);
}

/** The mentions of a document by block. */
export function mentionsByBlock(
  corpus: Corpus,
  document: Transcription,
): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentionsOf(corpus, document).decided, ({ block }) => block);
}

// A full stop ends a sentence where a capital or a quote mark follows, unless an abbreviation's single capital stands before it.
const sentenceEnd = /(?<![A-Z]|\b(?:Ref|St|Dr|Mr|No))[.?!][”’"')]*\s+(?=[“"'(]?\p{Lu})/gu;

/** The sentence of a block in which a span stands, as offsets of the block's text. */
export function sentenceAround(document: Transcription, span: BlockSpan): { start: number; end: number } {
  const text = textOfBlock(document, span.block);
  const known = sentenceEnds(document);
  const ends = known.get(span.block) ?? endsIn(text);
  known.set(span.block, ends);
  const before = ends.findLast(({ border }) => border <= span.start);
  const after = ends.find(({ border, mark }) => border > span.start && mark >= span.end - 1);
  return { start: before?.border ?? 0, end: after?.end ?? text.length };
}

/** Where a sentence of a block ends: at its mark, behind its last character, and where the next one begins. */
interface SentenceEnd {
  readonly mark: number;
  readonly end: number;
  readonly border: number;
}

// By block: every mention asks for its sentence.
const sentenceEnds = kept((_document: Transcription) => new Map<string, readonly SentenceEnd[]>());

function endsIn(text: string): SentenceEnd[] {
  const ends = isInCapitals(text) ? sentenceEndInCapitals : sentenceEnd;
  return [...text.matchAll(ends)].map(({ index: mark, 0: found }) => ({
    mark,
    end: mark + found.trimEnd().length,
    border: mark + found.length,
  }));
}
