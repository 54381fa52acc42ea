import type { Random } from '../../src/compare/random.ts';

/** Pieces with a space between them; signs stand for white space inside of one. */
function pieces(text: string): string[] {
  const signs: Record<string, string> = { '␣': ' ', '⏎': '\n', '␍': '\r', '␉': '\t', '␌': '\f', '␋': '\v' };
  return text
    .trim()
    .split(/\s+/)
    .map((piece) => piece.replace(/[␣⏎␍␉␌␋]/g, (sign) => signs[sign] ?? ''));
}

/** What means something to Markdown, to MDX, to HTML, or to the reader of a kind. */
export const fragments: readonly string[] = pieces(`
  # ## #␣# ** * __ _ *** \` \`\`\` ~~ > >␣- | |-| --- === +␣ 1. 1) (1) -␣ [ ] [] [a] [a](#) [a](b␣"c")
  ![a](b) [^1] [^1]: [^a]:␣b [a]:␣b < > <b> </b> <br/> <a <!-- --> <> </> <A.b␣/> <https://x.y> & &amp;
  &#35; &nbsp { } {x} {/* \${ \\ \\\\ \\* import␣x export␣ import{ www. www.x.y http://x HTTP://X* https://
  a@b.c mailto:a@b.c :// ::: $$ ---␣ ... " ' “ ” ’ « » – — - -␣- ---- = + ~ ^ @ ! !␣ , . ; ¶ ¶1. § † ‡ ¹ ²³
  1 12 2␣. 3.) (a) (aa) b) (i) iv. I. IX. A. (C) (U) (C/NF) (S//NF) 2␣.(C) (SBU) CONFIDENTIAL
  C␣O␣N␣F␣I␣D␣E␣N␣T␣I␣A␣L S␣E␣C␣R␣E␣T UNCLAS SECTION␣01␣OF␣04 BAMAKO␣00000387␣002␣OF␣004 PAGE␣02 SIPDIS
  NOFORN BT NNNN #1234 REF: REF:␣A. REFS: TAGS: Tags: SUBJECT: SUBJ: (U)TAGS: E.O.␣12958: DECL: DECL:␣1.4(b)
  Classified␣By: for␣reasons␣1.4␣(b)␣and␣(d) FM␣AMEMBASSY␣X TO␣SECSTATE INFO O␣121116Z␣JUN␣09 31␣FEB␣09
  Summary Comment End␣Summary. SUMMARY␣------- Notes NOTES Endnotes References Abstract Keywords: Annex
  Annex␣I ANNEX Enclosure (Signed) (Signed)␣**A**␣B Original:␣French [Original:␣English]
  Letter␣dated␣1␣May␣2031␣from S/2031/1 31-04127␣(E) *3104127* Distr.:␣General How␣to␣cite␣this␣article:
  DOI: https://doi.org/10.1/x .1 ."1 .[1] ␣1␣ [1] * et␣al. 12␣␣␣Sow␣et␣al. Vol.␣1 a- -⏎ ⏎ ⏎⏎ ⏎⏎⏎ ␍ ␍⏎ ␉ ␌ ␋
  «␣ ␣» ␣; ␣: ␣? n°␣14 N°␣doc.: 1er␣mars␣2012 12␣500 aujour-⏎d'hui c'est-à-⏎dire l'État cœur fin¹. a) i) 1° 2°)
  Article␣1er␣: Article␣premier Annexe␣I (Signé) Original␣:␣français [Original␣:␣anglais] Distr.␣générale Objet: Résumé
  Lettre␣datée␣du␣1er␣mai␣2031,␣adressée␣au␣X␣par␣Y Fait␣à␣X,␣le␣1er␣mars␣2031 Mots-clés␣: COMMUNIQUE␣FINAL Notes␣:
  99999999999999999999 99999999999999999999. 1e999 0x1F -0 00. 1.1.1.1.1.1 (99999999) [^99999999] ¶0. 0.(C)
  «␣“␣‘ ’”␣» "'"a"'" ‘’‘’ “a␣‘b␣"c ""a"" &eacute; &#146; &#x2019; &shy; &#0; &#1114112; &nope; &amp;amp; &lt;b&gt;
  ␉1.␉ ␉(a)␉ ␉␉ a␉␉b ␉-␉ ␉#␉ 1␉See ¹␉See ΟΔΟΣ ΟΔΌΣ. İSTANBUL ıI ﬃ word␣␣ word\\
  ␣␣␣␣ ␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣ ⏎␣␣␣␣ ⏎␉ ␣␣⏎ word Mali the
`);

