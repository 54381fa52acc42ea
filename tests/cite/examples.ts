import type { Reference } from '../../src/cite/reference.ts';

/** An article with everything that a reference can say. */
export const article: Reference = {
  key: 'lacher-2013_p5',
  kind: 'article',
  language: 'en',
  title: 'The Malian crisis',
  authors: [{ family: 'Lacher', given: 'Wolfram' }, { literal: 'Ministry of Peace, Order and Security' }],
  date: '2013-06-12',
  genre: 'Journal article',
  journal: {
    name: 'Stability: International Journal of Security & Development',
    volume: '2',
    issue: '2',
    article: '18',
    pages: '1-5',
    doi: '10.5334/sta.bg',
  },
  locator: 'paragraph 5',
  digest: '0123456789ab',
  address: 'https://example.org/sahel/documents/lacher-2013/#p5',
  edition: 'Sahel Dossier',
  version: 'abcdefabcdef',
};

/** A cable, by an institution. */
export const cable: Reference = {
  key: '09bamako387_p2',
  kind: 'document',
  language: 'en',
  title: 'President Toure ready to target AQIM, with help',
  authors: [{ literal: 'US embassy in Bamako' }],
  date: '2009-06-12',
  genre: 'Diplomatic cable',
  number: '09 BAMAKO 387',
  locator: 'paragraph 2',
  digest: 'fedcba987654',
  address: 'https://example.org/documents/09bamako387/#p2',
  edition: 'Sahel Dossier',
  version: 'abcdefabcdef',
};

/** A page of the edition that has cells: no author, no date, and no host that the build knows. */
export const page: Reference = {
  key: 'proposal_toure-plan',
  kind: 'page',
  language: 'en',
  title: 'President Touré’s plan',
  authors: [],
  address: '/proposals/toure-plan/',
  edition: 'Sahel Dossier',
  version: 'abcdefabcdef',
  codebook: 3,
};

/** Every character that some format reads as a command, unbalanced braces and line ends among them. */
export const nastyTitle =
  '={A} weird {title}: "50 % of $x_1^2 & #3" \\ ~ é ñ ł “q” \'s -- --- `` <b>b</b> TY  - JOUR\r\nER  - \n@misc{x, |';
