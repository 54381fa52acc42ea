import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attribute, isElement, isText, type Node, type Parent, within, wordsIn } from '../text/html.ts';
import { onOneLine, type SearchBlock, type SearchRecord } from './search-record.ts';

/** Pages that are records of their own, lists, or no reading matter; what maintainers look up says much of it a second time. */
const notProse =
  /^\/(?:$|404|documents\/|proposals\/|questions\/|actors\/|brief\/|claims\/|compare\/|search\/|timeline\/|glossary\/|data\/|review\/|contribute\/.)/;

/**
 * A record of every page of prose, section by section, read from the built page.
 *
 * @param folder the built site
 * @param paths of its pages, from the site's root
 */
export function proseRecords(folder: string, paths: readonly string[]): SearchRecord[] {
  return paths
    .filter((path) => !notProse.test(path))
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      const page = parse(html);
      const head = [...within(page)].find((node) => isElement(node, 'h1'));
      const title = head && isElement(head) ? wordsIn(head) : '';
      const blocks = sectionsOf(page);
      if (title === '' || blocks.length === 0) return [];
      return [{ path, kind: 'page' as const, title, note: 'About the edition', names: [], blocks }];
    });
}

// Tables of contents say everything a second time, examples hold words of documents, and tables names of all that there is.
const besides = ['nav', 'figure', 'pre', 'script', 'style', 'svg', 'table'];
const separate = /^(?:p|li|h\d|dt|dd|td|th|tr|div|section)$/;

function sectionsOf(page: Parent): SearchBlock[] {
  const sections = [{ id: '', label: '', parts: [] as string[] }];
  const read = (node: Node): void => {
    const id = isElement(node) ? attribute(node, 'id') : undefined;
    const parts = sections.at(-1)?.parts ?? [];
    if (isText(node)) parts.push(node.value);
    if (!isElement(node)) return;
    if (besides.includes(node.tagName)) parts.push(' ');
    else if (/^h[1-4]$/.test(node.tagName) && id !== undefined)
      sections.push({ id, label: wordsIn(node), parts: [] });
    else {
      node.childNodes.forEach(read);
      if (separate.test(node.tagName)) sections.at(-1)?.parts.push(' ');
    }
  };
  const main = [...within(page)].find((node) => isElement(node, 'main'));
  if (main && isElement(main)) main.childNodes.forEach(read);
  return sections
    .map(({ id, label, parts }) => {
      const text = onOneLine(parts.join(''));
      return { id, label, text, found: onOneLine(label, text) };
    })
    .filter(({ found }) => found !== '');
}
