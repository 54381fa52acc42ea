import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { serialise } from '../../src/convert/serialise.ts';
import { kindNames } from '../../src/kinds/index.ts';
import { Refusal } from '../../src/messages/message.ts';
import { type Block, wordsOf } from '../../src/segment/reading.ts';

// The texts of all kinds, each read as every kind.
const sources = ['seeds', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8')),
);
const nasty = [
  '{x}',
  '<b>',
  '**',
  '¶',
  'BAMAKO 00000387 002 OF 004',
  '----',
  '1.',
  '(a)',
  'I.',
  'REF:',
  'TAGS:',
  'E.O. 12958:',
  'a-',
  '-',
  '!',
  '\u00a0',
  '[a](#)',
  'Notes',
  '[1]',
  'Annex',
  'SUBJECT:',
  '(Signed)',
  'C O N F',
  'PAGE 02',
  '\f',
  '- 3 -',
  '10393/16',
  '13-31439 (E)',
  'secu\u00ad',
  '\u00ad',
  '\u200b',
];

/** One change of a text's lines. */
type Mutation = (lines: string[]) => string[];

const mutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom('drop', 'double', 'swap', 'cut', 'insert', 'blank', 'glue'),
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...nasty),
  )
  .map(([what, a, b, word]) => (lines) => {
    const [i, j] = [a % lines.length, b % lines.length];
    const line = lines[i] ?? '';
    const result = [...lines];
    if (what === 'drop') result.splice(i, 1 + (b % 5));
    if (what === 'double') result.splice(j, 0, line);
    if (what === 'swap') [result[i], result[j]] = [lines[j] ?? '', line];
    if (what === 'cut') result.length = i + 1;
    if (what === 'insert')
      result[i] = `${line.slice(0, b % (line.length + 1))} ${word} ${line.slice(b % (line.length + 1))}`;
    if (what === 'blank') result.splice(i, 0, '');
    if (what === 'glue') result.splice(i, 2, `${line}${lines[i + 1] ?? ''}`);
    return result.length > 0 ? result : ['a'];
  });

const mutated = fc
  .tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([source, mutations]) =>
    mutations.reduce((lines, mutate) => mutate(lines), source.split('\n')).join('\n'),
  );

const random = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nasty, '\n', '\n\n', 'Mali', 'the', 'end.'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

/** What the account says, read back: every token as received, from the blocks' words and the entries. */
function retold(
  blocks: readonly Block[],
  entries: ReturnType<typeof readSource>['account']['entries'],
): string[] {
  const queues = new Map(
    blocks.map((block) => [
      block.id,
      wordsOf(block)
        .map((word) => word.text)
        .filter((text) => text !== ''),
    ]),
  );
  const tokens = entries.flatMap((entry) => {
    const printed = (entry.printed ?? '').split(' ').filter((text) => text !== '');
    const taken =
      queues.get(entry.block ?? '')?.splice(0, entry.fate === 'printed' ? entry.tokens : printed.length) ??
      [];
    if (entry.fate === 'printed') return taken;
    expect(taken).toEqual(printed);
    return entry.received?.split(' ') ?? [];
  });
  for (const rest of queues.values()) expect(rest).toEqual([]);
  return tokens;
}

describe.each(kindNames)('read as %s', (kind) => {
  test.each([
    ['a mutated source', mutated, 60],
    ['random text', random, 150],
  ])(
    '%s is refused with a message or accounted for to the last token, and survives as MDX',
    (_, arbitrary, numRuns) => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          fc.pre(/\S/.test(text) && !text.includes('\0'));
          let read: ReturnType<typeof readSource>;
          try {
            read = readSource(text, { file: 's.txt', kind });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(error.messages.length).toBeGreaterThan(0);
            return;
          }
          const { blocks } = read.reading;
          expect(retold(blocks, read.account.entries)).toEqual(
            text.split(/\s+/).filter((token) => token !== ''),
          );
          expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
          serialise(blocks);
        }),
        { numRuns },
      );
    },
  );
});
