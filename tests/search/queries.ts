/** A query as somebody types it, and what a reader expects of it. */
export interface ExpectedSearch {
  readonly query: string;
  /** Path that the first result leads to: what goes by the very name that was typed comes before all others, however many there are. */
  readonly first?: string;
  /** Paths, or paths and places, that are among the results; nothing is found if there is neither this nor a first. */
  readonly among?: readonly string[];
  /** Words that are marked in the results. */
  readonly marked?: string;
  /** The spelling that is offered. */
  readonly suggestion?: string;
}

const pasted =
  'The recent spate of hostage-taking, murder and military counter measures in the Sahel Region have brought to the forefront the need for concerted action against AQIM. ';

/** Twenty-two searches: names, phrases, accents, hyphens, readings, misspellings, nonsense, markup, far too much. */
export const searches: readonly ExpectedSearch[] = [
  {
    query: 'Tessalit',
    among: ['/documents/09bamako387/#p', '/proposals/toure-plan/'],
    marked: 'Tessalit',
  },
  {
    query: 'ransom',
    among: ['/documents/lacher-2013/#p', '/documents/09bamako387/#p'],
    marked: 'ransom',
  },
  { query: 'hot pursuit', among: ['/documents/09ouagadougou569/#p5'], marked: 'hot pursuit' },
  { query: '"hot pursuit"', among: ['/documents/09ouagadougou569/#p5'], marked: 'hot pursuit' },
  { query: '"pursuit hot"' },
  { query: 'ATT', first: '/actors/amadou-toumani-toure/', among: ['/documents/08bamako817/#p2'] },
  { query: 'Touré', first: '/actors/amadou-toumani-toure/', among: ['/documents/09bamako387/'] },
  { query: 'toure', first: '/actors/amadou-toumani-toure/', among: ['/documents/lacher-2013/'] },
  { query: 'AQIM', first: '/actors/aqim/' },
  { query: 'al qaeda in the islamic maghreb', first: '/actors/aqim/', among: ['/documents/lacher-2013/#p2'] },
  { query: 'conlflict', among: ['/documents/lacher-2013/#p3'], marked: 'conflict' },
  { query: 'armed conflict', among: ['/documents/lacher-2013/#p'], marked: 'armed conflict' },
  { query: 'Sahel-Sahara', first: '/actors/sahel-sahara/', among: ['/documents/lacher-2013/'] },
  { query: 'sahelsahara', first: '/actors/sahel-sahara/', among: ['/documents/lacher-2013/'] },
  { query: '09 BAMAKO 387', first: '/documents/09bamako387/' },
  { query: 'SMUGGLING', among: ['/documents/lacher-2013/#p'], marked: 'smuggling' },
  { query: 'Tesalit', suggestion: 'tessalit' },
  { query: 'hostaage', suggestion: 'hostage' },
  { query: 'xqzzt vvwk' },
  { query: '<b>' },
  { query: '<img src=x onerror=alert(1)> zzqx' },
  { query: pasted.repeat(12).slice(0, 2000), among: ['/documents/09ouagadougou569/#p1'] },
];
