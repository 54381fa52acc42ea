import { isDeepStrictEqual } from 'node:util';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type Conversion, convert, type ReadSource, readSource } from '../../src/convert/convert.ts';
import type { SeedFolder } from '../../src/convert/seed-folder.ts';
import { serialise } from '../../src/convert/serialise.ts';
import { Refusal } from '../../src/messages/message.ts';
import { readYaml } from '../../src/messages/yaml-file.ts';
import { differenceOf } from '../../src/proof/prove-site.ts';
import { type Apparatus, apparatusSchema } from '../../src/schema/apparatus.ts';
import { emendationsSchema, seedFields } from '../../src/schema/seed.ts';
import type { Input } from './inputs.ts';
import { pageOf } from './page.ts';
import { untrueWords } from './words.ts';

/** What is wrong with a conversion; `what` is the same for all faults of one kind. */
export interface Fault {
  readonly what: string;
  readonly detail: string;
}

/** What became of an input. */
export type Outcome = 'converted' | 'refused' | Fault;

/**
 * Converts an input as a seed, and says what is wrong with what comes out.
 *
 * @param longest that one conversion may take, in milliseconds of this thread: others may use the machine
 */
export function outcomeOf(input: Input, converting = convert, longest = 2000): Outcome {
  const work = () => {
    const folder = folderOf(input);
    return { folder, conversion: converting(folder) };
  };
  const started = performance.now();
  const once = attempt(work);
  if (performance.now() - started > longest) {
    const before = process.threadCpuUsage();
    attempt(work);
    const { user, system } = process.threadCpuUsage(before);
    const spent = Math.round((user + system) / 1000);
    if (spent > longest) return { what: 'slow', detail: `${spent} ms` };
  }
  if (once instanceof Error) return refusalFault(once) ?? 'refused';
  return faultOf(once.folder, once.conversion) ?? 'converted';
}

/** What a conversion says is compared with what is known without it: the source, the seed, and the page as the site renders it. */
export function faultOf(
  folder: SeedFolder,
  { mdx, apparatus }: Pick<Conversion, 'mdx' | 'apparatus'>,
): Fault | undefined {
  const account = JSON.parse(apparatus) as Apparatus;
  const shape = apparatusSchema.safeParse(account);
  if (!shape.success) return { what: 'apparatus', detail: shape.error.message };
  const again = readSource(folder.text, {
    file: folder.sourceFile,
    kind: folder.seed.kind,
    emendations: folder.emendations,
  });
  const parsed = attempt(() => parseFrontmatter(mdx));
  if (parsed instanceof Error) return { what: 'front matter', detail: parsed.message };
  const unmeant = untrueFrontMatter(folder, again, parsed.frontmatter);
  if (unmeant !== undefined) return { what: 'front matter', detail: unmeant };
  const page = attempt(() => pageOf(parsed.content, account.blocks));
  if (page instanceof Error) return { what: 'no page', detail: page.message };
  const different = differenceOf(folder.text, account, page);
  if (different) return { what: 'page', detail: JSON.stringify(different) };
  const ids = new Set<string>();
  for (const { tagName, attrs } of elementsIn(page)) {
    if (!elements.has(tagName)) return { what: 'element', detail: `<${tagName}> in the text` };
    const id = attrs.find(({ name }) => name === 'id')?.value;
    if (id !== undefined && ids.has(id)) return { what: 'ids', detail: `the id "${id}" twice` };
    if (id !== undefined) ids.add(id);
  }
  const untrue = untrueWords(folder, account, again.reading.metadata);
  if (untrue !== undefined) return { what: 'words', detail: untrue };
  const plain: Partial<Apparatus> = JSON.parse(JSON.stringify(again.account));
  const same = Object.entries(plain).every(([field, value]) =>
    isDeepStrictEqual(account[field as keyof Apparatus], value),
  );
  if (!same || parsed.content.trim() !== serialise(again.reading.blocks).trim())
    return { what: 'twice', detail: 'another result the second time' };
  return undefined;
}

/** What a page of a transcription is made of. */
const elements = new Set(
  'main article section div hgroup h2 h3 h4 h5 h6 p span strong em br sup a ul ol li'.split(' '),
);

function* elementsIn(page: string): Generator<DefaultTreeAdapterTypes.Element> {
  const rest: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(page).childNodes];
  for (let node = rest.pop(); node; node = rest.pop())
    if ('tagName' in node) {
      yield node;
      for (const child of node.childNodes) rest.push(child);
    }
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function refusalFault(error: Error): Fault | undefined {
  if (!(error instanceof Refusal)) return { what: 'crash', detail: error.stack ?? error.message };
  const poor = error.messages.find(
    ({ file, line, found, expected, cure }) =>
      [file, found, expected, cure].some((text) => text.trim() === '') ||
      !((line ?? 0) > 0) ||
      /\bdefect\b/.test(cure),
  );
  if (!poor && error.messages.length > 0) return undefined;
  return { what: 'refusal', detail: JSON.stringify(poor ?? 'no message') };
}

function untrueFrontMatter(
  folder: SeedFolder,
  { kind, reading }: ReadSource,
  front: Record<string, unknown>,
): string | undefined {
  const { facts, provenance, rights, sha256 } = folder.seed;
  const { metadata, lines } = reading;
  const told = ['title', 'date', 'author'].flatMap((field) => {
    const fact = facts.find((one) => one.field === field);
    return fact ? [[field, fact.value]] : [];
  });
  const meant = {
    ...Object.fromEntries(told),
    id: folder.id,
    kind,
    metadata,
    lines,
    facts,
    provenance,
    rights,
    sha256,
  };
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(meant));
  const wrong = Object.keys(plain).find((field) => !isDeepStrictEqual(front[field], plain[field]));
  return wrong && `${wrong}: ${JSON.stringify(front[wrong])} for ${JSON.stringify(plain[wrong])}`;
}

const titleFact = { field: 'title', value: 'A text', ground: 'A test.' };

/**
 * The folder of a seed with an input in it, whose editor says what a source may lack.
 *
 * @throws Refusal where its emendations or its facts are none
 */
export function folderOf({ kind, text, emendations = [], facts = [], untitled = false }: Input): SeedFolder {
  const file = 'seeds/a-text/emendations.yml';
  const read = readYaml(JSON.stringify(emendations, null, 1), file, emendationsSchema);
  const known = readYaml(JSON.stringify(facts, null, 1), 'seeds/a-text/seed.yml', seedFields.shape.facts);
  if ('messages' in read) throw new Refusal(read.messages);
  if ('messages' in known) throw new Refusal(known.messages);
  const given = known.file.value;
  const title = untitled || given.some(({ field }) => field === 'title') ? [] : [titleFact];
  return {
    id: 'a-text',
    digest: '',
    sourceFile: 'seeds/a-text/source.txt',
    text,
    seed: {
      kind,
      sha256: '0'.repeat(64),
      provenance: { receivedAs: 'a.txt', description: 'A test.' },
      rights: { status: 'Free.', ground: 'A test.', judgement: true },
      facts: [...title, ...given],
    },
    emendationsFile: file,
    emendations: read.file.value,
    lineOfEmendation: (index) => read.file.placeOf([index]).line,
    lineOfFact: (index) => index + 1,
  };
}
