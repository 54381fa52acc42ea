import { type Element, elementOf } from '../../text/html.ts';
import { noteElements } from '../html/notes.ts';
import { listed } from '../html/tree.ts';
import type { LeftOut } from '../left-out.ts';
import { holdsText, levelOf, nowhere, type RtfHead } from './destinations.ts';
import { dressed, type Group, plainGroup, setLook } from './group.ts';
import { characters, symbolAt, textIn } from './symbols.ts';
import { type RtfControl, type RtfText, rtfTokens } from './tokens.ts';

/** Blocks in the making: of the text, or of a note. */
interface Flow {
  readonly blocks: Element[];
  content: (Element | string)[];
  /** The last of the content, where it is words that look all alike and may go on. */
  run?: { readonly look: string; text: string } | undefined;
  cells: Element[];
  /** Those of a table that stands in a cell of another. */
  nested: Element[];
}

/** Makes the elements of a page of the pieces of an RTF file. */
export class RtfReader {
  readonly notes: Element[] = [];
  isWhole = false;
  readonly #head: RtfHead;
  readonly #out: LeftOut;
  readonly #groups: Group[] = [];
  readonly #flows: { flow: Flow; depth: number; isBox?: boolean }[] = [{ flow: emptyFlow(), depth: 0 }];
  #bytes = '';
  #toSkip = 0;
  readonly #beside = { margin: '', others: '' };

  constructor(head: RtfHead, out: LeftOut) {
    this.#head = head;
    this.#out = out;
  }

  read(source: string): Element[] {
    for (const token of rtfTokens(source)) {
      if (token.is === 'text') {
        this.#text(token);
        continue;
      }
      this.#flush();
      if (token.is === 'control') this.#control(token);
      else if (token.is === 'open') this.#open();
      else this.#close();
      if (this.isWhole) break;
    }
    this.#out.stretch('heads and feet of pages', this.#beside.margin);
    this.#out.stretch('parts for other programs', this.#beside.others);
    return this.#flow.blocks;
  }

