import { Body } from '../../segment/body.ts';
import { signaturesIn } from '../../segment/closing.ts';
import { rowsApart, tableRows } from '../../segment/columns.ts';
import { creditsOf, unsureCredits } from '../../segment/credits.ts';
import { looksOf } from '../../segment/headings.ts';
import { Ids } from '../../segment/ids.ts';
import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import { markersOf } from '../../segment/markers.ts';
import { marksWithoutNotes } from '../../segment/notes/warnings.ts';
import { anyLayout, type Layout, type Passage, passagesOf, textIn, wordsIn } from '../../segment/passages.ts';
import type { Reading } from '../../segment/reading.ts';
import { isSpoken, speakersIn } from '../../segment/speakers.ts';
import { dateOfTitle, headOf, type TextHead } from '../../segment/title.ts';
import { linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { endingsOf, looksWithin } from './endings.ts';

/** What a plain reading is told besides the text. */
export interface PlainOptions {
  /** What paragraphs before the first number are called in their addresses. */
  readonly opening?: string;
  /** What has been read from the head before: it is not looked for again. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** Whether persons write texts of this kind. */
  readonly withAuthors: boolean;
}

/** "- ENDS -": what opens with a dash and closes with it is no item of a list. */
const endMark = /^([-–—*•]) \p{L}.* \1$/u;
const memoLabels = 'To For From Through Via Date Subject Subj Re Ref Cc Info Attn À De Objet Réf'.split(' ');
/** How a line of a memorandum's head begins; in small letters the word is a sentence's. */
const memoLabel = new RegExp(
  `^(?:${memoLabels.flatMap((label) => [label, label.toUpperCase()]).join('|')}) ?:(?: \\S|$)`,
  'u',
);
/** Such a line is a passage of its own, wherever the line above it ended. */
const plainLayout: Layout = { ...anyLayout, begins: [...(anyLayout.begins ?? []), memoLabel] };

/**
 * Reads title, place and date, headings, numbered paragraphs and items as far as the text shows them; everything else is a paragraph. A text with
 * one word has one block.
 */
export function readPlain(
  working: WorkingText,
  file: string,
  { opening = 'opening-', known = {}, withAuthors }: PlainOptions,
): Reading {
  const credits = creditsOf(working, withAuthors);
  const byline = withAuthors ? credits.bylines.flatMap(({ words }) => words) : [];
  const dateline = credits.dateline?.words ?? [];
  if (withAuthors)
    for (const { words } of credits.whole) working.depart(words, { fate: 'metadata', by: 'authors' });
  const marks = working.lines.filter(({ words }) => words.length < 8 && endMark.test(textOf(words)));
  const apart = rowsApart(working.source.lines);
  const cells = working.lines.filter(({ number }) => apart.has(number));
  const layout = {
    ...plainLayout,
    setApart: new Set([...credits.lines, ...marks, ...cells]),
    speakers: speakersIn(working.lines),
  };
  const passages = passagesOf(working.lines, layout);
  const rows = tableRows(working.source.lines);
  const head: TextHead =
    known.title === undefined
      ? headOf(passages, credits.lines, rows, known.date !== undefined)
      : { above: [], title: [], rest: passages };
  const isNone = (passage: Passage) =>
    memoLabel.test(textIn(passage)) ||
    isSpoken(passage, layout) ||
    (passage.lines.length === 1 && rows.has(passage.lines[0]?.number ?? 0));
  const found = looksOf(head.rest);
  const seen = head.rest.map((passage, at) => (isNone(passage) ? undefined : found[at]));
  const endings = endingsOf(head.rest, seen);
  const looks = looksWithin(endings, head.rest, seen);
  const ids = new Ids();
  const numbered = head.rest.some((passage, at) => !looks[at] && isNumbered(passage));
  const body = new Body({
    ids,
    file,
    base: 2,
    unnumbered: numbered ? opening : 'p',
    layout,
  });
  const blocks = body.readPlain(head.above);
  let at = 0;
  for (const { from, foot, to, closing } of endings) {
    blocks.push(...body.read(head.rest.slice(at, from), looks.slice(at, from), at > 0));
    // What closes a text with numbers belongs to none of its paragraphs.
    if (closing && numbered) body.open('closing');
    blocks.push(...body.readPlain(head.rest.slice(from, foot)));
    for (const part of signaturesIn(head.rest.slice(foot, to), (id) => ids.take(id)))
      blocks.push(...('type' in part ? [part] : body.readPlain([part])));
    at = to;
  }
  blocks.push(...body.read(head.rest.slice(at), looks.slice(at), at > 0));
  const metadata: Record<string, unknown> = {};
  const lines: Record<string, readonly number[]> = {};
  const note = (field: string, value: unknown, from: readonly Word[]): void => {
    if (value === undefined || value === '' || metadata[field] !== undefined) return;
    metadata[field] = value;
    lines[field] = linesOf(from);
  };
  const title = head.title.flatMap(wordsIn);
  note('title', head.title.map(textIn).join(' '), [...wordsIn(head.cover), ...title]);
  if (byline.length > 0) note('authors', credits.authors, byline);
  const line = head.line ? wordsIn(head.line) : [];
  note('date', head.said?.date, line);
  note('place', head.said?.place, line);
  note('date', credits.date, dateline);
  note('date', dateOfTitle(String(metadata.title ?? '')), title);
  const unsure = unsureCredits(credits, { ...known, ...metadata }, file);
  const closing = endings.find((ending) => ending.closing)?.closing;
  note('date', closing?.said.date, wordsIn(closing?.passage));
  note('place', closing?.said.place, wordsIn(closing?.passage));

  // The page's own title prints these words; where there are no others, they are the text.
  if (blocks.length === 0) {
    const all = [...head.title, head.cover, head.line].filter((passage) => passage !== undefined);
    const inOrder = all.toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0));
    for (const block of body.readPlain(inOrder)) blocks.push(block);
  } else {
    working.depart(title, { fate: 'metadata', by: 'title' });
    working.depart(wordsIn(head.cover), { fate: 'metadata', by: 'title' });
    const said = head.said?.place ?? '';
    const place =
      said !== '' && textOf(line).replace(/^\(/, '').startsWith(said) ? said.split(' ').length : 0;
    working.depart(line.slice(0, place), { fate: 'metadata', by: 'place' });
    working.depart(line.slice(place), { fate: 'metadata', by: 'date' });
  }
  return {
    blocks,
    metadata,
    lines,
    warnings: [
      ...unsure,
      ...body.warnings,
      ...marksWithoutNotes(blocks, file),
      ...joinWarnings(working, file),
    ],
  };
}

function isNumbered(passage: Passage): boolean {
  return markersOf(wordsIn(passage)).some((marker) => marker.kind === 'number' || marker.kind === 'decimal');
}
