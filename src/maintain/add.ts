import { basename } from 'node:path';
import { convert, type ReadSource, readSource } from '../convert/convert.ts';
import { decode } from '../convert/decode.ts';
import { outOfDate } from '../convert/generated.ts';
import { readSeedFolder, seedFolderOf } from '../convert/seed-folder.ts';
import { addressedIn } from '../corpus/addressees.ts';
import { hasPrompt } from '../corpus/checks/prompts-answered.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { transcriptionOf } from '../corpus/load-documents.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { standsAt } from '../files/kept-inside.ts';
import { readGiven, readTextIfThere } from '../files/read.ts';
import { commit } from '../files/write.ts';
import type { Settings } from '../intake/extracted.ts';
import { endingOf } from '../intake/forms.ts';
import { mostBytes, type TakenIn, takeIn } from '../intake/take-in.ts';
import { kindOf, numberedName } from '../kinds/index.ts';
import type { Metadata } from '../kinds/kind.ts';
import { type Message, refuse } from '../messages/message.ts';
import { formOf, type Received } from '../schema/seed.ts';
import { actingCharacters } from '../schema/vocabulary.ts';
import { checkedId, idOfDocument } from './choose-id.ts';
import { mentionsYaml } from './mention-skeleton.ts';
import { proposalYaml } from './proposal-skeleton.ts';
import { schemaLine } from './schema-line.ts';
import { sha256Of, twinOf } from './twins.ts';
import { wholeCorpus } from './whole-corpus.ts';
import { firstHeading, seedYaml } from './write-seed.ts';

/** What somebody knows better than the program. */
export interface AddOptions {
  readonly id?: string | undefined;
  /** Name of its kind. */
  readonly kind?: string | undefined;
  /** How the file is to be read, where that is not to be told from it. */
  readonly settings?: Settings | undefined;
  /** Whether its rights allow the file to be shown: a PDF is published then, with a picture of each page. */
  readonly publish?: boolean | undefined;
  /** Write no draft of a proposal. */
  readonly withoutProposal?: boolean | undefined;
}

