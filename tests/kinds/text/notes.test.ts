import { expect, test } from 'vitest';
import { reader as conclusions } from '../../../src/kinds/conclusions/reader.ts';
import { faultsOf, outline, readSource } from '../read-source.ts';

const read = (source: string) => {
  const whole = readSource(conclusions, source);
  expect(faultsOf(whole)).toEqual([]);
  return outline(whole.reading.blocks);
};

test('marks with a stroke are notes, and the paragraph that ends with one is no heading', () => {
  expect(
    read(`CONCLUSIONS ON RIVERS

1. The Ministers asked the Committee on Rivers1/ to review all.

2. Nothing allows a patrol to land.2/

_______________
1/ Kendu understands it to be advice.
2/ Beta recalls that it is a frontier.
`),
  ).toEqual(
    [
      'paragraph p1: 1. The Ministers asked the Committee on Rivers to ',
      'paragraph p2: 2. Nothing allows a patrol to land.',
      'note note-1: Kendu understands it to be advice.',
      'note note-2: Beta recalls that it is a frontier.',
    ].map((line) => expect.stringContaining(line.slice(0, 40))),
  );
});

test('"NOTE" at the head of a paper is no title of its notes', () => {
  expect(
    read(`Council of the Union
Port Amel, 18 June 2031

NOTE
From: General Secretariat
To: Delegations
Subject: Council conclusions on the Gulf

1. The Council is concerned about the Gulf¹. It recalls its conclusions.

2. It stands ready.

________________________
¹ See the paper of May.
`).at(-1),
  ).toMatch(/^note note-1: See the paper of May/);
});
