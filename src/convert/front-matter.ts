import { Document, isScalar, visit } from 'yaml';
import { z } from 'zod';
import { type DocumentFrontMatter, documentSchema } from '../kinds/document.ts';
import { kindOf, titleOf } from '../kinds/index.ts';
import { Refusal } from '../report/message.ts';
import type { Reading } from '../segment/reading.ts';
import { generatedMark } from './generated.ts';
import type { SeedFolder } from './seed-folder.ts';

/**
 * The front matter of a document: what its reader found, then what its seed adds as the editor's.
 *
 * @throws Refusal if the two together do not make a whole: no title, say
 */
export function frontMatter(folder: SeedFolder, kind: string, reading: Reading): DocumentFrontMatter {
  const { seed } = folder;
  const fact = (field: string) => seed.facts.find((entry) => entry.field === field)?.value;
  const { metadata } = reading;
  const of = kindOf(kind);
  const checked = documentSchema.safeParse({
    id: folder.id,
    kind,
    title: fact('title') ?? titleOf(of, metadata),
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
  throw new Refusal(
    checked.error.issues.map((issue) => ({
      level: 'error' as const,
      name: 'complete-metadata',
      file: folder.sourceFile,
      line: 1,
      found: `${issue.path.join('.')}: nothing that can be used in the text`,
      expected: z
        .prettifyError({ issues: [issue] } as z.ZodError)
        .replace(/\s+/g, ' ')
        .trim(),
      cure: `give it in seeds/${folder.id}/seed.yml under "facts", with its ground`,
    })),
  );
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
  return `---\n${head}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
