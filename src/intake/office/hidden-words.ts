import { valOf } from './docx-numbers.ts';
import { child, childrenOf, elementsIn, type XmlDocument, type XmlElement, type XmlNode } from './xml.ts';

/** What of a run holds no words of its own, and keeps fields whole. */
const ofFields = /^w:(?:rPr|fldChar|instrText|delText)$/;

/** Takes the words out of a part of a document that Word does not show, by themselves or by their style. @returns these words */
export function takeHidden(part: XmlDocument, styles: XmlDocument | undefined): string {
  const ofStyles = new Map(
    (styles ? elementsIn(styles, 'w:style') : []).map((style) => [style.getAttribute('w:styleId'), style]),
  );
  const isHiddenStyle = (id: string, depth = 0): boolean => {
    const style = ofStyles.get(id);
    if (!style || depth > 20) return false;
    return isHidden(style) ?? isHiddenStyle(valOf(child(style, 'w:basedOn')), depth + 1);
  };
  const hidden = elementsIn(part, 'w:r').filter((run) => {
    const own = isHidden(run);
    if (own !== undefined) return own;
    return (
      isHiddenStyle(valOf(child(child(run, 'w:rPr'), 'w:rStyle'))) || isHiddenStyle(styleOf(paragraphOf(run)))
    );
  });
  const words = hidden.flatMap((run) => elementsIn(run, 'w:t').map(({ textContent }) => textContent ?? ''));
  for (const run of hidden) {
    for (const node of childrenOf(run)) if (!ofFields.test(node.nodeName)) run.removeChild(node);
    dropHollow(paragraphOf(run));
  }
  return words.join(' ');
}

/** A paragraph that is hidden to its mark is none: it has no number in a list. */
function dropHollow(paragraph: XmlElement | undefined): void {
  const properties = child(paragraph, 'w:pPr');
  if (paragraph?.textContent?.trim() === '' && properties && isHidden(properties))
    paragraph.parentNode?.removeChild(paragraph);
}

/** What the properties of a run or a style say; undefined where they say nothing. */
function isHidden(element: XmlElement): boolean | undefined {
  const vanish = child(child(element, 'w:rPr'), 'w:vanish');
  return vanish && !/^(?:0|false|off)$/.test(vanish.getAttribute('w:val'));
}

function paragraphOf(run: XmlElement): XmlElement | undefined {
  let at: XmlNode | null = run;
  while (at && at.nodeName !== 'w:p') at = at.parentNode;
  return (at as XmlElement | null) ?? undefined;
}

function styleOf(paragraph: XmlElement | undefined): string {
  return valOf(child(child(paragraph, 'w:pPr'), 'w:pStyle'));
}
