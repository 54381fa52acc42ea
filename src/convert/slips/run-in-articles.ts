import { type Detector, slipAt } from './slip.ts';

// Nouns that an article stands before in texts of this sort; others are taken from the text itself.
const nouns = new Set(
  `actor base border boundary case challenge change coalition commitment committee compromise concern conference conflict
  consequence country course crisis danger deal decade decision delegation demand difference document dozen failure
  force framework function government group handful joint lack large leader letter level list long major majority mandate matter measure
  meeting member military minister ministry mission month nation national need new number party plan political position possible president
  problem process programme project proposal question range rapid real reason recent region regional report request
  resolution response result role security senior serious series shared shift similar single situation small solution source special state
  statement step strategy strong summit system threat treaty troop visit war week weapon year`.split(/\s+/),
);

// Words of their own that would be an "a" and another word.
const whole =
  /^a(?:nother|broad|board|bridge|cross|do|float|foot|gain|ground|head|kin|light|like|live|lone|long|loud|maze|mend|miss|moral|mount|part|piece|political|rise|round|shore|side|sleep|sylum|typical|venge|void|wait|wake|ward|way|while|base|state)s?$/;

/** An article that has lost its space: `aresult`, `thecountry`, `ofthe`. What follows it is a word of the same text or a common one. */
export const runInArticles: Detector = ({ uses }) =>
  [...uses].flatMap(([word, { count, small, first }]) => {
    if (count > 1 || !small) return [];
    if (/^(?:and|at|by|for|from|in|of|on|to|with)the$/.test(word))
      return [slipAt([first], `reads as "${word.slice(0, -3)} the" without its space`)];
    const found = /^(an?|the)(\p{L}{4,})$/u.exec(word);
    const [, article = '', rest = ''] = found ?? [];
    if (
      !found ||
      whole.test(word) ||
      !(isNoun(rest) || (rest.length > 4 && (uses.get(rest)?.count ?? 0) > 0))
    )
      return [];
    if ((article === 'a') === /^[aeio]/.test(rest) && article !== 'the') return [];
    return [slipAt([first], `reads as "${article} ${rest}" without its space`)];
  });

function isNoun(word: string): boolean {
  return nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)));
}
