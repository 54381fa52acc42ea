import { type Author, isAbsolute, noteOf, onOneLine, type Reference } from './reference.ts';

const types: Record<Reference['kind'], string> = {
  article: 'JOUR',
  document: 'GEN',
  page: 'ELEC',
  dataset: 'DATA',
};

/**
 * A citation as an RIS record. RIS has no escapes: a field is one line, `TAG`, two spaces, a hyphen, a space and the value, ended by CR LF; so
 * a value's own line ends become spaces. In a name a comma parts family from given names; an institution's commas are left out.
 */
export function ris(reference: Reference): string {
  const { key, kind, title, authors, date, genre, number, journal, address, version } = reference;
  const article = kind === 'article' && journal ? journal : undefined;
  const [first, last] = (article?.pages ?? '').split(/[-–]+/);
  const fields: [string, string | undefined][] = [
    ['TY', article ? 'JOUR' : types[kind === 'article' ? 'document' : kind]],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', name(author)]),
    ['TI', title],
    ['T2', article ? article.name : reference.edition],
    ['VL', article?.volume],
    ['IS', article?.issue],
    ['SP', first],
    ['EP', last],
    ['M3', article ? undefined : genre],
    ['M1', article ? undefined : number],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['DO', article?.doi],
    ['UR', isAbsolute(address) ? address : undefined],
    // Of an article ET would be the date on which it became available.
    ['ET', article ? undefined : version],
    ['LA', reference.language],
    ['N1', noteOf(reference)],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = onOneLine(value ?? '');
    return text === '' ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join('')}ER  - \r\n`;
}

function name(author: Author): string {
  const plain = (text: string) => text.replace(/\s*,/g, '');
  if ('literal' in author) return plain(author.literal);
  const name = `${plain(author.family)}, ${plain(author.given)}`;
  return author.suffix ? `${name}, ${plain(author.suffix)}` : name;
}
