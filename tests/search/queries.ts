/** A query as somebody types it, and what a reader expects of it. */
export interface ExpectedSearch {
  readonly query: string;
  /** Path that the first result leads to: what goes by the very name that was typed comes before all others, however many there are. */
  readonly first?: string;
  /** Paths, or paths and places, that are among the results; nothing is found if there is neither this nor a first. */
  readonly among?: readonly string[];
  /** Words that are marked in the results. */
  readonly marked?: string;
  /** What the line says besides how many there are. */
  readonly said?: string;
}

const pasted =
  'The recent spate of hostage-taking, murder and military counter measures in the Sahel Region have brought to the forefront the need for concerted action against AQIM. ';

/** Searches in a browser: names, phrases, accents, hyphens, readings, misspellings, nonsense, markup, other scripts, far too much. */
export const searches: readonly ExpectedSearch[] = [
  {
    query: 'Tessalit',
    among: ['/documents/09bamako387/#p', '/questions/bases-and-presence/'],
    marked: 'Tessalit',
  },
  { query: 'ransom', among: ['/documents/lacher-2013/#p', '/documents/09bamako387/#p'], marked: 'ransom' },
  { query: 'hot pursuit', among: ['/documents/09ouagadougou569/#p5'], marked: 'hot pursuit' },
  { query: '"hot pursuit"', among: ['/documents/09ouagadougou569/#p5'], marked: 'hot pursuit' },
  { query: '"pursuit hot"', said: 'need not stand together' },
  { query: '"a part of"', among: ['/actors/libya/'], marked: 'a part of' },
  { query: 'ATT', first: '/actors/amadou-toumani-toure/', among: ['/documents/08bamako817/#p2'] },
  { query: 'Touré', first: '/actors/amadou-toumani-toure/', among: ['/documents/09bamako387/'] },
  { query: 'toure', first: '/actors/amadou-toumani-toure/', among: ['/documents/lacher-2013/'] },
  { query: 'AQIM', first: '/actors/aqim/' },
  { query: 'al qaeda in the islamic maghreb', first: '/actors/aqim/', among: ['/documents/lacher-2013/#p2'] },
  { query: 'conlflict', among: ['/documents/lacher-2013/#p3'], marked: 'conflict' },
  { query: 'armed conflict', among: ['/documents/lacher-2013/#p'], marked: 'armed conflict' },
  { query: 'Sahel-Sahara', first: '/actors/sahel-sahara/', among: ['/documents/lacher-2013/'] },
  { query: 'sahelsahara', among: ['/actors/sahel-sahara/', '/documents/lacher-2013/'] },
  { query: '09 BAMAKO 387', first: '/documents/09bamako387/' },
  { query: 'SMUGGLING', among: ['/documents/lacher-2013/#p'], marked: 'smuggling' },
  { query: 'Tesalit', among: ['/documents/09bamako387/#p'], marked: 'Tessalit', said: '“tessalit”' },
  { query: 'hostaage', among: ['/documents/09bamako387/#p'], marked: 'hostages', said: '“hostage”' },
  {
    query: 'Did Morocco attend the Nouakchott meeting?',
    among: ['/questions/morocco-part/#answer_nouakchott-conclusions'],
  },
  { query: 'signed LEONARD', among: ['/documents/08bamako817/'], marked: 'LEONARD' },
  { query: 'In Amenas', among: ['/timeline/#lacher-2013-13', '/documents/lacher-2013/#p5'] },
  { query: 'mediator of agreement between coders', among: ['/method/comparison/'] },
  { query: 'xqzzt vvwk', said: 'Nothing found' },
  { query: 'who is it', said: 'stand in every text' },
  { query: '…!? 😀', said: 'no word in it' },
  { query: '<b>', said: 'Nothing found' },
  { query: '<b>Mali</b>', first: '/actors/mali/' },
  { query: '<img src=x onerror=alert(1)> zzqx', said: 'Nothing found' },
  { query: '\u202eمالي', said: 'Nothing found' },
  {
    query: pasted.repeat(12).slice(0, 2000),
    among: ['/documents/09ouagadougou569/#p1'],
    said: '16 longest words',
  },
];
