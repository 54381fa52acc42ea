import { describe, expect, test } from 'vitest';
import { type ReportsTo, reportAddress } from '../../src/cite/report.ts';
import { editorsSchema } from '../../src/schema/editors.ts';

const common = { edition: 'The Crossing', version: '0123456789ab' };
const desks: Readonly<Record<string, ReportsTo>> = {
  page: { ...common, reports: 'https://example.org/issues/new' },
  'page with a query of its own': { ...common, reports: 'https://example.org/new?labels=reader' },
  'page with other fields': {
    ...common,
    reports: 'https://example.org/new',
    fields: { title: 'issue[title]', body: 'issue[description]' },
  },
  mailbox: { ...common, reports: 'mailto:desk@example.org' },
  'mailbox with a copy': { ...common, reports: 'mailto:desk@example.org?cc=b@example.org' },
};
const address = 'https://example.org/documents/harrow-1932/#p5';

/** What whoever gets the report reads. */
function read(to: ReportsTo, name: string, words?: string) {
  const href = reportAddress(to, { name, address, ...(words !== undefined && { words }) });
  expect(href.length).toBeLessThan(2000);
  expect(href).toMatch(/^[\w!#$%&'()*+,./:;=?@[\]~-]+$/);
  expect(href).not.toContain('#');
  expect(href.startsWith(to.reports)).toBe(true);
  // As RFC 6068 has it for messages: "+" is a plus.
  const fields = new Map(
    [...new URL(href).search.slice(1).split('&')].map((field) => {
      const [key = '', value = ''] = field.split('=');
      return [decodeURIComponent(key), decodeURIComponent(value)] as const;
    }),
  );
  const isMail = to.reports.startsWith('mailto:');
  const title = fields.get(to.fields?.title ?? (isMail ? 'subject' : 'title')) ?? '';
  const body = fields.get(to.fields?.body ?? 'body') ?? '';
  if (isMail) expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const said = /^ {4}(.*)$/m.exec(body)?.[1]?.replace(/\r$/, '');
  return { title, body, said };
}

const hostile: Readonly<Record<string, string>> = {
  'quotes and signs of addresses': `"a" & 'b' #1 ?x=y+z%20 ; <i>@all</i> \`c\``,
  'signs of Markdown': '# *bold* [a](javascript:alert(1)) ![b](https://example.org/c.png) @owner #12',
  'right to left': 'قال الوزير إن الحدود مفتوحة «اليوم»',
  'signs that turn the direction': 'abc \u202edef\u202c ghi',
  emoji: '👨‍👩‍👧‍👦 🏳️‍🌈 é',
};

describe.each(Object.entries(desks))('a report to a %s', (_, to) => {
  test('says which edition, which version, and where', () => {
    const { title, body, said } = read(to, 'A bridge for Wendle');
    expect(title).toBe('The Crossing: A bridge for Wendle');
    expect(body.split(/\r?\n/).slice(0, 3)).toEqual([address, 'The Crossing, version 0123456789ab', '']);
    expect(said).toBeUndefined();
  });

  test.each(Object.entries(hostile))('holds %s to the letter', (_, words) => {
    expect(read(to, words, words)).toMatchObject({ title: `The Crossing: ${words}`, said: words });
  });

  test.each([
    ['line ends and tabs', 'one\n    two\r\n\tthree\u2028four', 'one two three four'],
    ['characters that act', 'a\u0000b\u001b[31mc', 'a b [31mc'],
    ['half a character', 'a\ud83d b', 'a\ufffd b'],
    ['nothing', '', undefined],
  ])('makes one line of %s', (_, words, said) => {
    expect(read(to, 'x', words).said).toBe(said);
  });

  test.each([
    ['of letters', 'word '.repeat(2000)],
    ['of another script', 'كلمة '.repeat(2000)],
    ['of emoji', '👨‍👩‍👧‍👦👩🏽‍🚀 '.repeat(500)],
    ['of spaces that are escaped', 'a b & " '.repeat(1000)],
  ])('cuts a long text %s behind a word, and fills the address', (_, words) => {
    const { said = '' } = read(to, 'x', words);
    expect(said.endsWith(' …')).toBe(true);
    const kept = said.slice(0, -' …'.length);
    expect(words.startsWith(`${kept} `)).toBe(true);
    expect(encodeURIComponent(kept).length).toBeGreaterThan(700);
  });

  test('cuts one endless word between characters', () => {
    const { said = '' } = read(to, 'x', '👩🏽‍🚀'.repeat(500));
    expect(said).toMatch(/^(?:👩🏽‍🚀)+ …$/u);
  });

  test('bears everything being long at once', () => {
    const long = 'Ünglück & "x" '.repeat(300);
    const all = { ...to, edition: long };
    const href = reportAddress(all, { name: long, address: `https://example.org/?q=${long}`, words: long });
    expect(href.length).toBeLessThan(2000);
    expect(decodeURIComponent(href)).toContain('version 0123456789ab');
  });
});

test.each([
  'https://github.com/owner/name/issues/new',
  'https://example.org/new?template=text.yml&labels=a',
  'mailto:desk@example.org',
  'mailto:desk@example.org?cc=b@example.org',
])('%s may be named as the place of reports', (reports) => {
  expect(editorsSchema.safeParse({ reports }).success).toBe(true);
});

test.each([
  'http://example.org/new',
  'javascript:alert(1)',
  'data:text/html,x',
  'https:example.org/new',
  'https:///new',
  'https://user:word@example.org/new',
  'https://example.org/new#end',
  'https://exa mple.org/',
  'https://example.org/\nnew',
  'mailto:',
  'mailto:desk',
  'mailto:a@b@c',
  'mailto:desk@example.org&body=x',
  'MAILTO:desk@example.org',
  'desk@example.org',
  `https://example.org/${'a'.repeat(200)}`,
])('%j may not', (reports) => {
  expect(editorsSchema.safeParse({ reports }).success).toBe(false);
});

test('fields are those of a page, and have names that an address can hold', () => {
  const fields = { title: 'subject', body: 'text' };
  const page = 'https://example.org/new';
  expect(editorsSchema.safeParse({ reports: page, fields }).success).toBe(true);
  expect(editorsSchema.safeParse({ fields }).success).toBe(false);
  expect(editorsSchema.safeParse({ reports: 'mailto:desk@example.org', fields }).success).toBe(false);
  expect(editorsSchema.safeParse({ reports: page, fields: { ...fields, body: 'a&b' } }).success).toBe(false);
});
