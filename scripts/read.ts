// npm run read: reads any source without writing anything.
import { runCommand, say } from '../src/command/command.ts';
import { readSource } from '../src/convert/convert.ts';
import { decode, unexpectedBytes } from '../src/convert/decode.ts';
import { readGiven } from '../src/files/read.ts';
import type { Settings } from '../src/intake/extracted.ts';
import { nameFormats } from '../src/intake/forms.ts';
import { settingOptions, settingsOf } from '../src/intake/settings.ts';
import { mostBytes, takeIn } from '../src/intake/take-in.ts';
import { kindNames, kindOf, titleOf } from '../src/kinds/index.ts';
import { idFromName } from '../src/maintain/choose-id.ts';
import { type Message, Refusal, refuse } from '../src/messages/message.ts';
import { formOf } from '../src/schema/seed.ts';
import { type Block, wordsOf } from '../src/segment/reading.ts';
import { textOf } from '../src/segment/working-text.ts';

const help = `npm run -s read -- [--kind KIND] FILE …   (- for standard input)

Reads files as npm run add does (${nameFormats()}), without writing, and prints one JSON object a
line and a file:
  {file, kind, language, id, metadata, lines, headings, paragraphs, warnings}, or {file, error} where a file cannot be read (exit 1 at the end)
Of a file that is no plain text in UTF-8 it says in "taken" its format, what it says of itself, what was left out, and the text that was
taken out of it: that is what "lines" count.
  --kind    one of ${kindNames.join(', ')}; detected if absent
  --encoding, --whole, --without-handlers    as for npm run add`;

const options = { kind: { type: 'string' }, ...settingOptions } as const;

await runCommand({ help, options, takesWords: true }, async (values, files) => {
  const kind = kindNames.find((known) => known === values.kind);
  if (values.kind !== undefined && kind === undefined)
    refuse(
      'known-kind',
      '--kind',
      `the unknown kind "${values.kind}"`,
      `one of ${kindNames.join(', ')}`,
      'give one of these, or leave it out',
    );
  if (files.length === 0)
    refuse(
      'one-file',
      'read',
      'no file',
      'the path of a source, or -',
      'npm run -s read -- FILE; --help says more',
    );
  for (const file of files) say(JSON.stringify(await read(file, kind, settingsOf(values))));
});

async function read(file: string, wanted: string | undefined, settings: Settings): Promise<object> {
  try {
    const bytes = await bytesOf(file);
    const taken = await takeIn(bytes, file, settings);
    const decoded = decode(taken ? Buffer.from(taken.text) : bytes, file);
    const result = readSource(decoded.text, { file, kind: wanted, ...formOf(taken) });
    const { metadata, lines, blocks } = result.reading;
    const kind = kindOf(result.kind);
    const title = titleOf(kind, metadata);
    const own = kind.id?.of(metadata);
    const id = idFromName(own || stemOf(file)) || 'unnamed';
    return {
      file,
      kind: result.kind,
      language: result.language,
      id,
      metadata: {
        ...metadata,
        ...(own && { id }),
        ...(title && { title }),
      },
      lines: {
        ...lines,
        ...(own && { id: kind.id?.from.flatMap((field) => lines[field] ?? []) }),
        ...(title && { title: lines[kind.title.find((field) => metadata[field] === title) ?? ''] }),
      },
      headings: blocks.flatMap(headingOrSignature),
      paragraphs: blocks.filter(isParagraph).map(paragraph),
      ...(taken && {
        taken: {
          format: taken.format,
          encoding: settings.encoding ?? taken.encoding,
          says: taken.metadata,
          places: taken.places,
          notTaken: taken.notTaken,
          text: taken.text,
        },
      }),
      warnings: [...unexpectedBytes(decoded, {}, file), ...result.warnings].map(
        ({ name, line, found, expected, cure }) => ({
          name,
          line,
          found,
          expected,
          cure,
        }),
      ),
    };
  } catch (error) {
    process.exitCode = 1;
    return { file, error: described(error) };
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== '-') return readGiven(file, mostBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
    process.stdin.on('end', () => resolve(Buffer.concat(chunks)));
    process.stdin.on('error', reject);
  });
}

function stemOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

type Paragraph = Exclude<Block, { readonly type: 'heading' | 'part' | 'signature' }>;

function isParagraph(block: Block): block is Paragraph {
  return block.type !== 'heading' && block.type !== 'part' && block.type !== 'signature';
}

/** What is no paragraph, and where it stands: a line that was taken for a heading is seen, and not missed. */
function headingOrSignature(block: Block, at: number, blocks: readonly Block[]): object[] {
  if (isParagraph(block)) return [];
  const next = blocks.slice(at + 1).find(isParagraph);
  return [{ id: block.id, type: block.type, text: textOf(wordsOf(block)), ...(next && { before: next.id }) }];
}

function paragraph(block: Paragraph): object {
  const printed = block.type === 'paragraph' ? block : undefined;
  const number = Number.parseInt(textOf(printed?.number ?? []), 10);
  const marking = textOf(printed?.marking ?? []);
  const text = block.type === 'item' ? textOf(wordsOf(block)) : textOf(block.words);
  return { id: block.id, ...(Number.isNaN(number) ? {} : { number }), ...(marking && { marking }), text };
}

function described(error: unknown): Partial<Message> {
  if (error instanceof Refusal && error.messages[0]) {
    const { name, line, found, expected, cure } = error.messages[0];
    return { name, line, found, expected, cure };
  }
  return {
    name: 'read-source',
    found: error instanceof Error ? error.message : String(error),
    expected: 'a text that accounts for every token',
    cure: 'this is a defect of the reader: please report it with the source',
  };
}
