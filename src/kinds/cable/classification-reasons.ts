/** Where the reasons begin in the words behind `Classified By:`, or undefined if none are given. */
export function reasonsAt(text: string): number | undefined {
  const match =
    /(?:\bper |\bfor |\bunder |\bby )?(?:the )?(?:(?:following )?\breasons?\b|(?:\bE\.? ?O\.? ?\d{5}[\s,:]*)?(?:\bsec(?:tions?|\.)?\s*)?\b1[.,] ?[3-6])/i.exec(
      text,
    );
  return match?.index;
}

const counting = /(1[.,] ?\d)|\(([a-h]{2,4})\)|(?<![a-z])([a-h])(?![a-z])/gi;

function asPrinted(text: string): string {
  return (
    text.replace(/^(?:[\s:;,.-]|(?:for|per|under|by|the|following|reasons?)\b)+/i, '').trim() || text.trim()
  );
}

/**
 * Reads reasons, `Reasons 1.4 (b) and (d)`, as the executive order counts them: `1.4(b)`, `1.4(d)`. Letters may stand in
 * brackets, together (`(B&D)`, `b/d`) or bare; a section without letters is a reason by itself. Where the text says more than that, it
 * is one reason, as printed: no word of it may be lost. `length` is how much of the text belongs to them; a sentence behind them does not.
 */
export function parseReasons(text: string): { readonly reasons: string[]; readonly length: number } {
  const sentence = /[).a-h\d]\.?\)?\.(?=\s+(?!and\b|or\b)[A-Z(][A-Za-z)]+)/.exec(
    text.replace(/\bE\.\s?O\./g, 'EEOO'),
  );
  const length = sentence ? sentence.index + sentence[0].length : text.length;
  const printed = text.slice(0, length);
  const counted = printed
    .replace(/\bE\.? ?O\.? ?\d{5}/gi, ' ')
    .replace(
      /\b(?:reasons?|sec(?:tions?|\.)?|and|or|of|the|for|per|under|by|following|both|as amended)\b/gi,
      ' ',
    );
  const reasons: string[] = [];
  let section: string | undefined;
  let letters = 0;
  const close = (): void => {
    if (section !== undefined && letters === 0) reasons.push(section);
  };
  for (const match of counted.matchAll(counting)) {
    if (match[1]) {
      close();
      section = match[1].replace(/[, .]+/, '.');
      letters = 0;
    } else if (section !== undefined)
      for (const letter of (match[2] ?? match[3] ?? '').toLowerCase()) {
        reasons.push(`${section}(${letter})`);
        letters += 1;
      }
  }
  close();
  const saysMore = reasons.length > 0 && /[\p{L}\p{N}]/u.test(counted.replace(counting, ' '));
  return { reasons: saysMore ? [asPrinted(printed)] : [...new Set(reasons)], length };
}
