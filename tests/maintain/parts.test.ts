import { describe, expect, it } from 'vitest';
import { checkedId, idFromName, idOfDocument } from '../../src/maintain/choose-id.ts';
import { isInCapitals, titleInLowerCase } from '../../src/maintain/title.ts';
import { Refusal } from '../../src/messages/message.ts';

describe('idFromName', () => {
  it.each([
    ['S/RES/2085 (2012)', 's-res-2085-2012'],
    ['Communiqué final', 'communique-final'],
    [
      'a word that makes the whole thing longer than forty letters',
      'a-word-that-makes-the-whole-thing-longer',
    ],
    ['…', ''],
  ])('makes of %j %j', (name, id) => expect(idFromName(name)).toBe(id));
});

describe('idOfDocument', () => {
  it.each([
    ['cable', { mrn: '09 BAMAKO 387' }, 'x.txt', '09bamako387'],
    ['un-letter', { symbol: 'S/2013/189', date: '2013-04-01' }, 'x.txt', 's-2013-189'],
    ['journal-article', { authors: ['Wolfram Lacher'], year: 2013 }, 'x.txt', 'lacher-2013'],
    ['text', { title: 'Final communiqué', date: '2012-10-14' }, 'source.txt', 'final-communique-2012-10-14'],
    ['text', { title: 'Final communiqué' }, 'abuja-ministers.txt', 'abuja-ministers'],
    ['text', {}, '0001.txt', '0001'],
    ['text', {}, '….txt', 'document'],
  ])('makes of a %s with %j in %s %s', (kind, metadata, file, id) =>
    expect(idOfDocument(kind, metadata, file)).toBe(id),
  );
});

it('checkedId takes every id that the edition has', () => {
  for (const id of ['09bamako387', 'un-sg-letter-2013-03-27']) expect(checkedId(id, '--id')).toBe(id);
  expect(() => checkedId('../../x', '--id')).toThrow('which is a path');
  expect(() => checkedId('a'.repeat(81), '--id')).toThrow();
});

describe('titleInLowerCase', () => {
  it('keeps the capitals that the text gives inside its sentences', () => {
    const texts = [
      '1. AQIM moves in Mali. President Toure told the USG that AQIM is in northern Mali and that patrols help.',
    ];
    expect(titleInLowerCase('MALI: AQIM AND THE PATROLS', texts)).toEqual({
      title: 'Mali: AQIM and the patrols',
      unsure: [],
    });
  });
  it('gives a word that the text writes in both ways its capital beside its like alone', () => {
    const texts = [
      'He may come in May. The River Union met; a union of three, said the River Union, chase whom they like.',
    ];
    expect(titleInLowerCase('A UNION MAY CHASE: THE RIVER UNION', texts).title).toBe(
      'A union may chase: the River Union',
    );
  });
  it('names the words of which the text says nothing', () => {
    const texts = ['THE GOVERNMENT OF KENDU', 'Each Party shall tell the government.'];
    expect(titleInLowerCase('GOVERNMENT OF KENDU AND OF KENDU', texts)).toEqual({
      title: 'Government of kendu and of kendu',
      unsure: ['KENDU'],
    });
  });
  it('is asked for where a title has no small letter', () => {
    expect([isInCapitals('FINAL COMMUNIQUÉ 2'), isInCapitals('Final'), isInCapitals('12')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it.each([
  ['a'.repeat(300), 'which has 300 characters'],
  ['con', 'keeps for devices'],
  ['__proto__', '"__proto__"'],
  ['mal\u0456', 'with the character U+0456'],
  ['one\ntwo', String.raw`"one\ntwo"`],
  ['', '""'],
  ['a/b', 'which is a path'],
])('checkedId refuses %j with one line that says why', (id, why) => {
  try {
    checkedId(id, 'ID');
    expect.unreachable();
  } catch (error) {
    const [message, ...more] = error instanceof Refusal ? error.messages : [];
    expect([message?.found, more]).toEqual([expect.stringContaining(why), []]);
    expect(message?.found).not.toContain('\n');
    expect(message?.found.length).toBeLessThan(160);
  }
});
