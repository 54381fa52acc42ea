/** What the words of a language say of a hyphen at a line end. Halves are folded and in lower case. */
export interface Evidence {
  /** Second halves that are no words: what they follow was one word before the line broke it. */
  readonly endings: RegExp;
  /** First halves that often make compounds with a real hyphen; a text has to show which. */
  readonly compounding: RegExp;
  /** Whether the hyphen is real by the language's own spelling, or is never written; undefined where it does not say. */
  spelling(first: string, second: string): 'hyphen' | 'none' | undefined;
}

const english: Evidence = {
  endings:
    /^(?:ations?|[st]ions?|tional\w*|ions?|ments?|ness|less|fully|ly|lings?|ing|e?ers?|ed|ern|i?ties|i?ty|c?al|c?ally|i?ble|bly|ance|ence|ages?|ous|ously|ive|ives|atives?|ism|ists?)$/,
  compounding:
    /^(?:anti|co|counter|cross|double|ex|extra|far|first|free|full|half|hard|high|inter|large|late|left|like|long|low|mid|multi|near|neo|non|old|one|post|pre|pro|quasi|right|second|self|semi|short|single|small|so|sub|third|trans|two|ultra|under|well)$/,
  // "Selfish" and "wellness" have endings of their own.
  spelling: (first, second) =>
    /^(?:well|self|so-called|vice|quasi)$/.test(first) && second.length > 3 && !english.endings.test(second)
      ? 'hyphen'
      : undefined,
};

/** What French always writes with a hyphen, plurals aside. */
const compounds = new Set(
  `au-dela au-dessous au-dessus au-devant avant-garde avant-poste avant-projet c'est-a-dire cessez-le-feu chef-lieu chefs-lieux ci-annexe
  ci-apres ci-contre ci-dessous ci-dessus ci-joint ci-jointe compte-rendu couvre-feu demi-tour etat-major etats-major etats-majors fac-simile
  garde-cote garde-frontiere haut-commissaire haut-commissariat haut-representant la-bas la-dessus laissez-passer main-d'oeuvre mi-parcours
  mot-cle peut-etre plate-forme porte-parole quelques-uns quelques-unes rendez-vous savoir-faire soi-disant tout-puissant va-et-vient
  vis-a-vis`.split(/\s+/),
);
// Of "sous-" and "non-" a few words are one: souscrire, soussigné, nonobstant.
const hyphenated =
  /^(?:apres|arriere|chef|demi|nord|ouest|quasi|semi|sud|vice|vingt|trente|quarante|cinquante|soixante|quatre)$|^sous$(?!-)|^non$/;
const oneWord = /^(?:cri|sign|tra[iy]|trait|tend|tir|obstant)/;
// "ex-" begins "expert" as well.
const formerly =
  /^(?:combattant|rebelle|president|premier|ministre|otage|militaire|soldat|chef|membre|detenu|directeur|ambassadeur)/;
const pronouns = /^(?:je|tu|ils?|elles?|on|nous|vous|ce|t)$/;
const verbs =
  /^(?:est|sont|a|ont|etai(?:t|ent)|sera(?:it|ient)?|aurai(?:t|ent)|avai(?:t|ent)|peut|peuvent|pourrai(?:t|ent)|doi(?:t|vent)|devrai(?:t|ent)|faut|fut|fut-ce|soit|dit|disent|semble|n'est|n'a|qu'est|puisse|va|vont)$/;
const pointed =
  /^(?:celui|celles?|ceux|cet(?:te)?|ces?|lui|elles?|eux|soi|moi|toi|nous|vous|jour|cas|moment)$/;

const french: Evidence = {
  endings:
    /^(?:[a-z]{0,3}(?:ations?|itions?|[st]ions?|ements?|ismes?|istes?|aient|erent|eront|eraient)|ments?|tees?|ites?|tes?|tions?|[lrtn]iques?|[nrt]elles?|nels?|rielles?|[tr]ifs?|[tr]ives?|teurs?|trices?|seurs?|bles?|rement|lement)$/,
  compounding: /^(?:contre|est|ex|mi|porte|centre|grand|avant|post|pro|neo|afro|euro)$/,
  spelling(first, second) {
    const whole = `${first}-${second}`;
    if (whole === "aujour-d'hui" || whole === "aujourd'-hui") return 'none';
    if (compounds.has(whole) || compounds.has(whole.replace(/s$/, ''))) return 'hyphen';
    if (/-t$/.test(first) && pronouns.test(second)) return 'hyphen';
    if (verbs.test(first) && pronouns.test(second)) return 'hyphen';
    if (pointed.test(first) && /^(?:ci|la|memes?)$/.test(second)) return 'hyphen';
    if (/(?:^|-)a$/.test(first) && second === 'dire') return 'hyphen';
    if (hyphenated.test(first) && !oneWord.test(second)) return 'hyphen';
    if (first === 'ex' && formerly.test(second)) return 'hyphen';
    // Since 1990 at the latest these are written as one with what follows.
    if (
      /^(?:anti|auto|bi|co|extra|hyper|infra|inter|intra|macro|micro|mono|multi|para|poly|pre|re|retro|super|supra|sur|tele|trans|tri|ultra)$/.test(
        first,
      )
    )
      return 'none';
    return undefined;
  },
};

/** The evidence of a language; English where a language has none of its own. */
export function evidenceOf(language: string): Evidence {
  return language === 'fr' ? french : english;
}
