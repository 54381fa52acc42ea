import { normalisedBy, type Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

export const unwrapSigned: Rule = {
  name: 'unwrap-signed',
  fates: ['normalised'],
  description: `
    Takes away the asterisk or underscore on both sides of "(Signed)", with which some copies mark the italics that United
    Nations documents set it in.`,
  examples: [{ source: ['*(Signed)* Aminata Keïta'], text: ['(Signed) Aminata Keïta'] }],
  apply(text) {
    const changes = text.words.flatMap((word): [Word[], Word[]][] => {
      const inside = /^([*_])(\((?:signed|signé|firmado)\))\1$/i.exec(word.text)?.[2];
      if (inside === undefined) return [];
      return [[[word], [{ ...word, text: inside, change: normalisedBy('unwrap-signed', word) }]]];
    });
    text.replaceAll(changes);
  },
};
