import { basename } from 'node:path';
import { Document, isSeq } from 'yaml';
import { z } from 'zod';
import type { ReadSource } from '../convert/convert.ts';
import type { Decoded } from '../convert/decode.ts';
import type { Extracted } from '../intake/extracted.ts';
import { fallBack, kindOf, titleOf } from '../kinds/index.ts';
import type { Received } from '../schema/seed.ts';
import { actingCharacters } from '../schema/vocabulary.ts';
import { dateIn } from '../segment/dates.ts';
import { wordsOf } from '../segment/reading.ts';
import { endsSentence } from '../segment/sentences.ts';
import { textOf } from '../segment/working-text.ts';
import { fold } from '../text/folding.ts';
import { isInCapitals, titleInLowerCase } from './title.ts';

/** The text of `seed.yml` for a new source: what could be read, and a prompt ("TODO: …") for what only a person can know. */
export function seedYaml(
  file: string,
  decoded: Decoded,
  sha256: string,
  read: ReadSource,
  received?: Received,
  said: SaidOfFile = { metadata: {} },
): string {
  const rights = rightsOf(read) ?? unknownRights;
  const facts = [titleFact(read, decoded.text, said), ...factsOf(read, decoded.text, said)].filter(
    (fact) => fact !== undefined,
  );
  const text = (words: string) => JSON.stringify(words.replace(actingCharacters, ''));
  return [
    '# What is known of this source that the source itself does not say. Prompts begin with TODO: write the answer in their place.',
    `kind: ${read.kind}`,
    `sha256: ${sha256}`,
    'provenance:',
    `  receivedAs: ${text(basename(file))}`,
    `  description: ${text('TODO: what is this text (a cable of …, a communiqué of …), where was it copied from, and what became of it on the way (page heads, recognition)?')}`,
    'rights:',
    `  status: ${text(rights.status)}`,
    `  ground: ${text(rights.ground)}`,
    '  judgement: true',
    ...(decoded.lineEnds ? [`lineEnds: ${decoded.lineEnds}`] : []),
    ...(decoded.byteOrderMark ? ['byteOrderMark: true'] : []),
    ...(received ? [receivedYaml(received)] : []),
    ...(facts.length > 0 ? ['facts:'] : []),
    ...facts.flatMap(({ field, value, ground }) => [
      `  - field: ${field}`,
      `    value: ${text(value)}`,
      `    ground: ${text(ground)}`,
    ]),
    '',
  ].join('\n');
}

/** The pages of hundreds of lines stand on one line. */
function receivedYaml(received: Received): string {
  const document = new Document({ received });
  const pages = document.getIn(['received', 'pages'], true);
  if (isSeq(pages)) pages.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

const unknownRights = {
  status: 'TODO: who holds the rights, and who may do what with the text?',
  ground:
    'TODO: what does that stand on: words of the document (which line), a page where an editor saw them, general knowledge?',
};

function rightsOf({ kind, reading: { metadata, lines } }: ReadSource) {
  return kindOf(kind).rights?.(metadata, (field) => lines[field]?.join(', ') ?? '');
}

interface Fact {
  readonly field: string;
  readonly value: string;
  readonly ground: string;
}

/** What a file says of itself, and the places of it. */
export type SaidOfFile = Pick<Extracted, 'metadata' | 'places'>;

/** Date and author that the file says of itself, where nothing was read as them in its text. */
function factsOf({ kind, reading: { metadata } }: ReadSource, text: string, file: SaidOfFile): Fact[] {
  const of = kindOf(kind);
  const said = file.metadata;
  const date = said.date && dayIn(said.date);
  const known = { date: of.date ? of.date(metadata) : metadata.date, author: of.author?.(metadata) };
  return Object.entries({ date, author: said.author }).flatMap(([field, value]) =>
    value === undefined || known[field as 'date' | 'author'] !== undefined
      ? []
      : [{ field, value, ground: groundOfFile(field, text, file) }],
  );
}

/** A day as programs write it, or as people do; a year alone. */
function dayIn(said: string): string | undefined {
  const [, year, month, day] = /^(\d{4})([-/]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(said)?.toSpliced(2, 1) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return /^\d{4}$/.exec(said)?.[0] ?? dateIn(said)?.iso;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : undefined;
}

/** Where the file says it, and where its text says the same words. */
function groundOfFile(field: string, text: string, { metadata, places }: SaidOfFile): string {
  const words = lettersOf(metadata[field] ?? '');
  const line = words === '' ? -1 : text.split('\n').findIndex((one) => lettersOf(one).includes(words));
  const printed =
    line < 0 ? 'the text does not say it so' : `the words stand in the text (source line ${line + 1})`;
  return `what the received file says of itself (${places?.[field] ?? field}); ${printed}`;
}

const lettersOf = (text: string) =>
  fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A title of its own is needed where the text has none, or prints it in capitals. */
function titleFact(read: ReadSource, text: string, file: SaidOfFile): Fact | undefined {
  const { metadata, lines, blocks } = read.reading;
  const field = 'title';
  const kind = kindOf(read.kind);
  const title = titleOf(kind, metadata);
  const ofFile = file.metadata.title;
  if (title === undefined || (ofFile !== undefined && isGuess(read.kind, title, file))) {
    const heading = firstHeading(read);
    if (ofFile !== undefined) return { field, value: ofFile, ground: groundOfFile(field, text, file) };
    if (heading === undefined)
      return {
        field,
        value: 'TODO: what is the document called?',
        ground: 'TODO: where does the title come from?',
      };
    return { field, value: heading.text, ground: `the first heading (source line ${heading.line})` };
  }
  // What stands in for a title, such as a number, is no title in capitals.
  const [own] = kind.title;
  if (metadata[own] !== title || !isInCapitals(title)) return undefined;
  const texts = blocks.map((block) => textOf(wordsOf(block)));
  const lowered = titleInLowerCase(title, texts);
  const ground = `the ${own} (source line ${lines[own]?.join(', ')}), which is in capitals, in lower case but for what the text writes with capitals`;
  const unsure = lowered.unsure.join(', ');
  return {
    field,
    value: lowered.title,
    ground:
      unsure === ''
        ? ground
        : `TODO: give names their capitals, for the text has these words in no sentence: ${unsure}. Then: ${ground}`,
  };
}

/**
 * Whether a title is no more than the first line of a text that is of no kind, and a page that declares what it is called calls itself otherwise: its
 * heading was not in what was taken out of it.
 */
function isGuess(kind: string, title: string, { metadata, places }: SaidOfFile): boolean {
  const [read, said] = [lettersOf(title), lettersOf(metadata.title ?? '')];
  return (
    kind === fallBack.name && places?.title !== undefined && !read.includes(said) && !said.includes(read)
  );
}

/** The text and source line of the first heading of a text that has no title. Below a sentence it is a section's, or words quoted from the text. */
export function firstHeading({ reading }: ReadSource): { text: string; line: number } | undefined {
  const text = reading.blocks.findIndex(
    (block) => block.type === 'paragraph' && endsSentence(textOf(wordsOf(block))),
  );
  const heading = reading.blocks
    .slice(0, text < 0 ? undefined : text)
    .find(({ type }) => type === 'heading' || type === 'part');
  const words = heading && wordsOf(heading);
  const line = words?.[0]?.tokens[0]?.line;
  return words && line !== undefined ? { text: textOf(words), line } : undefined;
}
