import { child, elementsIn, type XmlDocument, type XmlElement } from './xml.ts';

/** How a level of a list is counted. */
export interface ListLevel {
  /** "1", "a", "I"; empty for bullets. */
  readonly number: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

const bullet: ListLevel = { number: '', before: '', after: '', start: 1 };

/** The styles of an OpenDocument text: what is bold, what a title, how lists count. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();

  constructor(documents: readonly XmlDocument[]) {
    for (const document of documents) {
      for (const style of elementsIn(document, 'style:style'))
        this.#styles.set(style.getAttribute('style:name'), style);
      for (const list of elementsIn(document, 'text:list-style'))
        this.#lists.set(list.getAttribute('style:name'), list);
    }
  }

  /** Whether a paragraph's style is the title's, or made from it. */
  isTitle(name: string): boolean {
    for (
      let at: string | undefined = name, steps = 0;
      at && steps < 20;
      at = this.#styles.get(at)?.getAttribute('style:parent-style-name'), steps += 1
    )
      if (at === 'Title') return true;
    return false;
  }

  look(name: string): { readonly bold: boolean; readonly italic: boolean; readonly hidden: boolean } {
    const properties = child(this.#styles.get(name), 'style:text-properties');
    return {
      bold: properties?.getAttribute('fo:font-weight') === 'bold' || name === 'Strong_20_Emphasis',
      italic: properties?.getAttribute('fo:font-style') === 'italic' || name === 'Emphasis',
      hidden: properties?.getAttribute('text:display') === 'none',
    };
  }

  listLevel(name: string, level: number): ListLevel {
    const found = Array.from(this.#lists.get(name)?.childNodes ?? []).find(
      (node) => node.nodeType === 1 && (node as XmlElement).getAttribute('text:level') === String(level),
    ) as XmlElement | undefined;
    if (found?.nodeName !== 'text:list-level-style-number') return bullet;
    return {
      number: found.getAttribute('style:num-format'),
      before: found.getAttribute('style:num-prefix'),
      after: found.getAttribute('style:num-suffix'),
      start: Number(found.getAttribute('text:start-value') || 1),
    };
  }
}
