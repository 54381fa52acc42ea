import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { blockName } from '../../src/text/block-name.ts';

/** What the paragraphs and items of a text are called. */
function namesIn(source: string, kind?: string): string[] {
  return readSource(source, { file: 'source.txt', kind })
    .account.blocks.filter(({ type }) => type === 'paragraph' || type === 'item')
    .map((block) => blockName(block));
}

test('a number is cited as it is printed, and so is what stands under it', () => {
  const source = `CONVENTION ON WELLS

Article 1. Wells are free, that is to say:

(a) those of stone;

(b) those of clay.

They are open.

Art. 2. Roads are free.

They are long.
`;
  expect(namesIn(source, 'agreement')).toEqual([
    'Article 1',
    'Article 1 (a)',
    'Article 1 (b)',
    'Article 1, part 2',
    'Art. 2',
    'Art. 2, part 2',
  ]);
});

test('decimals and Roman numbers are no parts of others', () => {
  expect(
    namesIn(
      'Rules\n\n1. Wells are free.\n\n1.1 Those of stone are.\n\n1.2 Those of clay are.\n\nAll are deep.\n',
    ),
  ).toEqual(['paragraph 1', 'paragraph 1.1', 'paragraph 1.2', 'paragraph 1.2, part 2']);
  expect(namesIn('Rules\n\nI. Wells are free of all dues.\n\nII. Roads are free, too, of them.\n')).toEqual([
    'paragraph I',
    'paragraph II',
  ]);
});

test('a number that stands before a second time is told from the first', () => {
  const source =
    '1. Wells are free.\n\n2. Roads are free.\n\n2. Markets are.\n\nThey said so.\n\n3. Camels are not.\n';
  expect(namesIn(`Rules\n\n${source}`)).toEqual([
    'paragraph 1',
    'paragraph 2',
    'paragraph 2 (again)',
    'paragraph 2 (again), part 2',
    'paragraph 3',
  ]);
});

test('French articles count on, however each is set, and what comes between two of them has a number, too', () => {
  const source = `ARRÊTÉ PORTANT CRÉATION DU COMITÉ

Article premier. - Il est créé un comité.

Article 2 : Le comité est chargé de :
- suivre les postes ;
- rendre compte.

Art. 3. - Le comité se réunit une fois par mois.

Art. 3 bis. - Il est présidé par le directeur.

Art 4 : Le présent arrêté sera publié.
`;
  expect(namesIn(source, 'text')).toEqual([
    'Article premier',
    'Article 2',
    'Article 2, bullet 1',
    'Article 2, bullet 2',
    'Art. 3',
    'Art. 3 bis',
    'Art 4',
  ]);
});
