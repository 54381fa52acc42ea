import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { textBlocks } from '../../src/corpus/transcription.ts';
import { tei } from '../../src/data/tei.ts';
import { realSource } from './corpus.ts';
import { smallDocument } from './small-document.ts';

const source = realSource();

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Parses XML with a parser that is not ours, which refuses what is not well formed. */
function parsed(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return top;
}

function all(element: Element): Element[] {
  const inside = element.children.filter((child): child is Element => typeof child !== 'string');
  return [element, ...inside.flatMap(all)];
}

/** The words of an element without those of the elements named. */
function words(element: Element, without: readonly string[]): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : without.includes(child.name) ? '' : words(child, without),
    )
    .join('')
    .replace(/\s+/g, ' ');
}

const id = (block: string) => (/^[a-z]/.test(block) ? block : `d-${block}`);

describe.each([...source.checked.corpus.documents.values()].map((one) => [one.id, one] as const))(
  '%s',
  (_, document) => {
    const root = parsed(tei(document, source));
    const elements = all(root);
    const byId = new Map(elements.map((element) => [element.attributes['xml:id'], element]));

    test('ids are given once, and whatever is pointed at is there', () => {
      const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of elements)
        for (const target of [attributes.target, attributes.corresp])
          if (target?.startsWith('#')) expect(ids, target).toContain(target.slice(1));
    });

    test('the words of every block are those of the edition', () => {
      for (const block of document.blocks) {
        const element = byId.get(id(block.id)) as Element;
        // A kept oddity stands in a sic of its own, the first reading of a choice is not printed.
        const printed = words(withoutReceived(element), ['label', 'fw', 'note']).trim();
        expect(printed, block.id).toBe(block.text);
      }
    });

    test('everything that is not metadata or said twice can be read in it as received', () => {
      const body = elements.find(({ name }) => name === 'text') as Element;
      const received = new Set(words(asReceived(body), ['reg', 'corr']).split(' '));
      for (const entry of document.apparatus.entries)
        if (entry.received && !['metadata', 'duplicate'].includes(entry.fate))
          // A paragraph's own number and marking are given as they are printed.
          for (const word of entry.received.split(/\s+/))
            if (!isLead(document.apparatus, entry.line, entry.block)) expect(received, word).toContain(word);
    });

    test('every emendation is told with its reason', () => {
      const reasons = elements.filter(
        ({ name, attributes }) => name === 'note' && attributes.type === 'reason',
      );
      expect(reasons.map((note) => words(note, []))).toEqual(
        document.apparatus.emendations.map(({ reason }) => reason.replace(/\s+/g, ' ')),
      );
    });
  },
);

function withoutReceived(element: Element): Element {
  const children = element.children
    .filter(
      (child) =>
        typeof child === 'string' ||
        !(element.name === 'choice' && (child.name === 'orig' || child.name === 'sic')),
    )
    .map((child) => (typeof child === 'string' ? child : withoutReceived(child)));
  // What prints nothing leaves no second space.
  return { ...element, children };
}

function asReceived(element: Element): Element {
  const back = (child: Element | string) => typeof child !== 'string' && child.name === 'back';
  const children = element.children
    .filter((child) => !back(child))
    .flatMap((child) => (typeof child === 'string' ? [child] : [' ', asReceived(child), ' ']));
  return { ...element, children };
}

function isLead(
  { blocks }: { blocks: readonly { id: string; lead?: number | undefined; lines: readonly number[] }[] },
  line: number,
  block: string | undefined,
): boolean {
  const own = blocks.find((one) => one.id === block);
  return own?.lead !== undefined && own.lines[0] === line;
}

test('hostile words, an item after a closer, notes without marks: well formed, and the words are there', () => {
  const document = smallDocument(
    [
      'A <b>bold</b> & "quoted" ]]> title',
      'Words \u0001 and \ud800 no XML can hold.',
      '<script>alert(1)</script> {x} -->',
    ],
    'A <title> & "more"',
  );
  const root = parsed(tei(document, source));
  const paragraphs = all(root).filter(({ attributes }) => /^p\d$/.test(attributes['xml:id'] ?? ''));
  expect(paragraphs.map((one) => words(one, []).trim())).toEqual([
    'A <b>bold</b> & "quoted" ]]> title',
    'Words \ufffd and \ufffd no XML can hold.',
    '<script>alert(1)</script> {x} -->',
  ]);
  expect(all(root).find(({ name }) => name === 'title')?.children).toEqual(['A <title> & "more"']);
});

test('a document without a word is well formed', () => {
  expect(() => parsed(tei(smallDocument([], 'Nothing'), source))).not.toThrow();
});

test('the small document is put together as the corpus would', () => {
  const { apparatus, blocks } = smallDocument(['one two', 'three'], 'T');
  expect(textBlocks(['one two', 'three'], apparatus)).toEqual(blocks);
});
