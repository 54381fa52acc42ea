/** More of a line nobody needs to see what it says of a document, in characters. */
const longest = 400;

/** The first lines that have words, with single spaces, or all of them; what is beyond the 400th character is left out. */
export function printedLines(lines: readonly string[], most = Number.POSITIVE_INFINITY): string[] {
  const printed: string[] = [];
  for (const line of lines) {
    if (printed.length === most) break;
    const text = line.slice(0, longest).replace(/\s+/g, ' ').trim();
    if (text !== '') printed.push(text);
  }
  return printed;
}
