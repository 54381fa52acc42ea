import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml, wordsIn } from '../../src/text/html.ts';
import { markWords, mostCutQuotes, type WordMarks } from '../../src/text/mark-words.ts';
import { singleSpaced } from '../../src/text/quotes.ts';

const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const textOf = (html: string) => wordsIn(parseFragment(html));
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '');

function markedHtml(html: string, text: string, marks: WordMarks): string {
  const block = parseFragment(html);
  markWords(block, text, marks);
  return serialize(block);
}

function mark(html: string, quotes: readonly string[], names: readonly string[] = []): string {
  const text = textOf(html);
  return markedHtml(html, text, {
    quotes: quotes.map((words, at) => ({ id: `q-${at}`, ...span(text, words) })),
    names: names.map((words) => ({ href: `/${words}/`, ...span(text, words) })),
  });
}

describe('markWords', () => {
  it('tells words that name a row of the head from names', () => {
    const text = 'Seen (Ref. A).';
    const names = [{ href: '#Head-references', to: 'head' as const, ...span(text, 'Ref. A') }];
    expect(markedHtml('<p>Seen (Ref. A).</p>', text, { names, quotes: [] })).toBe(
      '<p>Seen (<a class="to-head" href="#Head-references">Ref. A</a>).</p>',
    );
  });

  it('links a name and gives a quote an element', () => {
    expect(mark('Mali would lead.', ['would lead'], ['Mali'])).toBe(
      '<a class="name" href="/Mali/">Mali</a> <span id="q-0">would lead</span>.',
    );
  });

  it('nests quotes that contain one another, and names in them', () => {
    expect(mark('a b c d', ['b', 'a b c'], ['b'])).toBe(
      '<span id="q-1">a <span id="q-0"><a class="name" href="/b/">b</a></span> c</span> d',
    );
  });

  it('cuts the later of two that overlap at the end of the earlier', () => {
    expect(mark('a b c d', ['a b c', 'b c d'])).toBe(
      '<span id="q-0">a <span id="q-1" class="cut-1">b c</span></span><span class="rest-1"> d</span>',
    );
  });

  it('cuts a quote and not a name, where a quote ends in the middle of a name', () => {
    expect(mark('the United Nations said', ['the United'], ['United Nations'])).toBe(
      '<span id="q-0" class="cut-1">the </span><a class="name" href="/United Nations/"><span class="rest-1">United</span> Nations</a> said',
    );
  });

  it('goes round bold words that it holds whole and stays inside those that hold it', () => {
    expect(mark('<strong>BAN</strong> Ki-moon', ['BAN Ki-moon'], [])).toBe(
      '<span id="q-0"><strong>BAN</strong> Ki-moon</span>',
    );
    expect(mark('the <strong>big plan</strong>', ['the big plan', 'plan'])).toBe(
      '<span id="q-0">the <strong>big <span id="q-1">plan</span></strong></span>',
    );
    expect(mark('<strong>big plan</strong> of', ['plan of'])).toBe(
      '<strong>big <span id="q-0" class="cut-1">plan</span></strong><span class="rest-1"> of</span>',
    );
  });

  it('keeps the mark of a note in a quote, and out of the link on a name', () => {
    const note = '<sup><a href="#user-content-fn-1">1</a></sup>';
    expect(mark(`Friends${note} of it`, ['Friends of'], ['Friends of'])).toBe(
      `<span id="q-0"><a class="name" href="/Friends of/">Friends</a>${note}<a class="name" href="/Friends of/"> of</a></span> it`,
    );
  });

  it('makes no link inside a link', () => {
    const html = 'see <a href="https://x.org/Mali">Mali online</a>';
    expect(mark(html, [], ['Mali'])).toBe(html);
  });

  it('numbers no more cut quotes than the stylesheet knows', () => {
    const words = Array.from({ length: 30 }, (_, at) => `w${at}`);
    const html = mark(
      words.join(' '),
      words.slice(0, 20).map((_, at) => words.slice(at, at + 3).join(' ')),
    );
    expect(html).toContain(`cut-${mostCutQuotes}`);
    expect(html).not.toContain(`class="cut-${mostCutQuotes + 1}`);
    expect(html.match(/id="q-/g)).toHaveLength(20);
  });

  it('refuses a text that is not the one of the page, and says where they part', () => {
    expect(() =>
      markedHtml('One two', 'One too', { names: [{ start: 0, end: 3, href: '/' }], quotes: [] }),
    ).toThrow('the page prints "One two" where the text has "One too"');
  });
});

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const attribute = (node: Node, name: string) => node.attrs?.find((attr) => attr.name === name)?.value;

// Inline HTML of words, line ends, references, bold words and marks of notes.
const inline = fc.letrec<{ html: string }>((tie) => ({
  html: fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('ab', 'c ', ' d', '\n', 'e&amp;', '&#x3C;f', 'g. ', 'é') },
        { weight: 1, arbitrary: fc.constantFrom('<sup><a href="#n">1</a></sup>', '<br>') },
        {
          weight: 1,
          arbitrary: tie('html').map((inner) => `<strong>${inner}</strong>`),
        },
      ),
      { maxLength: 8, depthIdentifier: 'bold' },
    )
    .map((parts) => parts.join('')),
})).html;

