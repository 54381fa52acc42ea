import type { ElementContent } from 'hast';
import { readTextIfThere } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { linesOf } from '../text/tokens.ts';

interface Part {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly ElementContent[];
  readonly position?: { readonly start: { readonly line: number } };
}

/**
 * Looks at what a page of prose has besides words: it may quote lines of a source, and nothing else. What the site could not draw is told
 * here, with its line, and not by a build that breaks off.
 *
 * @param root the edition's folder
 * @param nodes of the page
 * @param file path for messages
 * @param isGuide whether it is a page of its own: what begins a page of the engine's quotes no source
 */
export function strangeParts(
  root: string,
  nodes: readonly ElementContent[],
  file: string,
  isGuide: boolean,
): Message[] {
  return nodes.flatMap((node) => {
    const part = node as unknown as Part;
    const found = faultOf(root, part, isGuide);
    const line = part.position?.start.line;
    const own: Message[] = found
      ? [{ level: 'error', name: 'read-prose', file, ...(line !== undefined && { line }), ...found }]
      : [];
    return [...own, ...strangeParts(root, part.children ?? [], file, isGuide)];
  });
}

type Fault = Pick<Message, 'found' | 'expected' | 'cure'>;

function faultOf(root: string, part: Part, isGuide: boolean): Fault | undefined {
  if (/^mdx(?:Flow|Text)Expression$|^mdxjsEsm$/.test(part.type))
    return {
      found: `code: ${JSON.stringify(String(part.value ?? '').slice(0, 60))}`,
      expected: 'words',
      cure: 'take it out; a "{" that belongs to the text has a backslash before it',
    };
  const { name } = part;
  if (!part.type.startsWith('mdxJsx') || !name || !/^[A-Z]/.test(name)) return undefined;
  if (name !== 'FromSource' || !isGuide)
    return {
      found: `<${name}>`,
      expected: isGuide ? 'words, and <FromSource> for lines of a source' : 'words alone on this page',
      cure: 'take it out, or write what it stands for',
    };
  return quotedLines(root, part);
}

function quotedLines(root: string, { attributes = [] }: Part): Fault | undefined {
  const said = Object.fromEntries(attributes.map(({ name = '', value }) => [name, String(value ?? '')]));
  const { document = '', lines = '', words } = said;
  const source = /^[\w-]+$/.test(document)
    ? readTextIfThere(root, `seeds/${document}/source.txt`)
    : undefined;
  if (source === undefined)
    return {
      found: `the document "${document}"`,
      expected: 'the id of a document',
      cure: 'see the folders of seeds/',
    };
  const all = linesOf(source);
  const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(lines) ?? [];
  const stretch = all.slice(Number(from) - 1, Number(to)).join('\n');
  if (from === '' || Number(from) < 1 || Number(to) > all.length || stretch.trim() === '')
    return {
      found: `lines "${lines}" of ${document}, which has ${all.length}`,
      expected: 'a line with words, "30", or the first and the last, "21-24"',
      cure: 'look at the page of the source for their numbers',
    };
  if (words === undefined || stretch.includes(words)) return undefined;
  return {
    found: `words that do not stand in line ${lines} of ${document}: ${JSON.stringify(words)}`,
    expected: 'words of these lines',
    cure: 'copy them from source.txt, or leave them out',
  };
}
