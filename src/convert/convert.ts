import { kindOf, numberedName } from '../kinds/index.ts';
import { detectKind, readerOf } from '../kinds/readers.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { saidOnce } from '../messages/said-once.ts';
import type { Apparatus } from '../schema/apparatus.ts';
import { type Emendation, formOf } from '../schema/seed.ts';
import { tableWarnings } from '../segment/columns.ts';
import { pageHeadWarnings } from '../segment/pages/warnings.ts';
import { type Reading, wordsOf } from '../segment/reading.ts';
import { linesOf, WorkingText } from '../segment/working-text.ts';
import { tokenise } from '../text/tokens.ts';
import { type Account, account } from './account.ts';
import { emend } from './emend.ts';
import { frontMatter, writeFrontMatter } from './front-matter.ts';
import { generatedMark } from './generated.ts';
import { type Languages, languagesOf, languageWarnings } from './language.ts';
import { unprintedReadings } from './readings-printed.ts';
import type { SeedFolder } from './seed-folder.ts';
import { serialise } from './serialise.ts';
import { settle } from './settle.ts';
import { undecidedSlip, undecidedSlips } from './slips/undecided.ts';

/** A source as read: what its reader made of it, and what became of its tokens. */
export interface ReadSource {
  /** Name of its kind. */
  readonly kind: string;
  /** Its language, as a BCP 47 tag. */
  readonly language: string;
  /** Others that a good part of it is in, where nobody said which it is in. */
  readonly otherLanguages: readonly string[];
  readonly reading: Reading;
  readonly account: Account;
  readonly warnings: readonly Message[];
}

/** What a source is read with besides its text. */
export interface ReadOptions {
  /** Path of the source, for messages. */
  readonly file: string;
  /** The kind, where somebody knows better than the detection. */
  readonly kind?: string | undefined;
  /** The language, likewise. */
  readonly language?: string | undefined;
  /** Whether an extractor took it out of a file and wrote marks into it. */
  readonly marked?: boolean;
  /** Whether its lines are those of a print, with a blank line between two paragraphs. */
  readonly wrapped?: boolean;
  /** Fields that the seed gives as facts. */
  readonly given?: readonly string[];
  readonly emendations?: readonly Emendation[];
  readonly emendationsFile?: string;
  lineOfEmendation?(index: number): number;
}

/**
 * Reads a source: emendations, rules, reader, what no page could print settled, account, in this order.
 *
 * @throws Refusal if an emendation does not match, or the reader can make nothing of the text
 */
export function readSource(text: string, options: ReadOptions): ReadSource {
  const source = tokenise(text);
  const { language, others: otherLanguages }: Languages = options.language
    ? { language: options.language, others: [] }
    : languagesOf(source.lines);
  const working = new WorkingText(source, language, options.wrapped);
  const emendationsFile = options.emendationsFile ?? options.file;
  const lineOfEmendation = (index: number) => options.lineOfEmendation?.(index) ?? 1;
  const kind = options.kind ?? detectKind(source.lines, options.marked);
  const emended = emend(working, options.emendations ?? [], emendationsFile, lineOfEmendation);
  if (emended.messages.length > 0) throw new Refusal(emended.messages);
  const reader = readerOf(kind);
  const rules = reader.rules.filter(({ ofMarks }) => options.marked || !ofMarks);
  for (const rule of rules) rule.apply(working);
  const heads = pageHeadWarnings(working, options.file);
  const read = reader.read(working, { file: options.file, given: options.given ?? [] });
  const { blocks, messages } = settle(read.blocks, working.departed, emended.placed, {
    source: options.file,
    emendations: emendationsFile,
    lineOfEmendation,
  });
  const errors = [
    ...messages.filter(({ level }) => level === 'error'),
    ...unprintedReadings(working, blocks, emended.placed, emendationsFile, lineOfEmendation),
  ];
  if (errors.length > 0) throw new Refusal(errors);
  const standing = new Set(blocks.flatMap((block) => linesOf(wordsOf(block))));
  return {
    kind,
    language,
    otherLanguages,
    reading: { ...read, blocks },
    account: account(working, blocks, emended.placed, rules),
    warnings: [
      ...saidOnce([
        ...heads,
        ...read.warnings,
        ...tableWarnings(source.lines, options.file, standing),
        ...messages,
      ]),
      ...undecidedSlips(source, language, emended.placed, options.file),
    ],
  };
}

/** A document converted: the two files that `content/` gets, and what an editor has still to decide. */
export interface Conversion {
  readonly id: string;
  readonly mdx: string;
  readonly apparatus: string;
  /** The account in numbers; `apparatus` holds all of it. */
  readonly account: Pick<Account, 'tokens' | 'fates'> & { readonly emended: number; readonly sic: number };
  readonly warnings: readonly Message[];
  /** What tells two copies of one document: the checksum of the source, and the number that it goes by. */
  readonly sha256: string;
  readonly number?: string | undefined;
  /** Digest of the seed that it was made from. */
  readonly from: string;
}

/**
 * Converts one seed.
 *
 * @throws Refusal with messages, if it cannot be
 */
export function convert(folder: SeedFolder): Conversion {
  const read = readSource(folder.text, {
    file: folder.sourceFile,
    kind: folder.seed.kind,
    language: folder.seed.language,
    ...formOf(folder.seed.received),
    given: folder.seed.facts.map(({ field }) => field),
    emendations: folder.emendations,
    emendationsFile: folder.emendationsFile,
    lineOfEmendation: (index) => folder.lineOfEmendation(index),
  });
  const front = frontMatter(folder, read);
  const { tokens, fates, emendations } = read.account;
  const sic = emendations.filter((entry) => entry.sic).length;
  const undecided = read.warnings
    .filter(({ name }) => name === undecidedSlip)
    .map(({ line = 1, column = 1, found }) => ({ line, column, found }));
  return {
    id: folder.id,
    mdx: `${writeFrontMatter(front)}\n${serialise(read.reading.blocks)}`,
    apparatus: writeApparatus({
      about: generatedMark(folder.id),
      document: folder.id,
      sha256: folder.seed.sha256,
      ...(folder.seed.received && { received: folder.seed.received }),
      ...read.account,
      ...(undecided.length > 0 && { undecided }),
    }),
    account: { tokens, fates, emended: emendations.length - sic, sic },
    warnings: [
      ...languageWarnings(
        { language: read.language, others: read.otherLanguages },
        folder.sourceFile,
        `seeds/${folder.id}/seed.yml`,
      ),
      ...read.warnings,
    ],
    sha256: folder.seed.sha256,
    number: numberedName(kindOf(read.kind), read.reading.metadata),
    from: folder.digest,
  };
}

// One entry a line: a diff then shows the tokens whose fate changed.
function writeApparatus(apparatus: Apparatus): string {
  const fields = Object.entries(apparatus).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const items = value.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
    return value.length === 0 ? `  ${JSON.stringify(key)}: []` : `  ${JSON.stringify(key)}: [\n${items}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
