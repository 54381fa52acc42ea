import type { Emphasis, Paragraph, PhrasingContent, Strong } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from '../segment/reading.ts';
import { textOf, type Word } from '../segment/working-text.ts';
import { isInCapitals, sentenceEndInCapitals } from '../text/capitals.ts';
import { joined, type Printed, type Run, readBack } from './read-back.ts';

// The one place that knows how Markdown and MDX write characters that would mean something to them.

const markdown = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, {
    // A paragraph that begins with these words would be read as code.
    unsafe: [
      { atBreak: true, character: 'e', after: 'xport' },
      { atBreak: true, character: 'i', after: 'mport' },
    ],
  });

/** A way to write words; the second is taken where the first does not come back the same. */
type Writer = (paragraph: Paragraph) => string;

/**
 * Writes the blocks of a transcription as MDX, one sentence a line so that a diff shows the sentence that changed.
 *
 * What is written is read back with the compiler that renders the site. A block that does not come back the same, as the heading, paragraph
 * or note that it is, is written again with each doubtful character as a character reference.
 *
 * @throws Error if even that does not come back the same: the text could then not be published unharmed
 */
export function serialise(blocks: readonly Block[]): string {
  const forms = blocks.map(formOf);
  const wanted = forms.map(printedOf);
  const written = forms.map((form) => write(form, escaped));
  if (!comesBack(written, wanted)) {
    forms.forEach((form, at) => {
      if (!standsAlone(written[at] as string, wanted[at] as Printed)) written[at] = write(form, guarded);
    });
    if (!comesBack(written, wanted)) throw new Error(notTheSame(written, wanted));
  }
  return asDocument(written);
}

function asDocument(written: readonly string[]): string {
  return `${written.join('\n\n')}\n`;
}

function comesBack(written: readonly string[], wanted: readonly Printed[]): boolean {
  const back = readBack(asDocument(written));
  if (!back) return false;
  // A page sets the notes apart, in the order of their marks.
  const isNote = ({ name }: Printed) => name === 'note';
  const inOrder = (list: readonly Printed[]) => [
    ...list.filter((block) => !isNote(block)).map((block) => JSON.stringify(block)),
    ...list
      .filter(isNote)
      .map((block) => JSON.stringify(block))
      .sort(),
  ];
  return inOrder(back).join('\n') === inOrder(wanted).join('\n');
}

/** Whether a block comes back by itself, with notes for its marks and a mark for a note. */
function standsAlone(written: string, wanted: Printed): boolean {
  const labels = new Set(wanted.runs.flatMap(([kind, text]) => (kind === 'note' ? [labelIn(text)] : [])));
  const own = wanted.name === 'note' ? labelIn(wanted.attributes.id ?? '') : undefined;
  if (own !== undefined) labels.delete(own);
  const notes = [...labels].map((label) => `[^${label}]: x`);
  const back = readBack(asDocument([...(own === undefined ? [] : [`x[^${own}]`]), written, ...notes]));
  return back?.some((block) => JSON.stringify(block) === JSON.stringify(wanted)) ?? false;
}

function notTheSame(written: readonly string[], wanted: readonly Printed[]): string {
  const at = written.findIndex((text, place) => !standsAlone(text, wanted[place] as Printed));
  const { runs } = wanted[Math.max(at, 0)] ?? { runs: [] };
  return `this text does not survive being written as MDX: ${JSON.stringify(runs.map(([, text]) => text).join(''))}`;
}

/** The prefix of the ids of notes, as the compiler writes them. */
const prefix = 'user-content-fn-';

function labelIn(address: string): string {
  return address.replace(`#${prefix}`, '').replace(prefix, '');
}

/** What a block is in MDX: an element or a component, and its lines. */
interface Form {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly lines: readonly PhrasingContent[][];
}

function formOf(block: Block): Form {
  const form = (
    name: string,
    attributes: Readonly<Record<string, string | readonly Word[] | undefined>>,
    ...lines: readonly (readonly Word[])[]
  ): Form => {
    const texts = Object.entries(attributes).map(
      ([key, value]) => [key, typeof value === 'string' ? value : textOf(value ?? [])] as const,
    );
    const content = lines.map(phrasing).filter((line) => line.length > 0);
    return { name, attributes: Object.fromEntries(texts.filter(([, text]) => text !== '')), lines: content };
  };
  const { id } = block;
  switch (block.type) {
    case 'heading':
      return form(`h${block.depth}`, {}, block.words);
    case 'paragraph':
      return block.number || block.marking
        ? form('Paragraph', { id, number: block.number, marking: block.marking }, block.words)
        : form('p', {}, block.words);
    case 'item':
      return form('Item', { id, label: block.label }, block.words);
    case 'abstract':
      return form('Abstract', { id }, block.words);
    case 'part':
      return form('Part', { id, label: block.label }, block.title, ...(block.subtitles ?? []));
    case 'signature':
      return form('Signature', { id }, ...block.lines);
    case 'note':
      return form('note', { id: `${prefix}${block.label}` }, block.words);
  }
}

