/** The marks of Markdown that a plain text hardly has, one of each sort. */
const marks: readonly RegExp[] = [
  /^#{1,6} +\S/m,
  /^(?!.*\d{1,2}:\d{2}).+\n={4,}\s*$/m,
  /\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^)\s]+\)/,
  /^\[[^\]\n]+\]: +\S+:\/\/\S+/m,
  /^\[\^[^\]\s]+\]: /m,
  /\{#[a-z][\w-]*\}\s*$/m,
  /(?<!\*)\*\*[\p{L}\d][^*\n]*\*\*(?!\*)/u,
  /^> \S/m,
  /^```/m,
  /^\|.*\|\s*\n\|(?: *:?-+:? *\|)+/m,
];

/** Whether a text is written in Markdown: it has front matter in YAML, or begins with its title as a heading, or has a heading and another of Markdown's marks, or three sorts of them. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n');
  if (/^(?:\xef\xbb\xbf|\ufeff)?---\n(?:[A-Za-z][\w -]*:.*\n(?:[ \t-].*\n)*)+---\n/.test(lines)) return true;
  if (/^\ufeff?# +\S.*\n\n/.test(lines)) return true;
  const headings = lines.match(/(?:^|\n\n)#{1,6} +\S/g)?.length ?? 0;
  const found = marks.filter((mark) => mark.test(lines)).length;
  return headings > 1 || (headings > 0 && found > 1) || found > 2;
}
