import type { Headings } from '../../segment/headings.ts';
import type { Marker } from '../../segment/markers.ts';
import { notesTitle } from '../../segment/notes/list.ts';
import type { Layout } from '../../segment/passages.ts';

const sections =
  /^(?:(?:\d+|[ivx]+)\.?\s+)?(?:introduction|background|contexte|conclusions?|concluding remarks|discussion|methods?|methodology|méthodes?|méthodologie|results|résultats|(?:author|end|foot)?notes?|notes and references|references|références(?: bibliographiques)?|reference list|bibliography|bibliographie|works cited|literature|acknowledge?ments?|remerciements|funding(?: information)?|competing interests?|conflicts? of interest|about the authors?|author biograph(?:y|ies)|appendix(?: [a-z\d])?|annexes?(?: [a-z\d])?|supplementary (?:material|files?))\s*:?$/i;
const references =
  /^(?:references|références(?: bibliographiques)?|reference list|bibliography|bibliographie|works cited|literature)\s*:?$/i;

/** Whether a line is one of the titles that sections of articles bear everywhere: "Introduction", "2. Conclusions", "References". */
export function isSectionTitle(text: string): boolean {
  return sections.test(text.normalize('NFC'));
}

/** A heading stands where one text has ended and another begins; no caption is one. Its number says how deep it stands. */
export const articleHeadings: Headings = {
  longest: 140,
  mostLines: 3,
  known: sections,
  noBeginning: /^(?:figure|fig\.|table|box|map|chart|graph|source|photo)\b/i,
  noEnd: /[.,;:!]["”’)]*$/,
  whole: 'always',
  above: 'sentence',
  afterEnd: true,
  lists: new RegExp(`${notesTitle.source}|${references.source}`, 'i'),
  levels: 'numbers',
  numbering: /^(?:(?:\d{1,2}\.)*\d{1,2}\.?|[IVX]{1,5}\.|[A-Z]\.)$/,
};

/** Which marks may begin the items of a list: capitals and numbers stand before names and notes in columns. */
export function mayBeginItem({ kind, words: [word] }: Marker): boolean {
  return (kind === 'small' || kind === 'roman') && /^\(?[a-z]/.test(word?.text ?? '');
}

/** Columns and pages end anywhere, a sentence in two of them goes on; paragraphs bear no numbers (see `listsIn` for items). */
export const articleLayout: Layout = {
  ends: { lists: true, notes: true },
  lineEnds: 'columns',
  overBlank: 'unended',
  begins: [
    // A box, a figure, a table is set into the text, also inside a sentence.
    /^(?:Box|Figure|Fig\.|Table|Map|Chart) (?:\d{1,3}|[IVX]+)(?:[.:–—]| [–—-] | \p{Lu}|$)/u,
    /^[•◦▪‣●]\s/,
    // What only the head or the foot of an article says, and says at the beginning of a line.
    /^(?:abstract|résumé|summary|key\s?-?words?|mots[- ]cl[ée]s|received|accepted|published|submitted)\s*[:—–]|^abstract\.?$|^(?:how )?to cite this\b/i,
    /^ABSTRACT\b/,
    // Whose article it is, below its title: "by ANNETTE KELLER*".
    /^by \p{Lu}[\p{Lu}'’.-]+(?: [\p{L}'’.-]+){0,3} \p{Lu}[\p{Lu}'’-]+(?:[*†‡§¶\d¹²³]{0,3}$|,| and )/u,
  ],
  titles: sections,
  numberedTitles: articleHeadings,
  // "Boukhars, A. 2012 …", "[3] A. Boukhars …", "3. Boukhars …"
  entries: { under: references, begin: /^(?:\[\d+\]|\d{1,3}\.)\s|^\p{Lu}[\p{L}'’ -]+,\s+\p{Lu}/u },
  captions:
    /^(?:figure|fig\.|table|tableau|encadré|carte|box|map|chart|graph|source|photo)\b\S*\s+(?:\d+|[IVX]+)\b/i,
  markers: new Map(),
};
