import { symbols } from './symbols.ts';
import { rtfTokens } from './tokens.ts';

/** What an RTF file says of itself before its text. */
export interface RtfHead {
  /** The encoding of each font's letters, by its number; of some, none is said. */
  readonly fonts: ReadonlyMap<number, string>;
  readonly encoding: string;
  /** Names of paragraph styles, by their numbers. */
  readonly styles: ReadonlyMap<number, string>;
  readonly title: string;
  readonly author: string;
}

/** What holds no words of the text: tables of fonts, properties, pictures, marks of places, numbers that are written out, the same once more. */
export const nowhere =
  /^(?:fonttbl|\w*colortbl|stylesheet|info|listtable|listoverridetable|listname|revtbl|rsidtbl|generator|xml\w+|themedata|colorschememapping|datastore|datafield|latentstyles|filetbl|a?ftnsepc?|a?ftncn|atn\w+|atrf\w+|bkmk\w+|nonshppict|xe|tc|pgdsctbl|nonesttables|pn|pnseclvl|userprops|docvar|template|hlinkbase|\w+hash|protusertbl|[fl]chars|wgrffmtfilter|factoidname|obj(?:class|name)|fldtype|sp|shprslt|ud|m\w*Pr|mmathPict)$/;

/** What only some programs know, and holds words of the text: text boxes, of newer programs and of old ones, formulas, pictures, notes. */
export const holdsText = /^(?:shptxt|dptxbxtext|moMath|moMathPara|shppict|footnote)$/;

const charsets: Readonly<Record<number, string>> = {
  2: symbols,
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Reads fonts, styles and properties, wherever they stand. */
export function headOf(source: string): RtfHead {
  const fonts = new Map<number, string>();
  const styles = new Map<number, string>();
  const said = { title: '', author: '' };
  let encoding = 'windows-1252';
  const open: { destination: string; number: number }[] = [];
  for (const token of rtfTokens(source)) {
    if (token.is === 'open') open.push({ destination: open.at(-1)?.destination ?? '', number: -1 });
    else if (token.is === 'close') open.pop();
    const group = open.at(-1);
    if (!group) continue;
    if (token.is === 'control') {
      const { word, number = 0 } = token;
      if (/^(?:fonttbl|stylesheet|title|author)$/.test(word)) group.destination = word;
      if (word === 'ansicpg') encoding = encodingOfPage(number);
      if (word === 'mac' && open.length === 1) encoding = 'macintosh';
      if (
        (group.destination === 'fonttbl' && word === 'f') ||
        (group.destination === 'stylesheet' && word === 's')
      )
        group.number = number;
      const charset = charsets[number];
      if (group.destination === 'fonttbl' && word === 'fcharset' && charset) fonts.set(group.number, charset);
    } else if (token.is === 'text') {
      const { destination, number } = group;
      if (destination === 'stylesheet' && number >= 0)
        styles.set(number, (styles.get(number) ?? '') + token.bytes.replace(/;$/, ''));
      if (destination === 'title' || destination === 'author') said[destination] += token.bytes;
    }
  }
  return { fonts, styles, encoding, ...said };
}

/** The name of a code page of Windows; those that nobody knows are taken for the usual one. */
function encodingOfPage(page: number): string {
  const others: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    10000: 'macintosh',
    65001: 'utf-8',
  };
  const name = others[page] ?? `windows-${page}`;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** How deep a heading of a style stands, from 1; 0 where it is none. */
export function levelOf(style: string): number {
  if (/^\s*(?:title|titre)\s*$/i.test(style)) return 1;
  const level = /^\s*(?:heading|titre|überschrift)\s*(\d)/i.exec(style)?.[1];
  return level === undefined ? 0 : Number(level) + 1;
}
