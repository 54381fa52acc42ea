import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from '../segment/reading.ts';
import { textOf, type Word } from '../segment/working-text.ts';

// The one place that knows how Markdown and MDX write characters that would mean something to them.

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, {
    emphasis: '_',
    rule: '-',
    // A paragraph that begins with these words would be read as code.
    unsafe: [
      { atBreak: true, character: 'e', after: 'xport' },
      { atBreak: true, character: 'i', after: 'mport' },
    ],
  });

/**
 * Writes the blocks of a transcription as MDX, one sentence a line so that a diff shows the sentence that changed.
 *
 * Every block is parsed back after writing; one that does not come back the same is written again with each doubtful character
 * as a character reference.
 *
 * @throws Error if even that does not come back the same: the text could then not be published unharmed
 */
export function serialise(blocks: readonly Block[]): string {
  return `${blocks.map(writeBlock).join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${writeWords(block.words, 'line')}`;
    case 'paragraph': {
      const words = writeWords(block.words, 'sentences');
      if (!block.number && !block.marking) return words;
      return element('Paragraph', { id: block.id, number: block.number, marking: block.marking }, words);
    }
    case 'item':
      return element('Item', { id: block.id, label: block.label }, writeWords(block.words, 'sentences'));
    case 'abstract':
      return element('Abstract', { id: block.id }, writeWords(block.words, 'sentences'));
    case 'part':
      return element(
        'Part',
        { id: block.id, label: block.label },
        [block.title, ...(block.subtitles ?? [])].map((line) => writeWords(line, 'line')).join('\\\n'),
      );
    case 'signature':
      return element(
        'Signature',
        { id: block.id },
        block.lines.map((line) => writeWords(line, 'line')).join('\\\n'),
      );
    case 'note':
      return `[^${block.label}]: ${writeWords(block.words, 'line')}`;
  }
}

function element(
  name: string,
  attributes: Record<string, string | readonly Word[] | undefined>,
  children: string,
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => [key, typeof value === 'string' ? value : textOf(value ?? [])] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
  return children === '' ? `<${name}${written} />` : `<${name}${written}>\n\n${children}\n\n</${name}>`;
}

function writeWords(words: readonly Word[], form: 'line' | 'sentences'): string {
  const content = phrasing(words);
  const wanted = flatten(content);
  if (wanted === '') return '';
  for (const attempt of [stringify, stringifyGuarded]) {
    const written = form === 'sentences' ? breakSentences(attempt(content)) : attempt(content);
    if (readBack(written) === wanted) return written;
  }
  throw new Error(`this text does not survive being written as MDX: ${JSON.stringify(wanted)}`);
}

/** Words as Markdown content: bold runs together, note marks after their word. */
function phrasing(words: readonly Word[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const word of words) {
    if (word.text !== '') {
      const last = content.at(-1);
      const strong = word.strong === true;
      if (last?.type === 'strong' && strong) addText(last.children, ` ${word.text}`);
      else {
        if (content.length > 0) addText(content, ' ');
        if (strong) content.push({ type: 'strong', children: [{ type: 'text', value: word.text }] });
        else addText(content, word.text);
      }
    }
    if (word.note) content.push({ type: 'footnoteReference', identifier: word.note, label: word.note });
  }
  return content;
}

function addText(content: PhrasingContent[], value: string): void {
  const last = content.at(-1);
  if (last?.type === 'text') last.value += value;
  else content.push({ type: 'text', value });
}

/** The text, with bold and note marks made visible, as the thing that must come back the same. */
function flatten(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'strong') return `⟦b⟧${flatten(node.children)}⟦/b⟧`;
      if (node.type === 'footnoteReference') return `⟦note ${node.identifier}⟧`;
      // GFM makes links of bare addresses; what is read is the address all the same.
      if (node.type === 'link') return flatten(node.children);
      return `⟦${node.type}⟧`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

// Nothing but letters, digits and punctuation that means nothing to Markdown anywhere in a line: such a text is written as it is.
const plain = /^(?!export|import)[\p{L}“‘("'][\p{L}\p{N} ,:;.'"()/?%“”‘’—–-]*$/u;
const looksLikeLink = /www\.|:\/\/|@/i;

function isPlain(value: string): boolean {
  return plain.test(value) && !looksLikeLink.test(value);
}

function stringify(content: readonly PhrasingContent[]): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text' && isPlain(only.value)) return only.value;
  return processor.stringify(rootOf(content)).trim();
}

const kept = /[\p{L}\p{N} ,;()"“”‘’—–-]/u;

// The last resort: whatever Markdown could read in any way stands as a character reference, which it never interprets.
function stringifyGuarded(content: readonly PhrasingContent[]): string {
  return content
    .map((node, at) => {
      if (node.type === 'strong') return `**${stringifyGuarded(node.children)}**`;
      if (node.type === 'footnoteReference') return `[^${node.label}]`;
      if (node.type !== 'text') return '';
      return [...node.value]
        .map((character, place) =>
          (at === 0 && place === 0) || !kept.test(character) || /[wWhHfF]/.test(character)
            ? reference(character)
            : character,
        )
        .join('');
    })
    .join('');
}

function reference(character: string): string {
  return character === ' ' ? ' ' : `&#x${character.codePointAt(0)?.toString(16)};`;
}

// A capital (after an opening quote mark or bracket) begins no Markdown construct, so a line may begin with it.
function breakSentences(text: string): string {
  return text.replace(
    /(?<!\b(?:i\.e|e\.g|cf|Mr|Mrs|Dr|St|[A-Z]))([.?!][”’"')]*) (?=[“"'(]?\p{Lu}[\p{Ll} ])/gu,
    '$1\n',
  );
}

function readBack(written: string): string | undefined {
  const lines = written.split('\n');
  if (lines.every(isPlain)) return lines.join(' ');
  let root: Root;
  try {
    // Notes are only read as such where they are defined.
    const labels = [...written.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => match[1]);
    root = processor.parse(`${written}\n\n${labels.map((label) => `[^${label}]: x`).join('\n\n')}`);
  } catch {
    return undefined;
  }
  const [only, ...rest] = root.children.filter((node) => node.type !== 'footnoteDefinition');
  if (only?.type !== 'paragraph' || rest.length > 0) return undefined;
  return flatten(only.children);
}

function rootOf(content: readonly PhrasingContent[]): Root {
  const paragraph: RootContent = { type: 'paragraph', children: [...content] };
  return { type: 'root', children: [paragraph] };
}