/** What came of it. */
export interface Added {
  readonly id: string;
  readonly read: ReadSource;
  /** How the text was taken out of the file; absent where it was the text already. */
  readonly taken?: TakenIn | undefined;
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
 * Makes a document of a file: copies it byte for byte into `seeds/<id>/`, beside the text that was taken out of it where it is no plain text,
 * writes `seed.yml`, converts it, and writes the draft of a
 * proposal and of the decisions on ambiguous names. Files that are there already are kept. All is made before anything is written, and
 * then all of it is written or nothing.
 *
 * @param root the project's folder
 * @param file path of the file
 * @throws Refusal if anything is in the way; nothing is written then
 */
export async function add(root: string, file: string, options: AddOptions = {}): Promise<Added> {
  const received = readGiven(file, mostBytes);
  const taken = await takeIn(received, file, options.settings, options.publish);
  if (options.publish && taken?.format !== 'pdf') refusePublication(file);
  const bytes = taken ? Buffer.from(taken.text) : received;
  const kept = taken && { name: `received.${endingOf(file, taken.format)}`, bytes: received };
  const record = taken && kept && recordOf(taken, kept, options.publish);
  const decoded = decode(bytes, file);
  const wanted = options.id === undefined ? undefined : checkedId(options.id, '--id');
  const read = readSource(decoded.text, {
    file,
    kind: options.kind,
    ...formOf(record),
  });
  const corpus = wholeCorpus(root);
  const sha256 = sha256Of(bytes);
  const twin = twinOf(corpus, sha256, numberOf(read));
  const isGoingOn = twin?.isSameFile && hasOpenPrompts(root, twin.id);
  if (twin && !(isGoingOn && (wanted ?? twin.id) === twin.id)) refuseTwin(file, twin, read);
  const id =
    twin?.id ?? wanted ?? checkedId(idOfDocument(read.kind, withHeading(read), basename(file)), file);
  if (!twin && standsAt(root, `seeds/${id}`))
    refuse(
      'id-free',
      `seeds/${id}`,
      `another document's folder of this name`,
      'an id that no document has',
      `give this one a name of its own: npm run add -- ${file} --id ${id}-2, for instance`,
    );
  const line = schemaLine(root, `seeds/${id}/seed.yml`, 'seed');
  const seed = `${line}\n${seedYaml(file, decoded, sha256, read, record, taken)}`;
  const folder = twin
    ? readSeedFolder(root, id)
    : seedFolderOf(id, { source: bytes, seed: Buffer.from(seed), received: kept });
  const converted = convert(folder);
  const document = transcriptionOf(root, id, { ...converted, source: folder.text });
  const grown = { ...corpus, documents: new Map([...corpus.documents, [id, document]]) };
  const changes = new Map<string, string | Uint8Array>([
    ...(twin
      ? []
      : ([
          [`seeds/${id}/source.txt`, bytes],
          [`seeds/${id}/seed.yml`, seed],
          ...(kept ? ([[`seeds/${id}/${kept.name}`, kept.bytes]] as const) : []),
          ...(taken?.pictures ?? []).map(
            (picture, at) => [`seeds/${id}/pages/${at + 1}.webp`, picture] as const,
          ),
        ] as const)),
    ...outOfDate(root, converted),
    ...draftsOf(root, grown, document, options).filter(([draft]) => !standsAt(root, draft)),
  ]);
  commit(root, changes);
  return {
    id,
    read,
    taken,
    document,
    corpus: grown,
    written: [...changes.keys()],
    warnings: converted.warnings,
    hasProposal: standsAt(root, `content/proposals/${id}.yml`) !== undefined,
    hasDecisions: standsAt(root, `content/mentions/${id}.yml`) !== undefined,
  };
}

function refusePublication(file: string): never {
  return refuse(
    'known-file',
    file,
    'a file that is no PDF',
    'a PDF: it alone has pages to be shown, and nothing in it that runs',
    'leave --publish out',
  );
}

/** What the seed says of the file that the text was taken out of. */
function recordOf(
  taken: TakenIn,
  { name, bytes }: { name: string; bytes: Uint8Array },
  publish = false,
): Received {
  const { extractor, notTaken, pages, pictures } = taken;
  return {
    file: name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    ...(publish && { publish }),
    ...(pictures && { pictures: pictures.length }),
    extractor,
    ...(pages && { pages: pages.map(([line, page]): [number, number] => [line, page]) }),
    notTaken: [...notTaken],
  };
}

/** The metadata, with the first heading as title where there is none. */
function withHeading(read: ReadSource): Metadata {
  return { title: firstHeading(read)?.text, ...read.reading.metadata };
}

function numberOf({ kind, reading }: ReadSource): string | undefined {
  return numberedName(kindOf(kind), reading.metadata);
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
function hasOpenPrompts(root: string, id: string): boolean {
  return hasPrompt(readTextIfThere(root, `seeds/${id}/seed.yml`) ?? '');
}

function draftsOf(
  root: string,
  corpus: Corpus,
  document: Transcription,
  { withoutProposal }: AddOptions,
): (readonly [file: string, text: string])[] {
  const { id, front } = document;
  const drafts: [string, string][] = [];
  const undecided = mentionsIn(corpus).undecided.filter((mention) => mention.document === id);
  if (undecided.length > 0)
    drafts.push([`content/mentions/${id}.yml`, mentionsYaml(root, document, undecided)]);
  if (withoutProposal) return drafts;
  const by = addressedIn(corpus, document).filter(({ makes }) => makes);
  const draft = {
    name: front.title.replace(actingCharacters, ''),
    document: id,
    date: front.date,
    by: [...new Set(by.map(({ actor }) => actor))],
  };
  return [...drafts, [`content/proposals/${id}.yml`, proposalYaml(root, corpus, draft)]];
}
