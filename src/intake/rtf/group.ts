import { type Element, elementOf } from '../../text/html.ts';
import type { RtfHead } from './destinations.ts';

/** What is in force in a group of an RTF file, and ends with it. */
export interface Group {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  raised: boolean;
  encoding: string;
  /** How many characters stand for one of Unicode, for programs that know none. */
  skip: number;
  /** Where its text goes: the text, a note, a head or foot, the address of a link; nowhere, as it is none; or what is for other programs. */
  to: 'text' | 'nowhere' | 'note' | 'margin' | 'address' | 'others';
  address: string;
  /** The level of a heading, from 1 for the title; 0 for a paragraph. */
  level: number;
  /** How many lists there are round the one that the paragraph stands in. */
  lists: number;
  /** Whether its text is the number or the bullet of an item. */
  inMark: boolean;
}

/** Letters as a text has them that says nothing of them. */
export function plainGroup({ encoding }: RtfHead): Group {
  const look = { bold: false, italic: false, hidden: false, raised: false };
  return { ...look, encoding, skip: 1, to: 'text', address: '', level: 0, lists: 0, inMark: false };
}

/** Does what a control word says of the letters behind it. */
export function setLook(group: Group, word: string, number: number | undefined, head: RtfHead): void {
  const on = number !== 0;
  if (word === 'b') group.bold = on;
  if (word === 'i') group.italic = on;
  if (word === 'v' || word === 'deleted') group.hidden = on;
  if (word === 'super') group.raised = on;
  if (word === 'nosupersub') group.raised = false;
  if (word === 'uc') group.skip = number ?? 1;
  if (word === 'f') group.encoding = head.fonts.get(number ?? -1) ?? head.encoding;
  if (word === 'plain') {
    const { skip, to, address, level, lists, inMark } = group;
    Object.assign(group, { ...plainGroup(head), skip, to, address, level, lists, inMark });
  }
}

/** Words with what is in force round them. */
export function dressed(text: string, { bold, italic, raised, address }: Group): Element | string {
  const plain = raised ? elementOf('sup', {}, [text]) : text;
  const styled = bold ? elementOf('strong', {}, [plain]) : italic ? elementOf('em', {}, [plain]) : plain;
  return address === '' ? styled : elementOf('a', { href: address }, [styled]);
}