/** What a page has to print of a block. */
function printedOf({ name, attributes, lines }: Form): Printed {
  return {
    name,
    attributes,
    runs: joined(lines.flatMap((line): Run[] => [...runsOf(line), ['plain', ' ']])),
  };
}

function* runsOf(content: readonly PhrasingContent[]): Generator<Run> {
  for (const node of content)
    if (node.type === 'text') yield ['plain', node.value];
    else if (isSetApart(node)) for (const [, text] of runsOf(node.children)) yield [node.type, text];
    else if (node.type === 'footnoteReference') yield ['note', `#${prefix}${node.identifier}`];
}

const running = /^(?:p|Paragraph|Item|Abstract)$/;

function write({ name, attributes, lines }: Form, writer: Writer): string {
  const text = lines.map((children) => writer({ type: 'paragraph', children })).join('\\\n');
  if (/^h\d$/.test(name)) return `${'#'.repeat(Number(name.slice(1)))} ${text}`;
  if (name === 'note') return `[^${labelIn(attributes.id ?? '')}]: ${text}`;
  const broken = running.test(name) ? breakSentences(text) : text;
  return name === 'p' ? broken : element(name, attributes, broken);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
  return children === '' ? `<${name}${written} />` : `<${name}${written}>\n\n${children}\n\n</${name}>`;
}

/** Words as Markdown content: bold and italics run together, note marks after their word. */
function phrasing(words: readonly Word[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const word of words) {
    if (word.text !== '') {
      // Asterisks beside white space mark nothing: Unicode has some that separates no tokens.
      const [, before = '', core = '', after = ''] =
        /^(\p{White_Space}*)(.*?)(\p{White_Space}*)$/su.exec(word.text) ?? [];
      const style = core === '' ? undefined : styleOf(word);
      const goesOn = before === '' && content.at(-1)?.type === style;
      if (content.length > 0) add(content, ' ', goesOn ? style : undefined);
      add(content, before, undefined);
      add(content, core, style);
      add(content, after, undefined);
    }
    if (word.note) content.push({ type: 'footnoteReference', identifier: word.note, label: word.note });
  }
  return content;
}

/** What may be set apart within a line; words that are both bold and in italics are bold. */
type Style = 'strong' | 'emphasis';

function styleOf({ strong, emphasis }: Word): Style | undefined {
  return strong ? 'strong' : emphasis ? 'emphasis' : undefined;
}

function isSetApart(node: PhrasingContent): node is Strong | Emphasis {
  return node.type === 'strong' || node.type === 'emphasis';
}

function add(content: PhrasingContent[], value: string, style: Style | undefined): void {
  if (value === '') return;
  const last = content.at(-1);
  if (style && last?.type === style && isSetApart(last)) add(last.children, value, undefined);
  else if (style) content.push({ type: style, children: [{ type: 'text', value }] });
  else if (last?.type === 'text') last.value += value;
  else content.push({ type: 'text', value });
}

// Nothing but letters, digits and punctuation that means nothing to Markdown anywhere in a line.
const plain = /^(?!export|import)[\p{L}“‘("'][\p{L}\p{N} ,:;.'"()/?%“”‘’—–-]*$/u;
const looksLikeLink = /www\.|:\/\/|@/i;

function escaped(paragraph: Paragraph): string {
  const [only, ...more] = paragraph.children;
  if (only?.type === 'text' && more.length === 0 && plain.test(only.value) && !looksLikeLink.test(only.value))
    return only.value;
  return markdown.stringify({ type: 'root', children: [paragraph] }).trimEnd();
}

// The last resort: no punctuation of ASCII means anything behind a backslash, and no reference begins a word of code.
function guarded({ children }: Paragraph): string {
  return inline(children, true);
}

function inline(content: readonly PhrasingContent[], atStart: boolean): string {
  return content
    .map((node, at) => {
      if (node.type === 'strong') return `**${inline(node.children, false)}**`;
      if (node.type === 'emphasis') return `*${inline(node.children, false)}*`;
      if (node.type === 'footnoteReference') return `[^${node.label}]`;
      if (node.type !== 'text') return '';
      const written = node.value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
      return atStart && at === 0 ? written.replace(/^[A-Za-z]/, reference) : written;
    })
    .join('');
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16)};`;
}

// A capital (after an opening quote mark or bracket) begins no Markdown construct, so a line may begin with it.
function breakSentences(text: string): string {
  if (isInCapitals(text)) return text.replace(sentenceEndInCapitals, '$1\n');
  return text.replace(
    /(?<!\b(?:i\.e|e\.g|cf|Mr|Mrs|Dr|St|[A-Z]))([.?!][”’"')]*) (?=[“"'(]?\p{Lu}[\p{Ll} ])/gu,
    '$1\n',
  );
}
