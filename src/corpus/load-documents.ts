import { parse } from 'yaml';
import { z } from 'zod';
import { standsAt } from '../files/kept-inside.ts';
import { listFolder } from '../files/read.ts';
import type { Reads } from '../kept/read-before.ts';
import { documentSchema } from '../kinds/document.ts';
import { Refusal } from '../messages/message.ts';
import { innermostOf, wanted } from '../messages/schema-issue.ts';
import { type Apparatus, apparatusSchema } from '../schema/apparatus.ts';
import { linesOf } from '../text/tokens.ts';
import { placesInFile } from './places-in-file.ts';
import { listed, type Reading, textOf } from './read-entries.ts';
import { type Transcription, textBlocks } from './transcription.ts';

/** Reads the transcriptions, in the order of their dates, those without a date last. */
export function loadDocuments(reading: Reading): Map<string, Transcription> {
  const { root, before, held, messages } = reading;
  const files = listed(reading, 'content/documents');
  const documents: Transcription[] = [];
  for (const { name } of files) {
    const id = name.replace(/\.mdx$/, '');
    try {
      const mdx = textOf(reading, `content/documents/${name}`);
      const apparatus = textOf(reading, `content/apparatus/${id}.json`);
      const source = textOf(reading, `seeds/${id}/source.txt`);
      const make = () => transcriptionOf(root, id, { mdx, apparatus, source }, before);
      documents.push(held.of(`content/documents/${name}`, [mdx, apparatus, source], make));
    } catch (error) {
      if (error instanceof Refusal) messages.push(...error.messages);
      else
        messages.push({
          level: 'error',
          name: 'read-document',
          file: `content/documents/${name}`,
          line: 1,
          found: inOneLine(error),
          expected: 'a document as "npm run convert" writes it',
          cure: `run "npm run convert -- ${id}"`,
        });
    }
  }
  const converted = new Set(files.map(({ name }) => name.replace(/\.mdx$/, '')));
  for (const { name: id, is } of listFolder(root, 'seeds', 'optional'))
    if (is === 'folder' && !converted.has(id))
      messages.push({
        level: 'error',
        name: 'read-document',
        file: `content/documents/${id}.mdx`,
        found: `no document for seeds/${id}`,
        expected: 'a document as "npm run convert" writes it',
        cure: standsAt(root, `seeds/${id}/seed.yml`)
          ? `run "npm run convert -- ${id}"; if the seed is to go, remove its folder`
          : 'put the seed itself there, as "npm run add" makes one, or remove the folder; of a submodule nothing is read',
      });
  // A year alone comes after the dates within it: nothing says that it was early in the year. What has no date comes last.
  const key = ({ front: { date = '' }, id }: Transcription) => `${date.padEnd(10, '~')} ${id}`;
  return new Map(
    documents.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((document) => [document.id, document]),
  );
}

/** An error in one line: of what a schema refuses, the first thing. */
function inOneLine(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = innermostOf(error.issues);
    return `${issue?.path.join('.') || 'front matter'} that is not ${wanted(issue?.message ?? '')}`;
  }
  return error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
}

/**
 * A document put together from its files.
 *
 * @throws Error, or one of zod's, if they are not what the conversion writes
 */
export function transcriptionOf(
  root: string,
  id: string,
  { mdx, apparatus: json, source }: { mdx: string; apparatus: string; source: string },
  before?: Reads,
): Transcription {
  const head = /^---\n([\s\S]*?)^---$/m.exec(mdx)?.[1] ?? '';
  const read = () => parse(head);
  const said = before ? before.value(head, `content/documents/${id}.mdx`, read) : read();
  const front = documentSchema.parse(said);
  const apparatus: unknown = JSON.parse(json);
  needApparatus(apparatus);
  const body = mdx.replace(/^---\n[\s\S]*?^---\n/m, '');
  const files = {
    seed: placesInFile(root, id, `seeds/${id}/seed.yml`),
    emendations: placesInFile(root, id, `seeds/${id}/emendations.yml`),
  };
  const lines = linesOf(source);
  return { id, front, apparatus, lines, blocks: textBlocks(lines, apparatus), body, files };
}

/** What the schema makes of it says the same, and takes more memory. */
function needApparatus(value: unknown): asserts value is Apparatus {
  apparatusSchema.parse(value);
}
