/** A word with a capital, as a pattern: "Oake", "Norland-Vassau", "O'Neill". */
export const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’']*(?:-\p{L}[\p{L}\p{M}\p{N}’']*)*`;

/** Whether a word with a capital names nobody: it begins sentences, is a title or an office, or says what part of a text this is. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(word);
}

/** Whether a word names an organ that organisations have: with the name of one before or after it, it is that one's. */
export function isOrgan(word: string): boolean {
  // Secretaries, their general ones and their offices, in English and French.
  return organs.has(word) || /^Secr[ée]ta/u.test(word);
}

/** Whether a word stands with a capital only because a sentence or a title begins with it: "Thanking", "Signed", "Formerly", "Saluant". */
export function beginsByForm(word: string): boolean {
  return /(?:ing|ed|ly|ment|ant)$/u.test(word);
}

const ordinary = words(`
  January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday I A An The This That These Those It We He She They Our Their His Her Its You In On At Of For From To With By As And Or But
  If When While Where After Before Since Although However Moreover Therefore Thus Also Both Some Such Many Most Each Every All Any No Not
  Yes There Here What Who Why How Which Is Are Was Were Has Have Had Should Would Could Can Neither Nor Either Whether Under Over Between
  Among Against Within Without Through During Until Unless Because Like Unlike Despite Given Only Even Still Yet Today Later Earlier Meanwhile
  Two Three Four Five Six Several Other Another More Less Much Few Once Then Now So Let
  Post Comment Embassy Amembassy Embassies Government Governments President Presidents Minister Ministers Ministry Ministries General
  Colonel Captain Major Admiral Lieutenant Sergeant Commander Ambassador Ambassadors Member Members State States Republic Kingdom Country
  Countries Paragraph Annex Article Section Chapter Part Table Figure Note Ref Reftel Summary End
  Introduction Conclusion Abstract Keywords Background Excellency Mr Mrs Ms Dr Sir Noting Recalling Recognizing Welcoming Expressing
  Stressing Reaffirming Requests Decides Urges Calls Encourages Invites Emphasizing Underlining Having Taking Bearing Determined Acting
  First Second Third Finally
  Prime Foreign Defence Defense Interior Deputy Vice Former Acting Chief Staff Head Chairman Chairperson Chair Commissioner Director
  Secretary Representative Representatives Permanent Special Envoy Envoys Army Forces Force Armed Troops Parliament Senate
  Authorities Authority Administration Charter Constitution People Peoples Region Regions Northern Southern Eastern Western Central
  Affairs Professor Justice King Queen Prince Princess Emperor Sheikh Imam Pope Bishop Governor Mayor Senator Spokesman Spokesperson
  Le La Les Un Une Des Du De Il Elle Ils Elles Nous Vous Ce Cette Ces Son Sa Ses Leur Leurs En Au Aux Pour Par Sur Dans Avec Selon Ainsi Toutefois
  Gouvernement Gouvernements État États Etat Etats Président Présidente Présidence Ministre Ministres Ministère Secrétaire Sécurité Défense Justice
  Intérieur Général Généraux Conseil Commission Comité Région Pays Partenaires Parties Membre Membres Article Annexe Chapitre Titre Communiqué
  Déclaration Résolution Rapport Rappelant Notant Saluant Exprimant Réaffirmant Soulignant Condamnant Considérant Monsieur Madame Excellence Excellences
  Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre
  République Royaume Ambassade Ambassadeur Armée Armées Forces Troupes Autorités Peuple Nord Sud Est Ouest Premier Première Chef Directeur
  Représentant Représentante Représentants Affaires Envoyé Constitution Charte Parlement Capitaine Commandant Lieutenant Amiral Roi Reine Docteur Professeur`);

const organs = words(`
  Commission Council Assembly Headquarters Office Offices Mission Missions Bureau Summit Court Charter Envoy
  Troops Command Commissioner Chairperson Parliament Delegation Delegations Presidency Organs Security Peace
  Strategy Treaty Protocol Protocols Decision Decisions Resolution Resolutions Declaration Regulation Directive
  Stratégie Traité Protocole Décision Conseil Assemblée Siège Sommet Cour Délégation Organes`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
