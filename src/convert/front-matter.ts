import { isDeepStrictEqual } from 'node:util';
import { Document, isScalar, parse, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import { type DocumentFrontMatter, documentSchema } from '../kinds/document.ts';
import { factsOf, kindOf, titleOf } from '../kinds/index.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { nearest } from '../messages/nearest.ts';
import type { ReadSource } from './convert.ts';
import { generatedMark } from './generated.ts';
import type { SeedFolder } from './seed-folder.ts';

/**
 * The front matter of a document: what its reader found, then what its seed adds as the editor's.
 *
 * @throws Refusal if the two together do not make a whole: no title, say
 */
export function frontMatter(
  folder: SeedFolder,
  { kind, language, reading }: Pick<ReadSource, 'kind' | 'language' | 'reading'>,
): DocumentFrontMatter {
  const { seed } = folder;
  const fact = (field: string) => seed.facts.find((entry) => entry.field === field)?.value;
  const { metadata } = reading;
  const of = kindOf(kind);
  const strange = strangeFacts(folder, factsOf(of));
  if (strange.length > 0) throw new Refusal(strange);
  const checked = documentSchema.safeParse({
    id: folder.id,
    kind,
    title: fact('title') ?? titleOf(of, metadata),
    language,
    date: fact('date') ?? (of.date ? of.date(metadata) : metadata.date),
    author: fact('author') ?? of.author?.(metadata),
    metadata,
    lines: reading.lines,
    facts: seed.facts,
    provenance: seed.provenance,
    rights: seed.rights,
    sha256: seed.sha256,
  });
  if (checked.success) return checked.data;
  throw new Refusal(checked.error.issues.map((issue) => incomplete(folder, issue)));
}

/** Facts of fields that no document of the kind has, and fields of which two are given. */
function strangeFacts({ id, seed, lineOfFact }: SeedFolder, known: readonly string[]): Message[] {
  return seed.facts.flatMap(({ field }, at): Message[] => {
    const first = seed.facts.findIndex((fact) => fact.field === field);
    if (first === at && known.includes(field)) return [];
    const near = nearest(field, known);
    return [
      {
        level: 'error',
        name: 'known-facts',
        file: `seeds/${id}/seed.yml`,
        line: lineOfFact(at),
        found: first === at ? `a fact on "${field}"` : `a second fact on "${field}"`,
        expected: first === at ? `one of ${known.join(', ')}` : 'one fact a field',
        cure:
          first < at
            ? 'make one of the two'
            : near
              ? `did you mean "${near}"?`
              : 'take the field that it belongs to; what else is known of the text belongs into its provenance',
      },
    ];
  });
}

/** What is wrong with the metadata, at the fact of the seed that says it, or at the beginning of a source that says nothing. */
function incomplete(folder: SeedFolder, issue: z.core.$ZodIssue): Message {
  const field = String(issue.path[0] ?? '');
  const at = folder.seed.facts.findIndex((entry) => entry.field === field);
  const own = { level: 'error', name: 'complete-metadata' } as const;
  if (at < 0)
    return {
      ...own,
      file: folder.sourceFile,
      line: 1,
      found: `${issue.path.join('.')}: nothing that can be used in the text`,
      expected: `a ${field} of the document`,
      cure: `give it in seeds/${folder.id}/seed.yml under "facts", with its ground`,
    };
  return {
    ...own,
    file: `seeds/${folder.id}/seed.yml`,
    line: folder.lineOfFact(at),
    found: `${field}: ${JSON.stringify(folder.seed.facts[at]?.value)}`,
    expected:
      field === 'date'
        ? 'a day such as "2013-03-17", or a year such as "2013"'
        : `a ${field} that can be used`,
    cure: 'write the value so; what else is known of it belongs into its ground',
  };
}

/** Front matter as YAML. Dates are quoted, so that no YAML parser makes anything but text of them. */
export function writeFrontMatter({ id, kind, title, ...rest }: DocumentFrontMatter): string {
  const head = `# ${generatedMark(id)}\n`;
  const document = new Document(
    { id, kind, title, ...rest },
    { schema: 'yaml-1.1', aliasDuplicateObjects: false },
  );
  visit(document, {
    // Line numbers stand on one line: a diff then shows a field that moved as one line.
    Seq(_, sequence) {
      sequence.flow = sequence.items.every((item) => isScalar(item) && typeof item.value === 'number');
    },
  });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && (unprintable.test(scalar.value) || layout.test(scalar.value)))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const yaml = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  const written = yaml.replace(new RegExp(unprintable, 'gu'), (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
  if (!isDeepStrictEqual(parse(written), JSON.parse(JSON.stringify({ id, kind, title, ...rest }))))
    throw new Error('the front matter does not come back as it was written');
  return `---\n${head}${written}---\n`;
}

// White space that YAML takes for its own layout, where a text stands on lines of its own.
const layout = /\r|[ \t]\n|\n[ \t]|^\s|\s$/;
// What YAML lets nobody write as it is (YAML 1.2, 5.1): the parser of the site refuses the file.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/u;
