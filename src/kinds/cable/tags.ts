/**
 * Reads what stands behind `TAGS:`: codes in capitals or not, with commas, semicolons, slashes or spaces between them; a person's name in
 * brackets stays with the code before it (`OVIP (KISSINGER, HENRY A)`); of a Markdown link its text counts. Each code once, in
 * capitals, in the order of print.
 */
export function parseTags(text: string): string[] {
  const plain = text.replace(/\[([^\]]{0,80})\]\([^)]{0,200}\)/g, '$1 ');
  const found =
    plain.match(/[A-Z0-9-]+(?:\/[A-Z]-?\d\b)?(?:[ ,]{0,9}\([^)]{0,80}\))?|\([^)]{0,80}\)/gi) ?? [];
  const tags = found.map((tag) =>
    tag
      .toUpperCase()
      .replace(/[ ,]*\(/, ' (')
      .trim(),
  );
  return [...new Set(tags)];
}

/** Whether a line can carry a list of TAGS on: nothing but codes of two to five letters, names in brackets, or links. */
export function carriesTags(line: string): boolean {
  const rest = line
    .replace(/\[[A-Za-z]{2,5}\]\([^)]{0,200}\)/g, ' ')
    .replace(/\([A-Z][^)]{0,80}\)/g, ' ')
    .trim();
  return rest.split(/[\s,;/]+/).every((code) => /^(?:[A-Z]{2,5}|[a-z]{2}|[a-z]{4}|)\.?$/.test(code));
}