  get #group(): Group | undefined {
    return this.#groups.at(-1);
  }

  get #flow(): Flow {
    return this.#flows.at(-1)?.flow ?? emptyFlow();
  }

  #open(): void {
    this.#groups.push({ ...(this.#group ?? plainGroup(this.#head)) });
  }

  #close(): void {
    const closed = this.#groups.pop();
    const { depth = 0, isBox = false } = this.#flows.at(-1) ?? {};
    if (this.#groups.length < depth) {
      const [blocks, label] = [this.#end(closed), String(this.notes.length + 1)];
      this.#flows.pop();
      if (isBox) this.#flow.blocks.push(...blocks);
      else {
        this.notes.push(elementOf(noteElements.note, { label }, blocks));
        this.#add(elementOf(noteElements.mark, { label }, []));
      }
    }
    // The address of a link stands in the group before that of its words, within one.
    if (closed?.to === 'address' && this.#group)
      this.#group.address = this.#group.to === 'address' ? closed.address : linkIn(closed.address);
    if (this.#groups.length > 0) return;
    this.#end(closed);
    this.isWhole = true;
  }

  /** Ends what goes on: a paragraph, a row of cells. */
  #end(group: Group | undefined): Element[] {
    this.#paragraph(group);
    this.#row(this.#flow.cells.splice(0));
    return this.#flow.blocks;
  }

  #control({ word, number }: RtfControl): void {
    const group = this.#group;
    if (!group) return;
    this.#toSkip = 0;
    if (word === '*' && isShown(group)) group.to = 'others';
    if (nowhere.test(word) && group.to !== 'address') group.to = 'nowhere';
    if (holdsText.test(word) && group.to === 'others') this.#take(group, /te?xt$/.test(word));
    const character = characters[word];
    if (character !== undefined) this.#put(character);
    setLook(group, word, number, this.#head);
    switch (word.replace(/^(header|footer)[lrf]$/, '$1')) {
      case 'fldinst':
        group.to = 'address';
        break;
      case 'pict':
        if (group.to === 'text') this.#out.one('images');
        group.to = 'nowhere';
        break;
      case 'annotation':
        this.#out.one('comments');
        group.to = 'nowhere';
        break;
      case 'footnote':
        if (group.to !== 'text') break;
        group.to = 'note';
        this.#flows.push({ flow: emptyFlow(), depth: this.#groups.length });
        break;
      case 'header':
      case 'footer':
        group.to = 'margin';
        break;
      case 'par':
      case 'sect':
      case 'page':
        if (isText(group)) this.#paragraph(group);
        else this.#put(' ');
        break;
      case 'line':
        if (isText(group)) this.#add(elementOf('br', {}, []));
        break;
      case 'cell':
      case 'nestcell':
        if (isText(group))
          this.#flow[word === 'cell' ? 'cells' : 'nested'].push(elementOf('td', {}, this.#content()));
        break;
      case 'row':
        if (isText(group)) this.#row(this.#flow.cells.splice(0));
        break;
      case 'nestrow':
        // It stands in a group that programs pass over which know no tables in tables.
        this.#row(this.#flow.nested.splice(0));
        break;
      case 'pard':
        Object.assign(group, { level: 0, lists: 0 });
        break;
      case 'ilvl':
        group.lists = number ?? 0;
        break;
      case 's':
        group.level = levelOf(this.#head.styles.get(number ?? -1) ?? '');
        break;
      case 'outlinelevel':
        if ((number ?? 9) < 6) group.level = (number ?? 0) + 2;
        break;
      case 'mmath':
        this.#out.one('the form of formulas, whose signs stand in a row');
        break;
      case 'listtext':
      case 'pntext':
        group.inMark = true;
        break;
      case 'u':
        this.#put(symbolAt((number ?? 63) & 0xffff));
        this.#toSkip = group.skip;
        break;
    }
  }

  /** Takes for text what stands among what is for other programs. */
  #take(group: Group, isBox: boolean): void {
    group.to = this.#groups.findLast(isShown)?.to ?? 'text';
    if (isBox && isText(group)) this.#flows.push({ flow: emptyFlow(), depth: this.#groups.length, isBox });
  }

  /** Characters behind one of Unicode stand for it, and not for themselves. */
  #text({ bytes }: RtfText): void {
    const own = bytes.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    this.#bytes += own;
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const bytes = Uint8Array.from(this.#bytes, (character) => character.charCodeAt(0));
    this.#bytes = '';
    this.#put(textIn(bytes, this.#group?.encoding ?? 'windows-1252'));
  }

  #put(text: string): void {
    const group = this.#group;
    if (!group || group.to === 'nowhere') return;
    if (group.to === 'address') group.address += text;
    else if (group.to === 'margin' || group.to === 'others') this.#beside[group.to] += text;
    else if (group.hidden) this.#out.one('words that are hidden, or deleted and still tracked', text);
    else this.#words(group.inMark && text === 'o' ? '◦' : text, group);
  }

  #add(piece: Element): void {
    this.#flow.content.push(piece);
    this.#flow.run = undefined;
  }

  /** Characters that a file writes each in its own way are one run of words, and one link. */
  #words(text: string, group: Group): void {
    const { content, run } = this.#flow;
    const look = JSON.stringify([group.bold, group.italic, group.raised, group.address]);
    const goesOn = run?.look === look;
    if (goesOn) content.pop();
    const whole = goesOn ? run.text + text : text;
    content.push(dressed(whole, group));
    this.#flow.run = { look, text: whole };
  }

  #content(): (Element | string)[] {
    this.#flow.run = undefined;
    return this.#flow.content.splice(0);
  }

  #row(cells: Element[]): void {
    if (cells.length > 0) this.#flow.blocks.push(elementOf('table', {}, [elementOf('tr', {}, cells)]));
  }

  /** Ends a paragraph, which is what the group says in which it ends. */
  #paragraph({ level = 0, lists = 0 }: Partial<Group> = {}): void {
    const content = this.#content();
    if (content.length === 0) return;
    this.#flow.blocks.push(
      level > 0
        ? elementOf(`h${Math.min(6, level)}`, {}, content)
        : elementOf(listed, { lists: String(lists) }, content),
    );
  }
}

function emptyFlow(): Flow {
  return { blocks: [], content: [], cells: [], nested: [] };
}

function isText({ to }: Group): boolean {
  return to === 'text' || to === 'note';
}

const isShown = ({ to }: Group) => /^(?:text|note|margin)$/.test(to);

function linkIn(instruction: string): string {
  return /HYPERLINK\s+(?:\\l\s+)?"([^"]*)"/.exec(instruction)?.[1] ?? '';
}
