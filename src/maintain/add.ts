import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ReadSource, readSource } from '../convert/convert.ts';
import { convertAll } from '../convert/convert-all.ts';
import { decode } from '../convert/decode.ts';
import { addressedIn } from '../corpus/addressees.ts';
import { hasPrompt } from '../corpus/checks/prompts-answered.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { kindOf, numberedName } from '../kinds/index.ts';
import type { Metadata } from '../kinds/kind.ts';
import { type Message, Refusal } from '../report/message.ts';
import { checkedId, idOfDocument } from './choose-id.ts';
import { refuseOtherLanguages } from './language.ts';
import { mentionsYaml } from './mention-skeleton.ts';
import { proposalYaml } from './proposal-skeleton.ts';
import { refuseOtherForms } from './recognise-file.ts';
import { refuse } from './refuse.ts';
import { sha256Of, twinOf } from './twins.ts';
import { firstHeading, seedYaml } from './write-seed.ts';

/** What somebody knows better than the program. */
export interface AddOptions {
  readonly id?: string | undefined;
  /** Name of its kind. */
  readonly kind?: string | undefined;
  /** Write no draft of a proposal. */
  readonly withoutProposal?: boolean | undefined;
}

/** What came of it. */
export interface Added {
  readonly id: string;
  readonly read: ReadSource;
  readonly document: Transcription;
  /** The corpus with the new document in it. */
  readonly corpus: Corpus;
  /** Files that were written, from the project's root; none if the document was there already. */
  readonly written: readonly string[];
  readonly warnings: readonly Message[];
  /** Whether the document has a proposal of its name, and a file of decisions on ambiguous names. */
  readonly hasProposal: boolean;
  readonly hasDecisions: boolean;
}

/**
 * Makes a document of a text file: copies it byte for byte into `seeds/<id>/`, writes `seed.yml`, converts it, and writes the draft of a
 * proposal and of the decisions on ambiguous names. Files that are there already are kept.
 *
 * @param root the project's folder
 * @param file path of the text
 * @throws Refusal before anything is written, or after everything that was written has been taken back
 */
export async function add(root: string, file: string, options: AddOptions = {}): Promise<Added> {
  const bytes = await bytesOf(file);
  refuseOtherForms(bytes, file);
  const decoded = decode(bytes, file);
  refuseOtherLanguages(decoded.text, file);
  const wanted = options.id === undefined ? undefined : checkedId(options.id, '--id');
  const read = readSource(decoded.text, { file, kind: options.kind });
  const { corpus } = loadCorpus(root);
  const sha256 = sha256Of(bytes);
  const twin = twinOf(corpus, sha256, numberOf(read));
  const isGoingOn = twin?.isSameFile && (await hasOpenPrompts(root, twin.id));
  if (twin && !(isGoingOn && (wanted ?? twin.id) === twin.id)) refuseTwin(file, twin, read);
  const id =
    twin?.id ?? wanted ?? checkedId(idOfDocument(read.kind, withHeading(read), basename(file)), file);
  const folder = join(root, 'seeds', id);
  if (!twin && (await exists(folder)))
    refuse(
      'id-free',
      `seeds/${id}`,
      `another document's folder of this name`,
      'an id that no document has',
      `give this one a name of its own: npm run add -- ${file} --id ${id}-2, for instance`,
    );
  const written: string[] = [];
  if (!twin) {
    await writeSeed(root, folder, bytes, seedYaml(file, decoded, sha256, read));
    written.push(`seeds/${id}/source.txt`, `seeds/${id}/seed.yml`);
  }
  const result = await convertAll(root, { ids: [id] });
  const errors = result.messages.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    if (!twin) await rm(folder, { recursive: true });
    throw new Refusal(errors);
  }
  written.push(...result.changed);
  const { corpus: grown, document } = await withDocument(root, id);
  written.push(...(await writeDrafts(root, grown, document, options)));
  const [hasProposal, hasDecisions] = await Promise.all(
    ['proposals', 'mentions'].map((kind) => exists(join(root, `content/${kind}/${id}.yml`))),
  );
  return {
    id,
    read,
    document,
    corpus: grown,
    written,
    warnings: result.messages,
    hasProposal: hasProposal === true,
    hasDecisions: hasDecisions === true,
  };
}

/** The metadata, with the first heading as title where there is none. */
function withHeading(read: ReadSource): Metadata {
  return { title: firstHeading(read)?.text, ...read.reading.metadata };
}

function numberOf({ kind, reading }: ReadSource): string | undefined {
  return numberedName(kindOf(kind), reading.metadata);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (!found)
    refuse(
      'read-source',
      file,
      'no such file',
      'the path of a text file',
      'look at the path; it is taken from where you are',
    );
  if (found.isDirectory())
    refuse(
      'read-source',
      file,
      'a folder',
      'one text file',
      'give the file in it; several documents are added one after another',
    );
  if (!found.isFile())
    refuse('read-source', file, 'no ordinary file', 'a text file', 'copy the text into a file first');
  return readFile(file);
}

function refuseTwin(file: string, twin: { id: string; isSameFile: boolean }, read: ReadSource): never {
  return refuse(
    'one-seed-a-document',
    file,
    twin.isSameFile
      ? `the same bytes as seeds/${twin.id}/source.txt`
      : `the ${numberOf(read)}, which is seeds/${twin.id} already, in another copy`,
    'a document that the edition does not have',
    twin.isSameFile
      ? `nothing is to be added; the document is content/documents/${twin.id}.mdx`
      : `compare the two; if this copy is better, say so in an issue, and what the other has in the provenance of seeds/${twin.id}/seed.yml`,
  );
}

/** A document that was added and not finished: its seed still asks something. */
async function hasOpenPrompts(root: string, id: string): Promise<boolean> {
  return hasPrompt(await readFile(join(root, `seeds/${id}/seed.yml`), 'utf8').catch(() => ''));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The folder comes into being whole. */
async function writeSeed(root: string, folder: string, bytes: Uint8Array, seed: string): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const partial = await mkdtemp(join(root, '.cache', 'add-'));
  try {
    await writeFile(join(partial, 'source.txt'), bytes);
    await writeFile(join(partial, 'seed.yml'), seed);
    await mkdir(join(root, 'seeds'), { recursive: true });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function withDocument(root: string, id: string): Promise<{ corpus: Corpus; document: Transcription }> {
  const { corpus, messages } = loadCorpus(root);
  const document = corpus.documents.get(id);
  if (!document) throw new Refusal(messages);
  return { corpus, document };
}

async function writeDrafts(
  root: string,
  corpus: Corpus,
  document: Transcription,
  { withoutProposal }: AddOptions,
): Promise<string[]> {
  const { id, front } = document;
  const drafts: [string, string][] = [];
  const undecided = mentionsIn(corpus).undecided.filter((mention) => mention.document === id);
  if (undecided.length > 0) drafts.push([`content/mentions/${id}.yml`, mentionsYaml(document, undecided)]);
  if (!withoutProposal) {
    const by = addressedIn(corpus, document).filter(({ makes }) => makes);
    const draft = {
      name: front.title,
      document: id,
      date: front.date,
      by: [...new Set(by.map(({ actor }) => actor))],
    };
    drafts.push([`content/proposals/${id}.yml`, proposalYaml(corpus, draft)]);
  }
  const written: string[] = [];
  for (const [file, text] of drafts) {
    if (await exists(join(root, file))) continue;
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), text, { flag: 'wx' });
    written.push(file);
  }
  return written;
}
