import { refuse } from '../../messages/message.ts';
import type { Element } from '../../text/html.ts';
import { elementOf } from '../../text/html.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { textOfBody } from '../html/index.ts';
import { noteElements } from '../html/notes.ts';
import { listed } from '../html/tree.ts';
import { LeftOut } from '../left-out.ts';
import { written } from '../list-number.ts';
import { bullets } from '../marked-text.ts';
import { openArchive, refuseMacros } from './archive.ts';
import { OdtStyles } from './odt-styles.ts';
import { child, childrenOf, elementsIn, parseXml, saidIn, type XmlElement, type XmlNode } from './xml.ts';

/** Takes the text out of an OpenDocument text: headings, lists with their numbers, notes, emphasis, links, tables by rows. */
export async function extractOdt(
  bytes: Uint8Array,
  file: string,
  _: Settings,
  packages: string,
): Promise<Extracted> {
  const archive = openArchive(bytes, file, (name) =>
    /^(?:content|styles|meta)\.xml$|manifest\.xml$/.test(name),
  );
  if (/<manifest:encryption-data/.test(archive.text('META-INF/manifest.xml') ?? ''))
    refuse(
      'read-file',
      file,
      'an encrypted OpenDocument text',
      'a text that anybody can open',
      'open it in LibreOffice with its password, and save it without one',
    );
  if (
    archive.names.some(
      (name) =>
        /^(?:Basic|Scripts)\/.*\.(?:xba|xlb|py|js|bsh)$/i.test(name) && !/script-l[bc]\.xml$/.test(name),
    )
  )
    refuseMacros(file, 'open it in LibreOffice and save it without its macros');
  const content = await parseXml(packages, archive.text('content.xml') ?? '');
  const styles = new OdtStyles([content, await parseXml(packages, archive.text('styles.xml') ?? '<none/>')]);
  const out = new LeftOut();
  const [text] = elementsIn(content, 'office:text');
  if (!text) throw new Error('a document without a text');
  const reader = new OdtReader(styles, out);
  const body = elementOf('body', {}, reader.blocks(childrenOf(text)));
  for (const note of reader.notes) body.childNodes.push(note);
  const meta = await parseXml(packages, archive.text('meta.xml') ?? '<none/>');
  return {
    text: await textOfBody(packages, body, file, out),
    notTaken: out.list,
    metadata: saidIn(meta, { title: 'dc:title', author: 'meta:initial-creator' }),
  };
}

const isBlock = /^text:(?:h|p|list|numbered-paragraph|tracked-changes)$|^table:table$/;

/** What holds words that are no text: forms, programs, descriptions of drawings and of how a list is made, tables of contents. */
const isNoText = /^(?:office:forms|svg:.*|text:(?:script|table-of-content|.*-(?:index|source)))$/;

/** A paragraph, and behind it the paragraphs of boxes and drawings that hang on it. */
function withBoxes(tag: string, content: readonly (Element | string)[]): Element[] {
  const isOfBox = (one: Element | string): one is Element =>
    typeof one !== 'string' && (/^(?:p|h\d|table)$/.test(one.tagName) || one.tagName === listed);
  const own = content.filter((one) => !isOfBox(one));
  return [elementOf(tag, {}, own), ...content.filter(isOfBox)];
}

/** Makes the elements of a page of those of a text. */
class OdtReader {
  readonly notes: Element[] = [];
  readonly #counts = new Map<string, number>();
  readonly #styles: OdtStyles;
  readonly #out: LeftOut;

  constructor(styles: OdtStyles, out: LeftOut) {
    this.#styles = styles;
    this.#out = out;
  }

