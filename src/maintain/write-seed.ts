import { basename } from 'node:path';
import type { ReadSource } from '../convert/convert.ts';
import type { Decoded } from '../convert/decode.ts';
import { kindOf, titleOf } from '../kinds/index.ts';
import { wordsOf } from '../segment/reading.ts';
import { textOf } from '../segment/working-text.ts';
import { isInCapitals, titleInLowerCase } from './title.ts';

/** The text of `seed.yml` for a new source: what could be read, and a prompt ("TODO: …") for what only a person can know. */
export function seedYaml(file: string, decoded: Decoded, sha256: string, read: ReadSource): string {
  const rights = rightsOf(read) ?? unknownRights;
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
    '  judgement: true',
    ...(decoded.lineEnds ? [`lineEnds: ${decoded.lineEnds}`] : []),
    ...(decoded.byteOrderMark ? ['byteOrderMark: true'] : []),
    ...(title
      ? ['facts:', '  - field: title', `    value: ${text(title.value)}`, `    ground: ${text(title.ground)}`]
      : []),
    '',
  ].join('\n');
}

const unknownRights = {
  status: 'TODO: who holds the rights, and who may do what with the text?',
  ground:
    'TODO: what does that stand on: words of the document (which line), a page where an editor saw them, general knowledge?',
};

function rightsOf({ kind, reading: { metadata, lines } }: ReadSource) {
  return kindOf(kind).rights?.(metadata, (field) => lines[field]?.join(', ') ?? '');
}

/** A title of its own is needed where the text has none, or prints it in capitals. */
function titleFact(read: ReadSource): { value: string; ground: string } | undefined {
  const { metadata, lines, blocks } = read.reading;
  const kind = kindOf(read.kind);
  const title = titleOf(kind, metadata);
  if (title === undefined) {
    const heading = firstHeading(read);
    if (heading === undefined)
      return { value: 'TODO: what is the document called?', ground: 'TODO: where does the title come from?' };
    return { value: heading.text, ground: `the first heading (source line ${heading.line})` };
  }
  // What stands in for a title, such as a number, is no title in capitals.
  const [field] = kind.title;
  if (metadata[field] !== title || !isInCapitals(title)) return undefined;
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
