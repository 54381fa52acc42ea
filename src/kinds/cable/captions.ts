/**
 * Captions say who may handle a cable and how it is distributed (5 FAH-2 H-440). Longer ones stand before those that
 * they begin with.
 */
const known = [
  'SENSITIVE BUT UNCLASSIFIED',
  'SBU NOFORN',
  'FOR OFFICIAL USE ONLY',
  'NOT FOR INTERNET DISTRIBUTION',
  'NOT FOR INTERNET PUBLICATION',
  'NOT FOR DISTRIBUTION OUTSIDE USG',
  'NOT FOR PUBLICATION',
  'LIMITED DISTRIBUTION',
  'CORRECTED COPY',
  'PRIORITY HANDLING',
  'ROGER CHANNEL',
  'DISSENT CHANNEL',
  'DS CHANNEL',
  'MED CHANNEL',
  'AIDS CHANNEL',
  'STATE ONLY',
  'EYES ONLY',
  'NO FOREIGN',
  'SIPDIS',
  'NOFORN',
  'NODIS',
  'EXDIS',
  'STADIS',
  'LIMDIS',
  'NOCONTRACT',
  'PROPIN',
  'ORCON',
  'RELIDO',
  'SENSITIVE',
  'SBU',
  'FOUO',
  'EFTO',
  'LOU',
  'TERREP',
  'TERROR',
  'CHEROKEE',
  'AIDAC',
  'HUMINT',
  'SPECAT',
  'EXCLUSIVE',
  'CODEL',
  'VISAS',
  'CONS',
];

/** The pattern of a word that may be printed with its letters spaced: `S E C R E T`. */
export function spaced(word: string): string {
  return word
    .split(' ')
    .map((part) => [...part].join(' ?'))
    .join(' ');
}

const pattern = new RegExp(
  `^(?:${known.map((caption) => `(${spaced(caption)})`).join('|')})(?![A-Z0-9])`,
  'i',
);

/** The caption that a text begins with, and how many characters print it; undefined if there is none. */
export function captionAt(text: string): { readonly caption: string; readonly length: number } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const at = match.slice(1).findIndex((group) => group !== undefined);
  return { caption: known[at] ?? '', length: match[0].length };
}

/** The captions of a line that holds nothing else: `SIPDIS, NOFORN`. Undefined if it holds anything else. */
export function parseCaptions(line: string): string[] | undefined {
  const captions: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const found = captionAt(rest);
    if (!found) return undefined;
    captions.push(found.caption);
    rest = rest.slice(found.length).replace(/^[\s,;/.–—-]+/, '');
  }
  return captions.length > 0 ? captions : undefined;
}
