import type { Rule } from './rule.ts';

export const unwrapSigned: Rule = {
  name: 'unwrap-signed',
  fates: ['normalised'],
  description: `
    Takes away the asterisk or underscore on both sides of "(Signed)", with which some copies mark the italics that United
    Nations documents set it in.`,
  examples: [{ source: ['*(Signed)* Aminata Keïta'], text: ['(Signed) Aminata Keïta'] }],
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
