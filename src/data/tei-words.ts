import type { Transcription } from '../corpus/transcription.ts';
import type { Entry } from '../schema/apparatus.ts';
import { escapeXml, xmlElement } from '../text/xml.ts';
import type { MarkedBlock } from './marked-blocks.ts';

/** The words of a document as TEI, block by block. */
export interface TeiWords {
  /** The words beside a block's text, if it has any. */
  lead(block: string): string;
  /** A block's words: changed ones as `choice`, page furniture inside them as `fw`, kept oddities as `sic`. */
  text(block: string): string;
  /** Page furniture that stands before a block. */
  before(block: string): string;
  /** Page furniture after the last block. */
  readonly after: string;
}

/** A word as printed, or several that were changed together. */
interface Unit {
  readonly words: readonly string[];
  received: string;
  readonly entry: Entry;
}

/**
 * Sets every block together from the apparatus, in the order of the source.
 *
 * @param note the note to be set where a mark of it stands
 */
export function teiWords(
  { apparatus, blocks: texts }: Transcription,
  blocks: readonly MarkedBlock[],
  note: (label: string) => string,
): TeiWords {
  const words = new Map(
    blocks.map(({ id, lead }, at) => [id, [...lead, ...(texts[at]?.text ?? '').split(' ')].filter(Boolean)]),
  );
  const contents = new Map<string, (Unit | string)[]>(blocks.map(({ id }) => [id, []]));
  const before = new Map<string, string>();
  let furniture = '';
  let last: string | undefined;
  for (const entry of apparatus.entries) {
    if (entry.fate === 'furniture') furniture += fw(entry);
    const own = entry.block === undefined ? undefined : words.get(entry.block);
    const content = entry.block === undefined ? undefined : contents.get(entry.block);
    if (!own || !content || entry.block === undefined) continue;
    if (furniture !== '') {
      if (last === entry.block || content.length > 0) content.push(furniture);
      else before.set(entry.block, (before.get(entry.block) ?? '') + furniture);
      furniture = '';
    }
    last = entry.block;
    if (entry.fate === 'printed')
      for (const word of own.splice(0, entry.tokens)) content.push({ words: [word], received: word, entry });
    else addChanged(content, own, entry);
  }
  const anchored = new Set<string>();
  return {
    lead: (id) => {
      const marked = blocks.find((block) => block.id === id);
      return marked && marked.lead.length > 0
        ? xmlElement('label', {}, escapeXml(marked.lead.join(' ')))
        : '';
    },
    text: (id) => {
      const marked = blocks.find((block) => block.id === id) as MarkedBlock;
      const sics = apparatus.emendations.filter(({ sic, block }) => sic && block === id);
      return written(contents.get(id) ?? [], marked, sics, note, anchored);
    },
    before: (id) => before.get(id) ?? '',
    after: furniture,
  };
}

function fw({ line, by, emendation, received = '' }: Entry): string {
  return xmlElement('fw', { type: by ?? `e${emendation}`, n: line }, escapeXml(received));
}

// A line end that was joined has its second half in an entry of its own, which prints nothing.
function addChanged(content: (Unit | string)[], own: string[], entry: Entry): void {
  const { received = '', printed = '', fate } = entry;
  const words = own.splice(0, printed.split(/\s+/).filter(Boolean).length);
  const previous = content.findLast((unit): unit is Unit => typeof unit !== 'string');
  if (words.length === 0 && previous && previous.entry.fate === fate) previous.received += ` ${received}`;
  else content.push({ words, received, entry });
}

function written(
  content: readonly (Unit | string)[],
  { lead, breaks, notes }: MarkedBlock,
  sics: readonly { readonly number: number; readonly line: number; readonly exact: string }[],
  note: (label: string) => string,
  anchored: Set<string>,
): string {
  const pieces: string[] = [];
  const open = sicSpans(content, sics);
  let printed = 0;
  for (const [at, unit] of content.entries()) {
    if (typeof unit === 'string') {
      pieces.push(unit);
      continue;
    }
    const from = printed;
    printed += unit.words.length;
    // The words beside the text are set by `lead`; a word of the text may have been received together with them.
    if (printed <= lead.length && unit.words.length > 0) continue;
    const own = { ...unit, words: unit.words.slice(Math.max(0, lead.length - from)) };
    const opening = open.starts.get(at);
    const closing = open.ends.has(at) ? '</sic>' : '';
    let piece = `${opening === undefined ? '' : `<sic xml:id="e${opening}">`}${unitXml(own, anchored)}${closing}`;
    const span = (place: number) => place + lead.length > from && place + lead.length <= printed;
    for (const { label } of notes.filter(({ after }) => span(after))) piece += note(label);
    if (breaks.some(span)) piece += '<lb/>';
    pieces.push(piece);
  }
  return pieces.join(' ');
}

function unitXml({ words, received, entry }: Unit, anchored: Set<string>): string {
  const text = escapeXml(words.join(' '));
  const { fate, emendation, by } = entry;
  if (fate === 'printed') return text;
  if (fate !== 'emended')
    return `<choice><orig>${escapeXml(received)}</orig>${xmlElement('reg', { type: by }, text)}</choice>`;
  const id = `e${emendation}`;
  const name = anchored.has(id) ? { corresp: `#${id}` } : { 'xml:id': id };
  anchored.add(id);
  return `<choice${xmlElement('x', name).slice(2, -2)}><sic>${escapeXml(received)}</sic>${xmlElement('corr', {}, text)}</choice>`;
}

/** Where words that were kept as they are begin and end, as places in a block's content. */
function sicSpans(
  content: readonly (Unit | string)[],
  sics: readonly { readonly number: number; readonly line: number; readonly exact: string }[],
): { starts: Map<number, number>; ends: Set<number> } {
  const starts = new Map<number, number>();
  const ends = new Set<number>();
  for (const { number, line, exact } of sics) {
    const wanted = exact.split(/\s+/).length;
    for (const [at, unit] of content.entries()) {
      if (typeof unit === 'string' || unit.entry.line !== line) continue;
      const units = content.slice(at, at + wanted);
      // Furniture or a change between the words would have to stand inside: such an oddity is told of in the apparatus alone.
      if (!units.every((one) => typeof one !== 'string' && one.entry.fate === 'printed')) continue;
      const said = units.map((one) => (typeof one === 'string' ? '' : one.words.join(' '))).join(' ');
      if (!said.includes(exact) || starts.has(at)) continue;
      starts.set(at, number);
      ends.add(at + wanted - 1);
      break;
    }
  }
  return { starts, ends };
}
