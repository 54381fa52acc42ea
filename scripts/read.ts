import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSource } from '../src/convert/convert.ts';
import { decode, unexpectedBytes } from '../src/convert/decode.ts';
import { titleOf } from '../src/convert/front-matter.ts';
import { idOfMrn } from '../src/kinds/cable/mrn.ts';
import { type Message, Refusal } from '../src/report/message.ts';
import { type Kind, kinds } from '../src/schema/vocabulary.ts';
import { type Block, wordsOf } from '../src/segment/reading.ts';
import { textOf } from '../src/segment/working-text.ts';

const help = `npm run -s read -- [--kind KIND] FILE …   (- for standard input)

Reads sources without writing and prints one JSON object a line and a file:
  {file, kind, id, metadata, lines, paragraphs, warnings}, or {file, error} where a file cannot be read (exit 1 at the end)
  --kind    one of ${kinds.join(', ')}; detected if absent`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
const kind = kinds.find((known) => known === values.kind);
if (values.help) console.log(help);
else if (positionals.length === 0 || (values.kind && !kind)) {
  console.error(
    values.kind && !kind ? `unknown kind "${values.kind}": expected one of ${kinds.join(', ')}` : help,
  );
  process.exitCode = 1;
} else for (const file of positionals) console.log(JSON.stringify(await read(file, kind)));

async function read(file: string, wanted: Kind | undefined): Promise<object> {
  try {
    const decoded = decode(await bytesOf(file), file);
    const result = readSource(decoded.text, { file, kind: wanted });
    const { metadata, lines, blocks } = result.reading;
    const title = titleOf(metadata);
    const id = idOf(metadata, file);
    return {
      file,
      kind: result.kind,
      id,
      metadata: {
        ...metadata,
        ...(result.kind === 'cable' && metadata.mrn ? { id } : {}),
        ...(title && { title }),
      },
      lines: {
        ...lines,
        ...(lines.mrn && { id: lines.mrn }),
        ...(title && { title: lines.title ?? lines.subject ?? lines.mrn }),
      },
      paragraphs: blocks.flatMap(paragraph),
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
    return { file, error: described(error, file) };
  }
}

function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
    process.stdin.on('end', () => resolve(Buffer.concat(chunks)));
    process.stdin.on('error', reject);
  });
}

/** A cable's id comes from its reference number; any other text is known by its file. */
function idOf(metadata: Record<string, unknown>, file: string): string {
  const mrn = metadata.mrn;
  if (typeof mrn === 'string') return idOfMrn(mrn);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'unnamed'
  );
}

function paragraph(block: Block): object[] {
  if (block.type === 'heading' || block.type === 'part' || block.type === 'signature') return [];
  const printed = block.type === 'paragraph' ? block : undefined;
  const number = Number.parseInt(textOf(printed?.number ?? []), 10);
  const marking = textOf(printed?.marking ?? []);
  const text = block.type === 'item' ? textOf(wordsOf(block)) : textOf(block.words);
  return [{ id: block.id, ...(Number.isNaN(number) ? {} : { number }), ...(marking && { marking }), text }];
}

function described(error: unknown, file: string): Partial<Message> {
  if (error instanceof Refusal && error.messages[0]) {
    const { name, line, found, expected, cure } = error.messages[0];
    return { name, line, found, expected, cure };
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return {
      name: 'read-source',
      found:
        code === 'ENOENT'
          ? `no file "${file}"`
          : code === 'EISDIR'
            ? 'a folder'
            : 'a file that may not be read',
      expected: 'a text file',
      cure: 'give the path of a source, or - for standard input',
    };
  return {
    name: 'read-source',
    found: error instanceof Error ? error.message : String(error),
    expected: 'a text that accounts for every token',
    cure: 'this is a defect of the reader: please report it with the source',
  };
}
