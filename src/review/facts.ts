import { documentPath, placeOn } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { sentenceAround } from '../corpus/mentions.ts';
import { placesOfQuote } from '../corpus/quotes.ts';
import { type BlockSpan, textOfBlock } from '../corpus/transcription.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import { shortened } from '../text/wording.ts';
import type { Fact } from './entity.ts';
import { labelOfField } from './labels.ts';
import type { Row } from './report.ts';

/** A quote, with why it is none where a silence explains it. */
type Quote = DocumentQuote & { readonly why?: string };

/** What members of a list are known by, so that a new first one does not make all others look changed. */
const names = ['id', 'field', 'label', 'name', 'term', 'proposal', 'exact', 'version', 'coder', 'value'];

/** How values are told. */
interface Reads {
  /** Fields of which a file keeps the id alone, by their names. */
  readonly values?: Readonly<Record<string, (id: string) => Pick<Fact, 'text' | 'key'>>>;
  /** Whether fields are called as they stand in the file: it is none of ours, and its readers know them so. */
  readonly asWritten?: true;
}

/**
 * Every value of what was read from a file, by the way to it: `{a: {b: [1]}}` is "a, b: 1", `{as: [{id: x, b: 1}]}` is "a x, b: 1". A list of plain values is one value, and so are a
 * voice with the one whose it is, and a member of a list that is a text with a few words about it; a quote is told with where it stands and
 * the sentence that it is taken from.
 *
 * @param corpus where quotes stand
 */
export function factsOf(corpus: Corpus, value: unknown, reads: Reads = {}, path = ''): Fact[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') {
    const read = reads.values?.[path.replace(/^.*, /, '')];
    return [read ? { label: path, ...read(String(value)) } : { label: path, text: String(value) }];
  }
  if (isQuote(value)) return quoteFacts(corpus, value, path);
  if (!Array.isArray(value)) {
    const { value: held, voice, of, ...rest } = value as Record<string, unknown>;
    // What is held and whose view it is weigh most.
    const view = voice === undefined || of === undefined ? { voice, of } : { voice: `${voice}: ${of}` };
    const fields = { value: held, ...view, ...rest };
    return Object.entries(fields).flatMap(([key, member]) =>
      factsOf(corpus, member, reads, below(path, reads.asWritten ? key : labelOfField(key))),
    );
  }
  if (value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? [] : [{ label: path, text: value.join(', ') }];
  return [
    ...value.flatMap((member, at) => memberFacts(corpus, member, reads, path, `${at + 1}`)),
    ...orderFacts(value.map(nameIn), path),
  ];
}

function memberFacts(corpus: Corpus, member: unknown, reads: Reads, path: string, place: string): Fact[] {
  const one = oneOf(path);
  // Several words in a list of such are one value of it.
  if (typeof member !== 'object' || member === null || isQuote(member) || Array.isArray(member))
    return factsOf(corpus, member, reads, one);
  const { id: _id, text, ...rest } = member as Record<string, unknown>;
  if (typeof text === 'string') {
    const about = factsOf(corpus, rest, reads).map((fact) => ` ${fact.label}: ${fact.text}`);
    const list = `${one} ${text}`;
    return [{ label: one, list, text: `${text}${about.join(',')}`, member: { list: path, name: text } }];
  }
  const name = nameIn(member);
  const facts = factsOf(corpus, rest, reads, wayTo({ list: path, name: name ?? place }));
  return name === undefined ? facts : facts.map((fact) => ({ ...fact, member: { list: path, name } }));
}

const below = (path: string, label: string) => [path, label].filter(Boolean).join(', ');

/** What one of a list is called. */
const oneOf = (list: string) => list.replace(/s$/, '');

/** The way to a member of a list, as labels begin with it: "claim of-ransoms", "further answer 2". */
export function wayTo({ list, name }: NonNullable<Fact['member']>): string {
  return list === '' ? name : `${oneOf(list)} ${name}`;
}

/** What a member of a list is known by; undefined where it is known by its place alone. */
function nameIn(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined;
  if (isQuote(member)) return `“${shortened(member.exact, 40)}”`;
  const fields = member as Readonly<Record<string, unknown>>;
  const { quote } = fields as { readonly quote?: Quote };
  const known = [fields.text, ...names.map((field) => fields[field]), quote?.document];
  const name = known.find((one) => one !== undefined);
  return name === undefined ? undefined : String(name);
}

/** In which order the members of a list stand, where all have names; of those with one name, each after the first has its number. */
export function orderFacts(members: readonly (string | undefined)[], path: string): Fact[] {
  const named = members.filter((name) => name !== undefined);
  if (named.length < Math.max(members.length, 2)) return [];
  const all = named.map((name, at) => {
    const nth = named.slice(0, at + 1).filter((one) => one === name).length;
    return nth === 1 ? name : `${name} (${nth})`;
  });
  const label = path === '' ? 'order' : `order of ${path}`;
  return [{ label, text: all.join(', '), members: all, as: 'order' }];
}

function isQuote(value: object): value is Quote {
  return 'document' in value && 'exact' in value;
}

/** In another paragraph it is the same quote. */
function quoteFacts(corpus: Corpus, quote: Quote, label: string): Fact[] {
  const { document, exact, prefix = '', suffix = '', why = '' } = quote;
  const places = placesOfQuote(corpus, quote);
  const path = places[0] && documentPath(document, places[0].block);
  const at = places.map(({ block }) => placeOn(document, block)).join(' and ');
  const where = corpus.documents.has(document)
    ? `not found in ${document}`
    : `${document}, which cannot be read`;
  const around = places.map((span) => inSentence(corpus, span)).filter((text) => text !== `⟦${exact}⟧`);
  return [
    {
      label,
      text: `“${exact}” (${at || where})${why && `: ${why}`}`,
      key: [document, prefix, exact, suffix, why].join('\n'),
      anywhere: true,
      ...(path && { path }),
    },
    ...(quote.translation ? [{ label: 'translation by the editor', text: quote.translation }] : []),
    ...around.map((text) => ({
      label: 'sentence of the quote',
      text,
      as: 'beside' as const,
      anywhere: true as const,
      ...(path && { path }),
    })),
  ];
}

/** Whether the quote of a row is the same on both sides, and only what is said of it another. */
export function isReasonAlone({ old, new: next }: Row): boolean {
  const quote = (text: string) => text.replace(/(?<=” \([^()]*\)): .*$/su, '');
  return old !== undefined && next !== undefined && old !== next && quote(old) === quote(next);
}

/** The sentence of a document in which words stand, the words marked. */
export function inSentence(corpus: Corpus, span: BlockSpan): string {
  const document = corpus.documents.get(span.document);
  if (!document) return '';
  const text = textOfBlock(document, span.block);
  const { start, end } = sentenceAround(document, span);
  return `${text.slice(start, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, end)}`;
}

/** Where a page stands: told where it moved. */
export function addressFact(path: string): Fact {
  return { label: 'address', text: path, as: 'place' };
}
