import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, type Entry, emptyBrief } from '../../src/brief/brief.ts';
import { briefLine, isPiecePath, readBriefLine } from '../../src/brief/link.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const path = fc
  .tuple(fc.array(id, { minLength: 1, maxLength: 3 }), fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/))
  .map(([parts, place]) => `/${parts.join('/')}/#${place}`);
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ heading: text }),
  fc.record({ remark: text }),
  fc.record({
    path,
    digest: fc.option(fc.stringMatching(/^[\w-]{8}$/), { nil: undefined }),
    words: fc.option(text, { nil: undefined }),
  }),
);
const brief: fc.Arbitrary<Brief> = fc.record({
  title: fc.string({ unit: 'grapheme' }),
  entries: fc.array(entry, { maxLength: 12 }),
  version: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: undefined }),
  length: fc.constantFrom('whole', 'two', 'one'),
  notes: fc.constantFrom('notes', 'list'),
});
describe('a brief as a line', () => {
  test('is read as it was written, whatever a reader wrote into it', () => {
    fc.assert(
      fc.property(brief, (one) => {
        expect(readBriefLine(briefLine(one))).toEqual({ brief: one, isCut: false });
      }),
    );
  });

  test('holds only signs that no mail program takes for the end of an address', () => {
    fc.assert(
      fc.property(brief, (one) => {
        expect(briefLine(one)).toMatch(/^[\w=&~/%+-]*[\w]$/);
      }),
    );
  });

  test('that was cut anywhere gives what stands before the cut, and says that it was cut', () => {
    fc.assert(
      fc.property(brief, fc.nat(), (one, at) => {
        fc.pre(one.entries.length > 0);
        const line = briefLine(one);
        const cut = line.slice(0, at % line.lastIndexOf('&end'));
        const { brief: read, isCut } = readBriefLine(cut);
        expect(isCut).toBe(true);
        expect(one.entries.slice(0, read.entries.length)).toEqual(read.entries);
      }),
    );
  });

  test('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.string(), (any) => void readBriefLine(any)));
    expect(readBriefLine('p=%E0%A4%A&end=1').isCut).toBe(true);
    const half = { ...emptyBrief, title: '\ud83d' };
    expect(readBriefLine(briefLine(half)).brief.title).toBe('\ufffd');
  });

  test('takes no name that every object has for something of its own', () => {
    const line =
      '__proto__=1&constructor=2&v=toString&l=__proto__&n=constructor&p=constructor/__proto__~valueOf~toString&end=1';
    expect(readBriefLine(line)).toEqual({
      brief: {
        ...emptyBrief,
        version: 'toString',
        entries: [{ path: '/constructor/#__proto__', digest: 'valueOf', words: 'toString' }],
      },
      isCut: false,
    });
  });

  test('is read with a full stop behind it, and passes over what it does not know', () => {
    const line = briefLine({
      ...emptyBrief,
      title: 'Cost & toll',
      entries: [{ path: '/proposals/raft/#answer_cost' }],
    });
    expect(line).toBe('t=Cost+%26+toll&p=proposals/raft/answer_cost&end=1');
    expect(readBriefLine(`colour=red&${line}.`)).toEqual(readBriefLine(line));
  });
});

test('only a place on a page of the site is the address of a piece', () => {
  expect(isPiecePath('/proposals/raft/#answer_cost')).toBe(true);
  for (const path of [
    '/../#a',
    '//host.example/#a',
    '/a/',
    '/a/#<b>',
    '/a/b.json#c',
    'https://a/#b',
    '/a/?q#b',
  ])
    expect(isPiecePath(path), path).toBe(false);
});
