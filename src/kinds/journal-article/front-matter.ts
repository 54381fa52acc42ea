import { isAffiliation, readAuthors } from '../../segment/byline.ts';
import { type Passage, passagesOf, textIn, wordsIn } from '../../segment/passages.ts';
import { type Line, linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { type Abstract, findAbstract } from './abstract.ts';
import { type Citation, type Read, readCitation } from './citation.ts';
import { findDoi } from './doi.ts';
import { readArticleType, readHistory, readKeywords } from './labelled-lines.ts';
import { articleLayout, isSectionTitle } from './layout.ts';
import { readMasthead } from './masthead.ts';
import { Metadata } from './metadata.ts';
import { findTitle, sameWords } from './title.ts';

/** What stands before the body of an article. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly abstract?: Abstract;
  /** Chunks of the front that nothing here understands: they stay in the text. */
  readonly unread: readonly Passage[];
}

const citationLabel = /^(?:(?:how to|to) cite\b|(?:suggested |recommended )?citation\b|cite as\b)/i;

// The head of an article is not longer than this many runs of lines.
const longest = 24;

/**
 * Reads the head of an article and takes its words out of the text as metadata: citation, journal, type, title, authors and where they work, dates,
 * keywords. The abstract stays, as words. What it does not understand stays in the text.
 */
export function readFrontMatter(text: WorkingText): FrontMatter {
  const metadata = new Metadata(text);
  const passages = passagesOf(text.lines, articleLayout);
  const citation = takeCitation(passages, metadata);
  const abstract = findAbstract(passages);
  const end = abstract?.start ?? bodyStart(passages);
  takeHead(passages.slice(0, end), metadata, citation);
  const after = passages.slice(abstract?.end ?? end);
  // Some journals print the dates below the text.
  for (const passage of [...after.slice(0, 3), ...after.slice(3).slice(-3)]) takeLabelled(passage, metadata);
  const front = passages.slice(0, end).filter((passage) => wordsIn(passage).length > 0);
  return { metadata, ...(abstract && { abstract }), unread: front };
}

/** The citation: before the text begins, or anywhere under its label. Elsewhere a list of references would be read as one. */
function takeCitation(passages: readonly Passage[], metadata: Metadata): Citation | undefined {
  const start = bodyStart(passages);
  for (const [at, passage] of passages.entries()) {
    const words = wordsIn(passage);
    if (
      words.length > 100 ||
      textOf(words).length > 3000 ||
      beginsWithMasthead(passage) ||
      (at >= start && !citationLabel.test(textOf(words.slice(0, 4))))
    )
      continue;
    const citation = readCitation(words);
    if (!citation) continue;
    for (const [field, read] of Object.entries(citation) as [string, Read<unknown>][])
      metadata.set(field, read.value, read.lines);
    metadata.takeOut('citation', words);
    return citation;
  }
  return undefined;
}

