import type { Element, ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { markdownFeatures } from '../text/markdown-features.ts';

/** Text that is printed alike, or the number of a note that stands there. */
export type Run = readonly ['plain' | 'strong' | 'emphasis' | 'note', string];

/** A block as it is printed: its element or component, its attributes, its text. */
export interface Printed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly runs: readonly Run[];
}

/**
 * Reads MDX with the compiler that renders the site, and tells what a page prints of it, block by block, the notes last.
 *
 * @returns undefined if it is no MDX, or if it holds what no transcription has: code, a list, an image …
 */
export function readBack(mdx: string): Printed[] | undefined {
  try {
    const root = mdxToHast(mdx, { features: markdownFeatures, position: false }) as Root;
    return (root.children as ElementContent[]).flatMap((node) => blocksOf(node));
  } catch {
    return undefined;
  }
}

/** Joins what stands side by side and is alike, with single spaces: two lists that print the same are then equal. */
export function joined(runs: Iterable<Run>): Run[] {
  const result: [Run[0], string[]][] = [];
  for (const [kind, text] of runs) {
    const last = result.at(-1);
    if (last?.[0] === kind && kind !== 'note') last[1].push(text);
    else if (text !== '') result.push([kind, [text]]);
  }
  return result
    .map(([kind, texts], at): Run => {
      const text = texts.join('').replace(/\s+/g, ' ');
      const start = at === 0 ? text.trimStart() : text;
      return [kind, at === result.length - 1 ? start.trimEnd() : start];
    })
    .filter(([, text]) => text !== '');
}

class NotATranscription extends Error {}

/** A component of the MDX, as the compiler gives it. */
interface Component {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly ElementContent[];
}

function blocksOf(node: ElementContent): Printed[] {
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (isComponent(node)) {
    const { name, attributes, children } = node;
    const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (more.length > 0 || (only && !isElement(only, 'p'))) throw new NotATranscription();
    const written = attributes.map((attribute) => [attribute.name, attribute.value] as const);
    return [
      { name, attributes: Object.fromEntries(written), runs: only ? joined(runsIn(only.children)) : [] },
    ];
  }
  if (node.type !== 'element') throw new NotATranscription();
  if (node.properties.dataFootnotes !== undefined) return node.children.flatMap((child) => notesIn(child));
  if (!/^(?:p|h[1-6])$/.test(node.tagName)) throw new NotATranscription();
  return [{ name: node.tagName, attributes: {}, runs: joined(runsIn(node.children)) }];
}

function notesIn(node: ElementContent): Printed[] {
  if (!isElement(node, 'ol')) return [];
  return node.children.flatMap((item) => {
    if (!isElement(item, 'li')) return [];
    const paragraphs = item.children.filter((child) => child.type !== 'text');
    const [only, ...more] = paragraphs;
    if (!only || more.length > 0 || !isElement(only, 'p')) throw new NotATranscription();
    return [
      { name: 'note', attributes: { id: String(item.properties.id) }, runs: joined(runsIn(only.children)) },
    ];
  });
}

function* runsIn(
  children: readonly ElementContent[],
  kind: Exclude<Run[0], 'note'> = 'plain',
): Generator<Run> {
  for (const child of children) {
    if (child.type === 'text') yield [kind, child.value];
    else if (child.type !== 'element') throw new NotATranscription();
    else if (child.tagName === 'br') yield [kind, ' '];
    else if (child.tagName === 'strong') yield* runsIn(child.children, 'strong');
    else if (child.tagName === 'em') yield* runsIn(child.children, 'emphasis');
    else if (child.properties.dataFootnoteRef) yield ['note', String(child.properties.href)];
    else if (child.tagName === 'sup') yield* runsIn(child.children, kind);
    // GitHub's Markdown makes links of bare addresses; what is read is the address all the same.
    else if (child.tagName !== 'a') throw new NotATranscription();
    else if (child.properties.dataFootnoteBackref === undefined) yield* runsIn(child.children, kind);
  }
}

function isElement(node: ElementContent, tag: string): node is Element {
  return node.type === 'element' && node.tagName === tag;
}

function isComponent(node: ElementContent): node is ElementContent & Component {
  return (node as { type: string }).type === 'mdxJsxFlowElement';
}
