import type { LeftOut } from '../left-out.ts';
import { runOf } from './docx-numbers.ts';
import { child, childrenOf, elementsIn, type XmlDocument, type XmlElement, type XmlNode } from './xml.ts';

/** What Mammoth reads, each in a way of its own; of all else it does not even read what stands in it. */
const known =
  /^(?:w:(?:document|body|(?:foot|end)notes?|p|r|t|tab|tbl|tr|tc|br|sym|hyperlink|sdt|sdtContent|noBreakHyphen|softHyphen|bookmarkStart|(?:footnote|endnote|comment)Reference|pict)|v:imagedata)$/;

/** What says something of words, and what was deleted or moved elsewhere. */
const beside = /Pr(?:Ex|Change)?$|^w:(?:del|moveFrom|fldChar|instrText|delText|delInstrText)$/;

/** What holds texts that are no words: places, measures, fields, data of programs. */
const unread = /^(?:wp\w*|o|x):|^w:(?:instrText|delText|delInstrText|fldData|binData)$|^c:(?:f|formatCode)$/;

const sameAs = new Map(Object.entries({ 'm:r': 'w:r', 'm:t': 'w:t', 'w:cr': 'w:br', 'w:ptab': 'w:tab' }));

/** The texts in an element, but for those that are no words. */
export function textsIn(node: XmlNode): string[] {
  if (node.nodeType === 3) return unread.test(node.parentNode?.nodeName ?? '') ? [] : [node.nodeValue ?? ''];
  return node.firstChild ? Array.from(node.childNodes).flatMap(textsIn) : [];
}

/** Takes off what stands round words and that Mammoth does not know, so that it reads them: fields, directions of writing, formulas, drawings. */
export function openUnknown(part: XmlDocument, out: LeftOut): void {
  for (const formula of elementsIn(part, 'm:oMath'))
    out.one('the form of formulas, whose signs stand in a row', textsIn(formula).join(''));
  for (const name of ['w:altChunk', 'w:subDoc'])
    for (const _ of elementsIn(part, name)) out.one('other documents put into it');
  for (const box of elementsIn(part, 'mc:AlternateContent')) {
    const hasWords = (one: XmlElement) => textsIn(one).join('').trim() !== '';
    const ways = [child(box, 'mc:Fallback'), child(box, 'mc:Choice')].filter((one) => one !== undefined);
    const kept = ways.find(hasWords) ?? ways[0];
    for (const way of childrenOf(box)) if (way !== kept) box.removeChild(way);
  }
  // A program that calls Word's elements by other names is rare; Mammoth knows them, and what it leaves out is told.
  if (part.documentElement.nodeName.startsWith('w:')) openIn(part, part.documentElement);
}

function openIn(part: XmlDocument, parent: XmlElement): void {
  for (const element of childrenOf(parent)) {
    const name = element.nodeName;
    if (beside.test(name)) continue;
    if (/^wp:(?:inline|anchor)$/.test(name)) {
      // Of a drawing Mammoth reads the pictures alone.
      for (const box of elementsIn(element, 'w:txbxContent'))
        openIn(part, parent.insertBefore(elementWith(part, 'w:pict', [box]), element) as XmlElement);
      continue;
    }
    const reading = child(element, 'w:rt');
    if (reading) element.insertBefore(reading, null);
    openIn(part, element);
    const [before, after] = signsRound(element);
    if (before) parent.insertBefore(runOf(part, before), element);
    if (after) parent.insertBefore(runOf(part, after), element.nextSibling);
    const letters = name === 'v:textpath' && element.getAttribute('string');
    const usual = sameAs.get(name);
    const inside = Array.from(element.childNodes);
    if (letters) replace(element, [elementWith(part, 'w:p', [runOf(part, letters)])]);
    else if (usual) replace(element, [elementWith(part, usual, inside)]);
    else if (inside.length > 0 && !known.test(name)) replace(element, inside);
  }
}

/** What sets off a part of a formula where all stands in a row; small letters over others stand in brackets. */
function signsRound(element: XmlElement): [before?: string, after?: string] {
  const said = (sign: string, usual: string) =>
    child(child(element, 'm:dPr'), sign)?.getAttribute('m:val') ?? usual;
  if (element.nodeName === 'm:d') return [said('m:begChr', '('), said('m:endChr', ')')];
  if (element.nodeName === 'w:rt') return ['(', ')'];
  return element.nodeName === 'm:den' ? ['/'] : [];
}

function elementWith(part: XmlDocument, name: string, nodes: readonly XmlNode[]): XmlElement {
  const element = part.createElement(name);
  for (const node of nodes) element.insertBefore(node, null);
  return element;
}

function replace(element: XmlElement, nodes: readonly XmlNode[]): void {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
}
