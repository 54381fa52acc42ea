/** Words of a document as Markdown that shows them and does nothing else: no markup, no link, nobody is notified. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>&#|~!$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\u200b$2');
}

/** A path or a name, to stand between tags of code. */
export function escapedCode(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
