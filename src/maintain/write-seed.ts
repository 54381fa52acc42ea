import { basename } from 'node:path';
import type { ReadSource } from '../convert/convert.ts';
import type { Decoded } from '../convert/decode.ts';
import { titleOf } from '../convert/front-matter.ts';
import { wordsOf } from '../segment/reading.ts';
import { textOf } from '../segment/working-text.ts';
import { isInCapitals, titleInLowerCase } from './title.ts';

interface Guess {
  readonly status: string;
  readonly ground: string;
  readonly judgement: boolean;
}

/** The text of `seed.yml` for a new source: what could be read, and a prompt ("TODO: …") for what only a person can know. */
export function seedYaml(file: string, decoded: Decoded, sha256: string, read: ReadSource): string {
  const rights = rightsOf(read);
  const title = titleFact(read);
  const text = JSON.stringify;
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
    `  judgement: ${rights.judgement}`,
    ...(decoded.carriageReturnLine ? ['lineEnds: crlf'] : []),
    ...(decoded.byteOrderMark ? ['byteOrderMark: true'] : []),
    ...(title
      ? ['facts:', '  - field: title', `    value: ${text(title.value)}`, `    ground: ${text(title.ground)}`]
      : []),
    '',
  ].join('\n');
}

function rightsOf({ kind, reading }: ReadSource): Guess {
  const line = (field: string) => reading.lines[field]?.join(', ');
  if (kind === 'cable' && reading.metadata.origin)
    return {
      status:
        'A work of the United States Government, and as such not subject to copyright in the United States. TODO: how did it become public, and is it declassified?',
      ground: `The header names ${reading.metadata.origin} as origin (source line ${line('origin')}); 17 U.S.C. 105 excludes works of the United States Government from copyright.`,
      judgement: true,
    };
  if (kind === 'un-letter' && reading.metadata.distribution)
    return {
      status: 'A document of the United Nations. The text received carries no statement of rights.',
      ground: `The text says "Distr.: ${reading.metadata.distribution}" (source line ${line('distribution')}); what follows from that for further use is not said in it.`,
      judgement: true,
    };
  return {
    status: 'TODO: who holds the rights, and who may do what with the text?',
    ground:
      'TODO: what does that stand on: words of the document (which line), a page where an editor saw them, general knowledge?',
    judgement: true,
  };
}

/** A title of its own is needed where the text has none, or prints it in capitals. */
function titleFact(read: ReadSource): { value: string; ground: string } | undefined {
  const { metadata, lines, blocks } = read.reading;
  const title = titleOf(metadata);
  if (title === undefined) {
    const heading = firstHeading(read);
    if (heading === undefined)
      return { value: 'TODO: what is the document called?', ground: 'TODO: where does the title come from?' };
    return { value: heading.text, ground: `the first heading (source line ${heading.line})` };
  }
  const field = ['title', 'subject'].find((name) => metadata[name] === title);
  if (field === undefined || !isInCapitals(title)) return undefined;
  const texts = blocks.map((block) => textOf(wordsOf(block)));
  return {
    value: titleInLowerCase(title, texts),
    ground: `the ${field} (source line ${lines[field]?.join(', ')}) in lower case but for names`,
  };
}

/** The text and source line of the first heading of a text that has no title. */
export function firstHeading({ reading }: ReadSource): { text: string; line: number } | undefined {
  const heading = reading.blocks.find(({ type }) => type === 'heading' || type === 'part');
  const words = heading && wordsOf(heading);
  const line = words?.[0]?.tokens[0]?.line;
  return words && line !== undefined ? { text: textOf(words), line } : undefined;
}