/** Lines of the heads of each kind; "…" is anything. */
export const heads: readonly (readonly string[])[] = [
  `
  VZCZCXRO1021 | OO RUEHBC | DE RUEHNM #1234/01 2331530 | ZNY SSSSS ZZH | P 211530Z AUG 07 | FM … | TO … |
  INFO … | BT | S E C R E T SECTION 01 OF 03 … | UNCLAS … | NOFORN | SIPDIS | DEPT FOR … |
  E.O. 12958: DECL: … | E.O. 12958: N/A | TAGS: … | SUBJECT: … | REF: A. … |      B. … |
  Classified By: … for reasons 1.4 (b) and … | Identifier Created … | 09BAMAKO1 | 1. (C) … | 2. … |
  ¶3. (SBU) … | Summary | ------- | MILOVANOVIC | NNNN
  `,
  `
  United Nations   S/2031/412 | Security Council | Distr.: General | 14 May 2031 | Original: … |
  Letter dated 12 May 2031 … | [Original: French] | (Signed) … | Annex I | Annex to the letter dated … |
  Enclosure | 1. … | (a) … | I. … | 31-04127 (E) | 2/5   31-04127 | S/2031/412 | Ambassador |
  Sixty-seventh session | Agenda items 1 and … | **Annex** …
  `,
  `
  Journal of …, Vol. 12, No. 3 (2014), pp. 101-119 | https://doi.org/10.1234/jbs.2014.017 | RESEARCH ARTICLE |
  … | Abstract | Keywords: … | Received: 12 March 2013; accepted … | Published: … |
  How to cite this article: … | 1. Introduction | … well.1 | 102   Sow et al. | Notes | 1 See … | 2. … |
  [3] … | References | Sow, A. 2001. … | * Corresponding author: …
  `,
  `
  DECLARATION OF … | Port Amel, 4 May 2031 | 1. … | (a) … | …: | I. … | Article 1 | - … | … | ---- | Page 2
  `,
  `
  Nations Unies   S/2031/412 | Conseil de sécurité | Distr. générale | 14 mai 2031 | Original : … | Résolution 3100 (2031) |
  Lettre datée du 12 mai 2031, adressée à … par … | [Original : français] | L'Ambassadeur, | (Signé) … | Annexe I |
  Rapport du … | COMMUNIQUE FINAL | DECLARATION DE … | 384e RÉUNION | Port-Amel, le 1er mars 2031 | Rappelant … | Article 1er : … |
  1. … | a) … ; | « … » | aujour- | d'hui … | Table des matières | I. … ..... 3 | Fait à Port-Amel, le 1er mars 2031
  `,
].map((head) => head.trim().split(/\s*\|\s+/));

/** Characters by their code points in hexadecimal; "+" joins those of one piece. */
function characters(text: string): string[] {
  return text.split(' ').map((piece) =>
    piece
      .split('+')
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .join(''),
  );
}

/** Characters of Unicode by what people do not think of in them. */
const kinds: readonly (readonly string[])[] = [
  // White space, whether it separates words or not.
  characters('9 b c 85 a0 1680 180e 2000 2007 2028 2029 202f 205f 3000'),
  // Format: soft hyphens, joiners, marks of direction, byte-order marks, tags.
  characters('ad 61c 200b 200c 200d 200e 200f 202a 202e 2060 2066 2069 feff fff9 e0001 e0041'),
  // Control characters.
  characters('1 7 8 1b 1b+5b+33+31+6d 1c 1f 7f 80 9b 9f'),
  // Halves of pairs, code points that are no characters, private use.
  characters('d800 dc00 dfff+d800 fffd fffe ffff fdd0 1fffe 10ffff e000'),
  // Marks that combine, too.
  characters(
    '301 323+307 34f 489 20dd fe0f 5b4 3099 65+301 69+307 49+307 1100+1161+11a8 1161 11a8 31+fe0f+20e3 300+300+300+300+300+300+300+300',
  ),
  // Letters and signs that look like others, or change their number in another case; other scripts and directions.
  characters(
    '5d0+5b8+5b7 627+651+64b 202b+5d0+202c 2067+627+2069 200f+31 e33+e48 1f44d+1f3fd 2764+fe0f+200d+1f525 1f3f4+e0067+e007f',
  ),
  '୧ ௧ ৯ ፩ 一 Ⅻ ↉ ½ ﷺ ﷽ ㎏ ℡ Ǆ ᾳ ΐ և ẖ ﬗ'.split(' '),
  'ｆ ﬁ ﬀ Ａ а Е ο ı İ ß ẞ ŉ ǆ ǅ Σ ς ٣ １ ① Ⅳ ª 𝐀 𝟏 里 👾 👨‍👩‍👧 🇲🇱 שלום مالي क्षि'.split(' '),
  '‐ ‑ ‒ ― − ⁃ ﹣ － ＊ ＃ ［ ］ ＜ ｛ ․ ‧ … ⁄ ％ ´ ʼ ‛ ‟ ‹ • ■ ⠀ ㅤ ᅟ'.split(' '),
];

/** A character of Unicode that somebody may not have thought of. */
export function strange(random: Random): string {
  if (random.whole(1, 8) > 1) return random.pick(random.pick(kinds));
  return String.fromCodePoint(random.whole(1, random.pick([0xff, 0x3000, 0xffff, 0x10ffff])));
}