  blocks(nodes: readonly XmlElement[]): Element[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: XmlElement): Element[] {
    switch (node.nodeName) {
      case 'text:h': {
        const level = Math.min(6, Number(node.getAttribute('text:outline-level') || 1) + 1);
        return withBoxes(`h${level}`, [this.#labelOf(node), ...this.#inline(node)]);
      }
      case 'text:p':
        if (this.#isHidden(node)) return [];
        return withBoxes(
          this.#styles.isTitle(node.getAttribute('text:style-name')) ? 'h1' : 'p',
          this.#inline(node),
        );
      case 'text:list':
        return this.#list(node, node.getAttribute('text:style-name'), 1);
      case 'table:table':
        return [elementOf('table', {}, this.#rows(node))];
      case 'text:tracked-changes':
        // Beside them stand who deleted them and when.
        for (const deleted of elementsIn(node, 'text:deletion'))
          this.#out.stretch(
            'words that were deleted and are still tracked',
            childrenOf(deleted)
              .filter(({ nodeName }) => nodeName !== 'office:change-info')
              .map(({ textContent }) => textContent)
              .join(' '),
          );
        return [];
      case 'text:numbered-paragraph':
        return this.#labelled(this.blocks(childrenOf(node)), this.#labelOf(node), 0);
      default: {
        const found = this.#phrase(node);
        const isWords = found.some((one) => typeof one === 'string' && one.trim() !== '');
        return isWords ? [elementOf('p', {}, found)] : found.filter((one) => typeof one !== 'string');
      }
    }
  }

  /** The rows of a table, without those of tables in it. */
  #rows(table: XmlElement): Element[] {
    return childrenOf(table).flatMap((part) => {
      if (part.nodeName !== 'table:table-row') return this.#rows(part);
      const cells = childrenOf(part).map((cell) => elementOf('td', {}, this.blocks(childrenOf(cell))));
      return [elementOf('tr', {}, cells)];
    });
  }

  /** The number of a paragraph as its program printed it. */
  #labelOf(node: XmlElement): string {
    const number = child(node, 'text:number')?.textContent?.trim();
    return number ? `${number} ` : '';
  }

  /** Puts a number before the words of the first block. */
  #labelled(blocks: readonly Element[], label: string, lists: number): Element[] {
    const [first, ...more] = blocks;
    if (!first || label === '') return [...blocks];
    first.childNodes.unshift(...elementOf('p', {}, [label]).childNodes);
    return first.tagName === 'p'
      ? [elementOf(listed, { lists: String(lists) }, first.childNodes), ...more]
      : [...blocks];
  }

  /** The number of an item stands before its words, as the page prints it. */
  #list(list: XmlElement, style: string, level: number): Element[] {
    const format = this.#styles.listLevel(style, level);
    const key = `${style} ${level}`;
    const goesOn =
      list.getAttribute('text:continue-numbering') === 'true' ||
      list.getAttribute('text:continue-list') !== '';
    if (!goesOn) this.#counts.delete(key);
    return childrenOf(list).flatMap((item) => {
      const start = Number(item.getAttribute('text:start-value') || 0);
      const count = start || (this.#counts.get(key) ?? format.start - 1) + 1;
      const counts = item.nodeName === 'text:list-item' && format.number !== '';
      if (counts) this.#counts.set(key, count);
      const bullet = item.nodeName === 'text:list-item' ? `${bullets[level - 1] ?? '▪'} ` : '';
      const counted = `${format.before}${written(count, format.number)}${format.after} `;
      let label = this.#labelOf(item) || (counts ? counted : bullet);
      return childrenOf(item).flatMap((node) => {
        if (node.nodeName === 'text:list')
          return this.#list(node, node.getAttribute('text:style-name') || style, level + 1);
        const blocks = this.#labelled(this.#block(node), label, level - 1);
        if (blocks.length > 0) label = '';
        return blocks;
      });
    });
  }

  #inline(node: XmlNode): (Element | string)[] {
    return Array.from(node.childNodes).flatMap((one) => this.#phrase(one));
  }

  #phrase(node: XmlNode): (Element | string)[] {
    if (node.nodeType === 3) return [(node.nodeValue ?? '').replace(/\s+/g, ' ')];
    if (node.nodeType !== 1) return [];
    const element = node as XmlElement;
    switch (element.nodeName) {
      case 'text:s':
      case 'text:tab':
        return [' '];
      case 'text:line-break':
        return [elementOf('br', {}, [])];
      case 'text:a':
        return [elementOf('a', { href: element.getAttribute('xlink:href') }, this.#inline(element))];
      case 'text:note':
        return [this.#note(element)];
      case 'office:annotation':
        this.#out.one(
          'comments',
          elementsIn(element, 'text:p')
            .map(({ textContent }) => textContent)
            .join(' '),
        );
        return [];
      case 'draw:frame': {
        const box = child(element, 'draw:text-box') ?? child(element, 'table:table');
        const what = child(element, 'draw:object') ? 'formulas, charts and other objects' : 'images';
        if (!box) this.#out.one(what, child(element, 'svg:title')?.textContent ?? '');
        return box ? this.#block(box) : [];
      }
      case 'text:number':
        return [];
      case 'text:ruby-text':
        return [elementOf('rt', {}, this.#inline(element))];
      case 'text:span': {
        if (this.#isHidden(element)) return [];
        const { bold, italic } = this.#styles.look(element.getAttribute('text:style-name'));
        const words = this.#inline(element);
        if (bold) return [elementOf('strong', {}, words)];
        return italic ? [elementOf('em', {}, words)] : words;
      }
      default: {
        if (isBlock.test(element.nodeName)) return this.#block(element);
        if (!isNoText.test(element.nodeName)) return this.#isHidden(element) ? [] : this.#inline(element);
        const list = child(element, 'text:index-body');
        const what = list ? 'tables of contents' : 'what stands beside the text';
        this.#out.stretch(what, (list ?? element).textContent ?? '');
        return [];
      }
    }
  }

  /** Whether words are not shown, which is then told. */
  #isHidden(element: XmlElement): boolean {
    const { hidden } = this.#styles.look(element.getAttribute('text:style-name'));
    if (!hidden && element.getAttribute('text:display') !== 'none') return false;
    this.#out.one('words that are hidden', element.textContent ?? '');
    return true;
  }

  #note(note: XmlElement): Element {
    const label = String(this.notes.length + 1);
    const body = child(note, 'text:note-body');
    this.notes.push(elementOf(noteElements.note, { label }, body ? this.blocks(childrenOf(body)) : []));
    return elementOf(noteElements.mark, { label }, []);
  }
}
