import { child, elementsIn, type XmlDocument } from './xml.ts';

/**
 * Puts the large first letter of a text back before the letters that it belongs to: Word keeps it as a paragraph of its own, in a frame
 * that the others run round.
 */
export function joinDropCaps(document: XmlDocument): void {
  for (const paragraph of elementsIn(document, 'w:p')) {
    const frame = child(child(paragraph, 'w:pPr'), 'w:framePr');
    if (!/^(?:drop|margin)$/.test(frame?.getAttribute('w:dropCap') ?? '')) continue;
    let next = paragraph.nextSibling;
    while (next && next.nodeName !== 'w:p') next = next.nextSibling;
    if (!next) continue;
    const before = child(next, 'w:pPr')?.nextSibling ?? next.firstChild;
    for (const run of Array.from(paragraph.childNodes))
      if (run.nodeName !== 'w:pPr') next.insertBefore(run, before);
    paragraph.parentNode?.removeChild(paragraph);
  }
}
