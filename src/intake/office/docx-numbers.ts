import { written } from '../list-number.ts';
import { child, elementsIn, type XmlDocument, type XmlElement } from './xml.ts';

interface Level {
  readonly format: string;
  /** "%1.%2": what is printed, with the numbers of the levels. */
  readonly text: string;
  readonly start: number;
}

/**
 * Writes the numbers that Word counts by itself before the paragraphs that bear them: "3.", "(b)". Bullets stay lists. What is counted here is
 * counted as Word counts it: each list goes on until it is begun anew, whatever stands between.
 */
export function writeNumbers(
  document: XmlDocument,
  numbering: XmlDocument | undefined,
  styles: XmlDocument | undefined,
): void {
  if (!numbering) return;
  const lists = listsOf(numbering);
  const ofStyles = new Map(
    (styles ? elementsIn(styles, 'w:style') : []).map((style) => [
      style.getAttribute('w:styleId'),
      child(child(style, 'w:pPr'), 'w:numPr'),
    ]),
  );
  const counts = new Map<string, number[]>();
  for (const paragraph of elementsIn(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    const style = child(properties, 'w:pStyle')?.getAttribute('w:val') ?? '';
    const reference = own ?? ofStyles.get(style);
    const list = lists.get(
      valOf(child(reference, 'w:numId')) || valOf(child(ofStyles.get(style), 'w:numId')),
    );
    if (!reference || !list) continue;
    const depth = Number(valOf(child(reference, 'w:ilvl')) || 0);
    const level = list.levels[depth];
    if (!level || level.format === 'bullet') continue;
    const counted = counts.get(list.id) ?? [];
    counts.set(list.id, [
      ...list.levels.slice(0, depth).map(({ start }, at) => counted[at] ?? start),
      (counted[depth] ?? level.start - 1) + 1,
    ]);
    const numbers = counts.get(list.id) ?? [];
    const label = level.text.replace(/%(\d)/g, (_, at: string) => {
      const { format = 'decimal' } = list.levels[Number(at) - 1] ?? {};
      return written(numbers[Number(at) - 1] ?? 1, format);
    });
    if (own && properties) properties.removeChild(own);
    if (label.trim() !== '') writeLabel(document, paragraph, `${label} `);
  }
}

function listsOf(
  numbering: XmlDocument,
): ReadonlyMap<string, { readonly id: string; readonly levels: readonly Level[] }> {
  const abstract = new Map(
    elementsIn(numbering, 'w:abstractNum').map((list) => [
      list.getAttribute('w:abstractNumId'),
      elementsIn(list, 'w:lvl').map((level) => ({
        format: valOf(child(level, 'w:numFmt')) || 'decimal',
        text: valOf(child(level, 'w:lvlText')),
        start: Number(valOf(child(level, 'w:start')) || 1),
      })),
    ]),
  );
  return new Map(
    elementsIn(numbering, 'w:num').map((list) => {
      const of = valOf(child(list, 'w:abstractNumId'));
      const anew = elementsIn(list, 'w:startOverride').length > 0;
      const id = list.getAttribute('w:numId');
      return [id, { id: anew ? `num ${id}` : `abstract ${of}`, levels: abstract.get(of) ?? [] }];
    }),
  );
}

/** What an element of Word's says in its one attribute. */
export function valOf(element: XmlElement | undefined): string {
  return element?.getAttribute('w:val') ?? '';
}

function writeLabel(document: XmlDocument, paragraph: XmlElement, label: string): void {
  const properties = child(paragraph, 'w:pPr');
  const [first] = Array.from(paragraph.childNodes).filter((node) => node !== properties);
  paragraph.insertBefore(runOf(document, label), first ?? null);
}

/** Words as Word keeps them. */
export function runOf(document: XmlDocument, words: string): XmlElement {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.insertBefore(document.createTextNode(words), null);
  run.insertBefore(text, null);
  return run;
}