const marked = inline.chain((html) => {
  const text = textOf(html);
  const spans = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => text.slice(start, end).trim() === text.slice(start, end) && start < end);
  const wanted = text.trim() === '' ? fc.constant([]) : fc.array(spans, { maxLength: 5 });
  const apart = wanted.map((list) => {
    let end = 0;
    return [...list]
      .sort((a, b) => a.start - b.start)
      .filter((one) => {
        const free = one.start >= end;
        if (free) end = one.end;
        return free;
      });
  });
  return fc.tuple(fc.constant(html), fc.constant(text), wanted, apart);
});

describe('for any HTML, quotes and names', () => {
  it('no character changes, quotes and links hold exactly their words, and everything is well nested', () => {
    fc.assert(
      fc.property(marked, ([html, text, quotes, names]) => {
        const marks: WordMarks = {
          quotes: quotes.map((quote, at) => ({ ...quote, id: `q-${at}` })),
          names: names.map((name, at) => ({ ...name, href: `/${at}/` })),
        };
        const result = markedHtml(html, text, marks);
        expect(withoutTags(result)).toBe(withoutTags(serialize(parseFragment(html))));
        expect(serialize(parseFragment(result))).toBe(result);
        expect(textOf(result)).toBe(text);
        const nodes = all(parseFragment(result) as unknown as Node);
        const own = (node: Node): string =>
          node.nodeName === 'sup'
            ? ''
            : node.nodeName === 'br'
              ? ' '
              : (node.value ?? (node.childNodes ?? []).map(own).join(''));
        const joined = (list: readonly Node[]) => singleSpaced(list.map(own).join(' ')).replaceAll(' ', '');
        for (const { id, start, end } of marks.quotes) {
          const head = nodes.filter((node) => attribute(node, 'id') === id);
          expect(head).toHaveLength(1);
          const cut = /^cut-(\d+)$/.exec(attribute(head[0] as Node, 'class') ?? '')?.[1];
          const rest = cut ? nodes.filter((node) => attribute(node, 'class') === `rest-${cut}`) : [];
          expect(joined([...head, ...rest])).toBe(text.slice(start, end).replaceAll(' ', ''));
        }
        for (const { href, start, end } of marks.names)
          expect(joined(nodes.filter((node) => attribute(node, 'href') === href))).toBe(
            text.slice(start, end).replaceAll(' ', ''),
          );
        for (const link of nodes.filter((node) => node.nodeName === 'a'))
          expect(all(link).filter((node) => node.nodeName === 'a')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('escapes what it writes into attributes', () => {
    const html = markedHtml('a', 'a', { names: [{ start: 0, end: 1, href: '/"><script>' }], quotes: [] });
    expect(html).toBe(`<a class="name" href="${escapeHtml('/"><script>')}">a</a>`);
  });
});
