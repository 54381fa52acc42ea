import { stringify } from 'yaml';
import { documentPath } from '../addresses/paths.ts';
import { documentReference } from '../cite/references-of.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { writtenDate } from '../text/wording.ts';
import { type MarkedBlock, markedBlocks } from './marked-blocks.ts';
import { addressOf, type DataSource } from './source.ts';

/** A document as plain text: a head of a few lines, then block after block with blank lines between, each with the lines and marks of notes that it has. */
export function plainText(document: Transcription, source: DataSource): string {
  const { front } = document;
  const said = [front.author, front.date && writtenDate(front.date), numberOf(document, source)];
  const head = [
    front.title,
    said.filter(Boolean).join(', '),
    `${source.edition.words.name}, version ${source.edition.version}, ${addressOf(source, documentPath(document.id))}`,
    `Rights in the text: ${front.rights.status}${front.rights.judgement ? ' (The editor’s judgement.)' : ''}`,
  ].filter((line) => line !== '');
  const blocks = markedBlocks(document).map((block) => {
    const { lead, type, id } = block;
    return [...lead, type === 'note' && `[${id.replace(/^note-/, '')}]`, plainWords(block)]
      .filter(Boolean)
      .join(' ');
  });
  return `${head.join('\n')}\n\n* * *\n\n${blocks.join('\n\n')}\n`;
}

function plainWords({ text, breaks, notes }: MarkedBlock): string {
  const marks = (count: number) =>
    notes.flatMap(({ label, after }) => (after === count ? [`[${label}]`] : []));
  return text
    .split(' ')
    .map((word, at) => `${word}${marks(at + 1).join('')}${breaks.includes(at + 1) ? '\n' : ' '}`)
    .join('')
    .trimEnd();
}

/** A document as Markdown (CommonMark with GFM's footnotes), with its description as front matter. */
export function markdownText(document: Transcription, source: DataSource): string {
  const { id, front } = document;
  const head = stringify(
    {
      title: front.title,
      id,
      kind: front.kind,
      language: front.language,
      author: front.author,
      date: front.date,
      number: numberOf(document, source),
      edition: `${source.edition.words.name}, version ${source.edition.version}`,
      address: addressOf(source, documentPath(id)),
      rights: front.rights.status,
      rightsAreTheEditorsJudgement: front.rights.judgement,
      licenceOfTheEditorialWork: source.edition.words.licence.id,
    },
    { lineWidth: 0 },
  );
  const blocks = markedBlocks(document).map(markdownBlock);
  return `---\n${head}---\n\n# ${escaped(front.title)}\n\n${blocks.join('\n\n')}\n`;
}

function numberOf(document: Transcription, { checked, edition }: DataSource): string | undefined {
  const { number, journal } = documentReference(checked.corpus, document, edition);
  return number ?? (journal?.doi && `https://doi.org/${journal.doi}`);
}

function markdownBlock({ type, lead, depth, markdown, id }: MarkedBlock): string {
  const before = lead.map(escaped).join(' ');
  if (depth) return `${'#'.repeat(depth)} ${markdown}`;
  if (type === 'part')
    return `## ${[before, markdown.replace(/\\\n/g, ' ')].filter((words) => words !== '').join(': ')}`;
  if (type === 'note') return `[^${id.replace(/^note-/, '')}]: ${markdown}`;
  return [before, markdown].filter((words) => words !== '').join(' ');
}

// What could begin or end something in Markdown; a paragraph's number would begin a list.
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
