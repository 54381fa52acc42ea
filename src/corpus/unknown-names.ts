import type { Corpus } from './load-corpus.ts';
import { finderOf } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** A name in a document that no actor goes by. */
export interface UnknownName {
  readonly name: string;
  readonly times: number;
  /** The block of its first occurrence. */
  readonly block: string;
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’']*(?:-\p{L}[\p{L}\p{M}\p{N}’']*)*`;
const joined = `${capital}(?: ${capital})*`;
/** Words with capitals; small words may join them ("Group of Five for the Danube"), and an "and" after these ("Movement for Unity and Jihad"). */
const run = new RegExp(
  `${joined}(?: (?:of|for|the|de|du|des|la|al|el|ould|ag)(?: the)? ${joined}(?: and ${joined})?)*`,
  'gu',
);
/** Capitalised words that name nobody. */
const ordinary = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday I A An The This That These Those It We He She They Our Their His Her Its You In On At Of For From To With By As And Or But
  If When While Where After Before Since Although However Moreover Therefore Thus Also Both Some Such Many Most Each Every All Any No Not
  Yes There Here What Who Why How Which Post Comment Embassy Government President Minister Ministry General Colonel Captain Ambassador Member
  Members State States Republic Country Countries Paragraph Annex Article Section Chapter Part Table Figure Note Ref Reftel Summary End
  Introduction Conclusion Abstract Keywords Background Excellency Mr Mrs Ms Dr Sir Noting Recalling Recognizing Welcoming Expressing
  Stressing Reaffirming Requests Decides Urges Calls Encourages Invites Emphasizing Underlining Having Taking Bearing Determined Acting
  First Second Third Finally
  Le La Les Un Une Des Du De Il Elle Ils Elles Nous Vous Ce Cette Ces Son Sa Ses Leur Leurs En Au Aux Pour Par Sur Dans Avec Selon Ainsi Toutefois
  Gouvernement Gouvernements État États Etat Etats Président Présidence Ministre Ministres Ministère Secrétaire Sécurité Défense Justice Intérieur
  Général Généraux Conseil Commission Comité Région Pays Partenaires Parties Membre Membres Article Annexe Chapitre Titre Communiqué Déclaration
  Résolution Rapport Rappelant Notant Saluant Exprimant Réaffirmant Soulignant Condamnant Considérant Monsieur Madame Excellence Excellences
  Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre`.split(/\s+/),
);

/**
 * Names of a document that are no actor's: words with capitals inside a sentence, most frequent first. It is a list for somebody to
 * look through: it holds places and titles too, and texts in capitals throughout give none.
 */
export function unknownNames(corpus: Corpus, document: Transcription): UnknownName[] {
  const finder = finderOf(corpus, document.id);
  const found = new Map<string, { times: number; block: string }>();
  for (const block of document.blocks) {
    if (isInCapitals(block.text)) continue;
    const known = finder.find(block.text);
    for (const match of block.text.matchAll(run)) {
      const start = match.index + ordinaryLead(match[0]);
      const end = match.index + match[0].length;
      if (start === match.index && startsSentence(block.text, start)) continue;
      if (known.some((name) => name.start < end && start < name.end)) continue;
      const name = block.text.slice(start, end).replace(/[’']s?$/, '');
      if (name.split(' ').every((word) => ordinary.has(word)) || name.length < 3) continue;
      const entry = found.get(name) ?? { times: 0, block: block.id };
      found.set(name, { ...entry, times: entry.times + 1 });
    }
  }
  return [...found]
    .map(([name, entry]) => ({ name, ...entry }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** Length of the ordinary words before a name: "In Gao", "Both the Movement". */
function ordinaryLead(words: string): number {
  let lead = 0;
  for (const word of words.split(' ').slice(0, -1)) {
    if (!ordinary.has(word) && !/^\p{Ll}/u.test(word)) break;
    lead += word.length + 1;
  }
  return lead;
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;]["”’')]*\s+|^["“(]*)["“‘(]*$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0;
}

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters;
}
