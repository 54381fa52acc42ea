import { basename } from 'node:path';
import { Document, isSeq } from 'yaml';
import type { ReadSource } from '../convert/convert.ts';
import type { Decoded } from '../convert/decode.ts';
import { kindOf, titleOf } from '../kinds/index.ts';
import type { Received } from '../schema/seed.ts';
import { actingCharacters } from '../schema/vocabulary.ts';
import { wordsOf } from '../segment/reading.ts';
import { textOf } from '../segment/working-text.ts';
import { isInCapitals, titleInLowerCase } from './title.ts';

/** The text of `seed.yml` for a new source: what could be read, and a prompt ("TODO: …") for what only a person can know. */
export function seedYaml(
  file: string,
  decoded: Decoded,
  sha256: string,
  read: ReadSource,
  received?: Received,
  said: Readonly<Record<string, string>> = {},
): string {
  const rights = rightsOf(read) ?? unknownRights;
  const facts = [titleFact(read, said.title), ...factsOf(read, said)].filter((fact) => fact !== undefined);
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

/** Date and author that the file says of itself, where its text does not. */
function factsOf(
  { kind, reading: { metadata } }: ReadSource,
  said: Readonly<Record<string, string>>,
): Fact[] {
  const of = kindOf(kind);
  const date = /^\d{4}-\d{2}-\d{2}(?!\d)|^\d{4}$/.exec(said.date ?? '')?.[0];
  const known = { date: of.date ? of.date(metadata) : metadata.date, author: of.author?.(metadata) };
  return Object.entries({ date, author: said.author }).flatMap(([field, value]) =>
    value === undefined || known[field as 'date' | 'author'] !== undefined
      ? []
      : [{ field, value, ground: groundOfFile(field) }],
  );
}

function groundOfFile(field: string): string {
  return `what the received file says of itself (${field}); the text does not say it`;
}

/** A title of its own is needed where the text has none, or prints it in capitals. */
function titleFact(read: ReadSource, ofFile: string | undefined): Fact | undefined {
  const { metadata, lines, blocks } = read.reading;
  const field = 'title';
  const kind = kindOf(read.kind);
  const title = titleOf(kind, metadata);
  if (title === undefined) {
    const heading = firstHeading(read);
    if (ofFile !== undefined) return { field, value: ofFile, ground: groundOfFile(field) };
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
  return {
    field,
    value: titleInLowerCase(title, texts),
    ground: `the ${own} (source line ${lines[own]?.join(', ')}) in lower case but for names`,
  };
}

/** The text and source line of the first heading of a text that has no title. */
export function firstHeading({ reading }: ReadSource): { text: string; line: number } | undefined {
  const heading = reading.blocks.find(({ type }) => type === 'heading' || type === 'part');
  const words = heading && wordsOf(heading);
  const line = words?.[0]?.tokens[0]?.line;
  return words && line !== undefined ? { text: textOf(words), line } : undefined;
}
