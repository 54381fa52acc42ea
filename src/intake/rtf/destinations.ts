import { symbols } from './symbols.ts';
import { type RtfText, rtfTokens } from './tokens.ts';

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
    } else if (token.is === 'text') add(token, group, styles, said);
  }
  return { fonts, styles, encoding, ...said };
}

function add(
  { bytes }: RtfText,
  { destination, number }: { destination: string; number: number },
  styles: Map<number, string>,
  said: { title: string; author: string },
): void {
  if (destination === 'stylesheet' && number >= 0)
    styles.set(number, `${styles.get(number) ?? ''}${bytes.replace(/;$/, '')}`);
  if (destination === 'title' || destination === 'author') said[destination] += bytes;
}

/** The name of a code page of Windows; those that nobody knows are taken for the usual one. */
function encodingOfPage(page: number): string {
  const name =
    page === 10000
      ? 'macintosh'
      : page === 65001
        ? 'utf-8'
        : page === 932
          ? 'shift_jis'
          : page === 936
            ? 'gbk'
            : `windows-${page}`;
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
