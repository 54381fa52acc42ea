import { expect, test } from 'vitest';
import { reader as text } from '../../../src/kinds/text/reader.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { faultsOf, readSource } from '../read-source.ts';

const read = (source: string) => {
  const whole = readSource(text, source);
  expect(faultsOf(whole)).toEqual([]);
  return whole.reading.blocks.map(
    (block) => `${block.type} ${block.id}: ${textOf(wordsOf(block)).slice(0, 30)}`,
  );
};

test('each answer and each question is a paragraph, without a blank line between', () => {
  expect(
    read(`A talk with the general

Q: Who pays?
A: The harbour, who else?
Q: Is that wise?
A: It is cheap. (Laughs.) I say this without malice, and I say it because I have seen the bills of
the year before.
Q: Thank you.
`),
  ).toEqual([
    'paragraph p1: Q: Who pays?',
    'paragraph p2: A: The harbour, who else?',
    'paragraph p3: Q: Is that wise?',
    'paragraph p4: A: It is cheap. (Laughs.) I sa',
    'paragraph p5: Q: Thank you.',
  ]);
});

test('so is what each says in a hearing, behind a dash or a colon', () => {
  expect(
    read(`Audition du général Beaufort

La séance est ouverte à dix heures.

M. le président. – Mon général, vous avez la parole.
Général Beaufort. – Merci, monsieur le président. Le golfe est vaste ; nous y avons trois bateaux, dont
un est en panne.
M. Jean Dupont. – Qui paie le carburant ?
Général Beaufort. – Le port, pour deux ans encore.
Mme Claire Petit : Et après ?
Général Beaufort : Après, personne.
`),
  ).toEqual([
    'paragraph p1: La séance est ouverte à dix he',
    'paragraph p2: M. le président. – Mon général',
    'paragraph p3: Général Beaufort. – Merci, mon',
    'paragraph p4: M. Jean Dupont. – Qui paie le ',
    'paragraph p5: Général Beaufort. – Le port, p',
    'paragraph p6: Mme Claire Petit : Et après ?',
    'paragraph p7: Général Beaufort : Après, pers',
  ]);
});

test('"Q." and "A." are no items of a list, and end one', () => {
  expect(
    read(`A talk with General Roe

We agreed on two things:

– no shooting;
– a list.

Q. You have proposed a joint patrol. Why?

A. Because the mountain does not know where it is.
`),
  ).toEqual([
    'paragraph p1: We agreed on two things:',
    'item p1b1: – no shooting;',
    'item p1b2: – a list.',
    'paragraph p2: Q. You have proposed a joint p',
    'paragraph p3: A. Because the mountain does n',
  ]);
});

test.each([
  [
    'a list of letters',
    'The plan\n\nIt has parts:\n\nA. boats;\n\nB. men;\n\nC. nets.\n',
    'item p1a: A. boats;',
  ],
  [
    'the places of publishers',
    'On boats\n\nRoe, J., The Boats of the Lake, which is the first book on them and the best.\nLondon: Hull, 2003. Doe, J., The Men of the Lake, which is the second book on them.\nLondon: Hull, 2004.\n',
    'paragraph p1: Roe, J., The Boats of the Lake',
  ],
])('nobody speaks in %s', (_, source, block) => {
  expect(read(source)).toContain(block);
  expect(read(source).filter((line) => line.includes(': London'))).toEqual([]);
});