/** The first passage that reads like the text itself: a section's title, or sentences. */
function bodyStart(passages: readonly Passage[]): number {
  const at = passages.findIndex(
    (passage) =>
      (!passage.listed && isSectionTitle(textIn(passage))) ||
      (wordsIn(passage).length > 30 &&
        /\p{Ll}{2}[.?!]["”’)]*(?:\s|$)/u.test(textIn(passage)) &&
        !beginsWithMasthead(passage) &&
        !(
          wordsIn(passage).length <= 100 &&
          textIn(passage).length <= 3000 &&
          readCitation(wordsIn(passage))
        )),
  );
  return Math.min(at < 0 ? passages.length : at, longest);
}

/** The journal's line with the title below it, and no blank line between the two, may look like sentences. */
function beginsWithMasthead(passage: Passage): boolean {
  return mastheadOf(passage) !== undefined;
}

/** The journal's line with which a passage begins, on one line or on several: what stands below it may be the title. */
function mastheadOf({ lines }: Passage): readonly Word[] | undefined {
  return [4, 3, 2, 1]
    .filter((count) => count <= lines.length && !isDoi(textOf(lines[count - 1]?.words ?? [])))
    .map((count) => lines.slice(0, count).flatMap(({ words }) => words))
    .find((words) => words.length <= 60 && readMasthead(textOf(words)) !== undefined);
}

function takeHead(passages: readonly Passage[], metadata: Metadata, citation: Citation | undefined): void {
  for (const passage of passages) if (wordsIn(passage).length > 0) takeKnown(passage, metadata, citation);
  const left = passages.filter((passage) => wordsIn(passage).length > 0);
  const title = findTitle(left, citation?.title?.value);
  if (title) {
    const known =
      citation?.title && sameWords(textOf(title), citation.title.value) ? citation.title.lines : [];
    metadata.set('title', textOf(title).replace(/[*†‡¹]+$/, ''), [...known, ...linesOf(title)]);
    metadata.takeOut('title', title);
  }
  // Without a title above them, words with capitals may be anything.
  if (!metadata.has('title')) return;
  const lines = left.filter(({ listed }) => !listed).flatMap((passage) => passage.lines);
  const authors: string[] = [];
  const authorWords: Word[] = [];
  const affiliations: Line[] = [];
  for (const line of lines) {
    const printed = textOf(line.words);
    // Words with capitals that the source marks as a heading are a subtitle.
    const names =
      line.words.length > 0 && line.words[0]?.heading === undefined && (title || isCited(printed, citation))
        ? readAuthors(printed)
        : undefined;
    if (names) {
      authors.push(...names);
      for (const word of line.words) authorWords.push(word);
    } else if (line.words.length > 0 && authors.length > 0 && isAffiliation(printed)) affiliations.push(line);
  }
  if (affiliations.length > 0) {
    const words = affiliations.flatMap((line) => line.words);
    metadata.set(
      'affiliations',
      affiliations.map((line) => textOf(line.words)),
      linesOf(words),
    );
    metadata.takeOut('affiliations', words);
  }
  if (authors.length === 0) return;
  metadata.set('authors', authors, linesOf(authorWords));
  metadata.takeOut('authors', authorWords);
}

/** Whether a line has the last name of an author whom the citation names. */
function isCited(printed: string, citation: Citation | undefined): boolean {
  const cited = (citation?.authors?.value ?? []).map((name) => name.split(',')[0]?.toLowerCase() ?? '');
  return cited.some((name) => name !== '' && printed.toLowerCase().includes(name));
}

function takeKnown(passage: Passage, metadata: Metadata, citation: Citation | undefined): void {
  if (takeLabelled(passage, metadata)) return;
  const words = wordsIn(passage);
  const printed = textOf(words);
  const journal = citation?.journal;
  if (
    journal &&
    [journal.value, journal.value.split(':')[0] ?? ''].some((name) => sameWords(name, printed))
  ) {
    metadata.set('journal', journal.value, [...journal.lines, ...linesOf(words)]);
    metadata.takeOut('journal', words);
    return;
  }
  takeMasthead(mastheadOf(passage) ?? [], metadata, citation);
  for (const line of passage.lines) if (line.words.length > 0) takeKnownLine(line.words, metadata, citation);
}

function takeKnownLine(words: readonly Word[], metadata: Metadata, citation: Citation | undefined): void {
  const printed = textOf(words);
  const type = readArticleType(printed);
  if (isDoi(printed)) {
    if (!metadata.has('doi')) metadata.set('doi', findDoi(printed)?.doi, linesOf(words));
    metadata.takeOut('doi', words);
  } else if (type && !metadata.has('articleType')) {
    metadata.set('articleType', type, linesOf(words));
    metadata.takeOut('articleType', words);
  } else takeMasthead(words, metadata, citation);
}

function isDoi(line: string): boolean {
  const doi = findDoi(line);
  return doi?.start === 0 && doi.end === line.length;
}

/** A citation says the same and more: with one, a line that looks like a journal's own is left to whoever knows it. */
function takeMasthead(words: readonly Word[], metadata: Metadata, citation: Citation | undefined): void {
  const masthead = citation || metadata.has('journal') ? undefined : readMasthead(textOf(words));
  if (!masthead) return;
  for (const [field, value] of Object.entries(masthead)) metadata.set(field, value, linesOf(words));
  metadata.takeOut('journal', words);
}

function takeLabelled(passage: Passage, metadata: Metadata): boolean {
  const words = wordsIn(passage);
  const printed = textOf(words);
  const keywords = readKeywords(printed);
  if (keywords && !metadata.has('keywords')) {
    metadata.set('keywords', keywords, linesOf(words));
    metadata.takeOut('keywords', words);
    return true;
  }
  const dates = readHistory(printed);
  if (!dates || dates.some(({ field }) => metadata.has(field))) return false;
  for (const { field, value } of dates) metadata.set(field, value, linesOf(words));
  metadata.takeOut(dates[0]?.field ?? 'received', words);
  return true;
}
