import { type Author, isAbsolute, noteOf, onOneLine, type Reference } from './reference.ts';

// What TeX reads as a command. A brace, even after a backslash, counts for BibTeX's own matching of braces and so needs a name.
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/**
 * A text as a BibTeX value: TeX's ten special characters become commands; accents and all other letters stay as they are, in UTF-8, which
 * LaTeX has read by itself since 2018; line ends become spaces.
 */
function bibtexText(text: string): string {
  return (
    onOneLine(text)
      .replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? character)
      // Two of these side by side are one character to TeX: "--" a dash, "``" a quotation mark, "?`" a Spanish one.
      .replace(/([-`'<>,])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** A citation as a BibTeX entry that biblatex reads as well, with a line end after it. */
export function bibtex(reference: Reference): string {
  const { key, kind, title, authors, date, genre, number, journal, address, version } = reference;
  const article = kind === 'article' && journal ? journal : undefined;
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? authors.map(name).join(' and ') : undefined],
    // A second pair of braces: styles may otherwise take capitals away.
    ['title', `{${bibtexText(title)}}`],
    ['journal', article && bibtexText(article.name)],
    ['volume', article?.volume && bibtexText(article.volume)],
    ['number', article ? article.issue && bibtexText(article.issue) : number && bibtexText(number)],
    ['pages', article?.pages && bibtexText(article.pages.replace(/[-–]+/g, '-')).replaceAll('-', '--')],
    ['type', article ? undefined : genre && bibtexText(genre)],
    // BibTeX knows the year alone, biblatex the date.
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['doi', article?.doi && verbatim(article.doi)],
    ['url', isAbsolute(address) ? verbatim(address) : undefined],
    ['version', version],
    ['note', bibtexText(noteOf(reference))],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}},`] : []));
  return `@${article ? 'article' : 'misc'}{${key},\n${lines.join('\n')}\n}\n`;
}

// Braces keep an institution's name whole, "and" and commas included.
function name(author: Author): string {
  if ('literal' in author) return `{${bibtexText(author.literal)}}`;
  return [author.family, author.suffix, author.given].flatMap((one) => (one ? [part(one)] : [])).join(', ');
}

function part(text: string): string {
  const escaped = bibtexText(text);
  return /,|\sand\s/.test(escaped) ? `{${escaped}}` : escaped;
}

// Addresses and DOIs are read as they stand; what would end the value is percent-encoded.
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
