import { expect, test } from 'vitest';
import { signedNotes } from '../../src/segment/notes/signs.ts';
import { linesFrom } from './words-from.ts';

const notes = (text: string): string[] =>
  signedNotes(linesFrom(text), false).map(({ mark, stem }) => `${mark.text} at ${stem}`);

test.each<[string, string, string[]]>([
  ['in brackets', 'Le bac (1) part.\n\n(1) Un bateau.', ['(1) at bac']],
  [
    'glued',
    'Each year(1) they met in 2012(2). Article 12(3) holds.(3)\n\n(1) One.\n(2) Two.\n(3) Three.',
    ['(1) at year', '(2) at 2012.', '(3) at holds.'],
  ],
  ['of asterisks', 'Rivers* rise. Boats land.**\n___\n\n* One.\n** Two.', ['* at Rivers', '** at land.']],
  ['of letters', 'It is 9 million.a It grows.b\n\na In May.\nb In June.', ['a at million.', 'b at grows.']],
  [
    'of letters with a stroke',
    'The boats a/ and nets.b/\n\na/ Two.\nb/ Three.',
    ['a/ at boats', 'b/ at nets.'],
  ],
])('notes with marks %s', (_, text, found) => {
  expect(notes(text)).toEqual(found);
});

test.each([
  'Rivers* rise.\n\n* boats\n* nets',
  '**Bold words** and *others* in it.\n\n* One note.',
  'It has e.g. a boat.\n\na boat',
  'It met.\n\na Without a mark.',
  'Under article 12(1) it met.\n\n(1) boats',
])('none in %j', (text) => {
  expect(notes(text)).toEqual([]);
});
