import { describe, expect, test } from 'vitest';
import { findSlips } from '../../../src/convert/slips/index.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const slips = (text: string, language = 'en'): string[] =>
  findSlips(tokenise(text), language).map(({ exact }) => exact);

const suspected: [string, string, string[]][] = [
  ['a soft hyphen, once for all words that have one', 'the ran\u00ADsom pay\u00ADment', ['ran\u00ADsom']],
  ['a character of no width', 'the well\u200Bkeepers', ['well\u200Bkeepers']],
  ['a Cyrillic letter in a Latin word', 'the govеrnment', ['govеrnment']],
  ['a private character', 'the \uE000 mark', ['\uE000']],
  ['a letter too many', 'the conflict and the conflict, the conlflict of', ['conlflict']],
  ['a letter changed', 'to find coordonating helpful, and coordinating it', ['coordonating']],
  ['a letter left out', 'the government of a government, the goverment', ['goverment']],
  ['letters changed about', 'a conflict and a conflict; a confilct', ['confilct']],
  ['a slip over a line end', 'the conflict and the conflict, the conlf-\nlict of', ['conlf- lict']],
  ['a run-in article', 'it has taken a hit as aresult of it', ['aresult']],
  [
    'a run-in article before a word of the text',
    'the outpost and aoutposts; the outpost theoutpost',
    ['theoutpost'],
  ],
  ['a run-in preposition', 'the weakness ofthe state', ['ofthe']],
  ['a semicolon with a space', 'into the army ; men who', ['army ;']],
  ['a question mark with a space', 'to achieve it quickly ?\nsomething', ['quickly ?']],
  ['a mark alone at the head of a line', 'It ends.\n! See there.', ['! See']],
  ['a missing space', 'the desert well),the President', ['well),the']],
  ['a missing space after a full stop', 'the government.The army', ['government.The']],
  ['a missing space after a bracket', 'the EU (Brussels)members', ['(Brussels)members']],
  ['a comma in a word', 'Laeuchli, Charge d,Affaires, for', ['d,Affaires,']],
  ['a comma for an apostrophe', 'in a Foreign Ministers, level meeting', ['Ministers, level']],
  ['two apostrophes', "For Morocco, CEN-SAD'’s primary", ["CEN-SAD'’s"]],
  ['a mark closed and not opened', 'in organized crime." In 2010', ['crime."']],
  ['a curly mark closed and not opened', 'Wolfram Lacher” wrote', ['Lacher”']],
  ['a mark opened twice', 'He said "yes and "no" to it', ['"yes']],
  ['a capital in a sentence', 'on the margins of\nThe recent conference', ['of The']],
  ['a word that stands twice', 'that the the army left', ['the the']],
  ['two words that stand twice', 'Classified By: Classified by Samuel', ['Classified By: Classified by']],
  ['a figure among letters', 'the c0nflict in Mali', ['c0nflict']],
  ['a character that was not read', 'the Tour\uFFFD government', ['Tour\uFFFD']],
];

test.each(suspected)('%s', (_, text, expected) => {
  expect(slips(text)).toEqual(expected);
});

const sound: [string, string][] = [
  ['another form of a word', 'a representative, the representatives, they represented what represents it'],
  ['another word', 'leading and leaking, a contact and a contract, to prevent the present'],
  ['American and British spelling', 'an organisation and an organization; a neighbourhood, a neighborhood'],
  ['words in capitals', 'AMEMBASSY ALGIERS, AMEMBASSI NIAMEY'],
  ['a name and a word', 'the governors of governor Gouvernor'],
  [
    'words that begin with an a',
    'another state around, abroad and along; a broad and round and long other state',
  ],
  ['the spaces of French', 'Quoi ? Qui ? Comment ? Pourquoi ? Non ! Si ; mais'],
  ['dashes with spaces', 'a regional - as opposed to a Malian - solution'],
  [
    'figures, addresses, abbreviations',
    'U.S. drones, 1,500 men, e.g. www.state.gov/index.html, A/RES/60,2 or 2.(C/NF)',
  ],
  ['brackets inside a word', 'the state(s) of affairs'],
  ['plurals before a comma', 'a few weeks, then more; in a crisis, which'],
  ['quotations', 'He said "AQIM comes" (the "manifest" one). “So,” he said, “it is.”'],
  ['German quotations', 'Er nannte es „Nacheile“, und »Folge« dazu. Die „Folge“ ist neu.'],
  ['French quotations', 'Il dit « oui », puis «non», et “peut-être”.'],
  ['a quotation over paragraphs', '“One begins.\n\n“Another goes on and ends.”'],
  ['inches', 'a 5" gun and a 12" one'],
  ['names that begin with The', 'the paper of The New York Times in The Hague'],
  ['a heading before a text', 'The role of external actors\n\nThe recent conference'],
  ['words said twice on purpose', 'that he had had that that, more and more and more'],
  ['words that stand twice with a full stop', 'It was Mali. Mali was it.'],
  ['ordinals and names with figures', 'the 1st and the 10th G8, a b2b and CO2'],
];

test.each(sound)('no slip: %s', (_, text) => {
  expect(slips(text)).toEqual([]);
});

test('French sets spaces before its marks, and says "nous nous"', () => {
  expect(slips('Ils ont dit : « Nous nous battons » ; puis ? Oui ! Un trafic atrace.', 'fr')).toEqual([]);
  expect(slips('le le fleuve est fermé),et', 'fr')).toEqual(['le le', 'fermé),et']);
});

describe('a finding', () => {
  test('has its place, what was found there and why', () => {
    expect(findSlips(tokenise('One line.\n  in the army ; men'), 'en')).toEqual([
      { line: 2, column: 10, exact: 'army ;', why: 'a space stands before ";"' },
    ]);
  });

  test('comes once, in the order of the text', () => {
    expect(slips('the the army ; men ofthe well),the')).toEqual(['the the', 'army ;', 'ofthe', 'well),the']);
    expect(slips('"" "well),the')).toHaveLength(1);
  });

  test('is made of nothing for nothing', () => {
    expect(slips('')).toEqual([]);
    expect(slips('-')).toEqual([]);
  });
});
