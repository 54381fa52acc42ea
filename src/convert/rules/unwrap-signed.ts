import type { Rule } from './rule.ts';

/**
 * Takes away the asterisk or underscore on both sides of "(Signed)", with which some copies mark the italics that United
 * Nations documents set it in.
 *
 * ```source
 * *(Signed)* Aminata Keïta
 * ```
 * ```text
 * (Signed) Aminata Keïta
 * ```
 */
export const unwrapSigned: Rule = {
  name: 'unwrap-signed',
  kinds: ['un-letter', 'text'],
  fates: ['normalised'],
  apply(text) {
    for (const word of text.words) {
      const inside = /^([*_])(\((?:signed|signé|firmado)\))\1$/i.exec(word.text)?.[2];
      if (inside === undefined) continue;
      const change = { fate: 'normalised', by: 'unwrap-signed' } as const;
      text.replace(
        [word],
        [{ ...word, text: inside, change: word.change?.fate === 'emended' ? word.change : change }],
      );
    }
  },
};
