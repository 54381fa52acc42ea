/** A code of TAGS: a subject's four letters, a country's two. */
const code = /^(?:[A-Z]{4}|[A-Z]{2})(?:\/[A-Z]-?\d)?\.?$/i;
const inBrackets = /[\s,]{0,9}(\([^)]{0,80}\))/y;

/**
 * Reads what stands behind `TAGS:`, in capitals or not. Where the list has commas (semicolons, slashes) they decide, so that a tag may be several words
 * (`GAZA DISENGAGEMENT`); a run of nothing but codes is parted all the same (`PREL PGOV, ML`). Without them every word is a tag. A person's name in
 * brackets stays with the code before it (`OVIP (KISSINGER, HENRY A)`); of a Markdown link its text counts. Each tag once, in
 * capitals, in the order of print.
 */
export function parseTags(text: string): string[] {
  const pieces = piecesOf(text.replace(/\[([^\]]{0,80})\]\([^)]{0,200}\)/g, '$1 '));
  const listed = pieces.length > 1;
  const tags = pieces.flatMap(({ words, name }) => {
    const all = words.split(/\s+/).filter((word) => /[A-Z0-9]/i.test(word));
    const parted = !listed || all.every((word) => code.test(word)) ? all : [all.join(' ')];
    const last = [parted.at(-1), name].filter(Boolean).join(' ');
    return [...parted.slice(0, -1), ...(last === '' ? [] : [last])];
  });
  return [...new Set(tags.map((tag) => tag.toUpperCase().replace(/(?<=[A-Z\d])[.:]+$/, '')))];
}

interface Piece {
  readonly words: string;
  /** The name in brackets behind them. */
  readonly name?: string;
}

/** Cuts a list at its commas, and behind each name in brackets. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const take = (to: number, name?: string): void => {
    const words = text.slice(from, to).trim();
    if (words !== '' || name) pieces.push({ words, ...(name && { name }) });
  };
  for (let at = 0; at < text.length; at += 1) {
    inBrackets.lastIndex = at;
    const name = /[\s,(]/.test(text[at] ?? '') ? inBrackets.exec(text)?.[1] : undefined;
    const separates =
      /[,;]/.test(text[at] ?? '') || (text[at] === '/' && !/^[A-Z]-?\d/i.test(text.slice(at + 1, at + 4)));
    if (!name && !separates) continue;
    take(at, name);
    from = name ? inBrackets.lastIndex : at + 1;
    at = from - 1;
  }
  take(text.length);
  return pieces;
}

/**
 * Whether a line can carry on the list of TAGS that stands before it: nothing but codes of two to five letters, names in brackets, or links. Behind a
 * list with commas that does not end in one, words without any are of something else, unless they are as long as codes are.
 */
export function carriesTags(line: string, sofar = ''): boolean {
  const rest = line
    .replace(/\[[A-Za-z]{2,5}\]\([^)]{0,200}\)/g, ' ')
    .replace(/\([A-Z][^)]{0,80}\)/g, ' ')
    .trim();
  const codes = rest.split(/[\s,;/]+/);
  const isApart = sofar.includes(',') && !/,$/.test(sofar) && !/[,;/]/.test(rest);
  if (isApart && !codes.every((word) => word === '' || code.test(word))) return false;
  return codes.every((word) => /^(?:[A-Z]{2,5}|[a-z]{2}|[a-z]{4}|)\.?$/.test(word));
}
