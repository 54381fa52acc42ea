import { stemmer } from '@orama/stemmers/french';
import type { WordForms } from './languages.ts';

const everywhere =
  'a ai ainsi apres as au aucun aussi autre autres aux avant avec avoir c ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme ' +
  'comment d dans de depuis des deux donc dont du elle elles en encore entre est et ete etre eu eux fait il ils j je jusqu l la le les leur leurs ' +
  'lors lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut plus pour pourquoi qu quand que ' +
  'quel quelle quelles quels qui quoi s sa sans se sera ses si soit son sont sous sur t ta te tes ton tous tout toute toutes tres tu un une vers vos ' +
  'votre vous y';

export const french: WordForms = {
  everywhere: new Set(everywhere.split(' ')),
  stem: stemmer,
};
