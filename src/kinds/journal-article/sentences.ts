/** Whether a text ends where a sentence does: with a full stop, a question or exclamation mark, closing marks and note marks after it aside. */
export function isSentenceEnd(text: string): boolean {
  return (
    /[.?!…]["”’')\]»]*$/u.test(text) || /[\p{L})][.?!…]["”’')\]»]*(?:\[\d+\]|[¹²³⁰⁴-⁹]+|\d{1,2})$/u.test(text)
  );
}

/** Whether a text ends in the middle of something: with a comma, a hyphen, or a word that wants another after it. */
export function isOpen(text: string): boolean {
  return (
    /[,;(–—-]$/.test(text) ||
    /(?:^|\s)(?:a|an|and|as|at|between|by|for|from|in|into|is|its|nor|of|on|or|that|the|their|this|to|was|were|which|with)$/i.test(
      text,
    )
  );
}
