// Everything that XML 1.0 has no way to write: controls, halves of surrogate pairs, two non-characters.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const asItStands = /^[\t\n\r -!#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;

/**
 * A text as XML content or attribute value. What XML cannot hold becomes U+FFFD, the replacement character: a file with one odd
 * character is better than one that no parser opens.
 */
export function escapeXml(text: string): string {
  // Most words have nothing of it, and a document is escaped word by word.
  if (asItStands.test(text)) return text;
  return text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Attributes as they stand in a tag, each with a space before it; those without a value are left out. */
function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** An element; `content` is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  return content === ''
    ? `<${name}${xmlAttributes(attributes)}/>`
    : `<${name}${xmlAttributes(attributes)}>${content}</${name}>`;
}
