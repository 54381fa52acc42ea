import { createHash } from 'node:crypto';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '../../src/compare/random.ts';
import { convert } from '../../src/convert/convert.ts';
import { writeFrontMatter } from '../../src/convert/front-matter.ts';
import { seedFolderOf } from '../../src/convert/seed-folder.ts';
import type { DocumentFrontMatter } from '../../src/kinds/document.ts';
import { Refusal } from '../../src/messages/message.ts';
import { fragments, strange } from '../fuzz/alphabets.ts';

function made(source: string, facts: string) {
  const sha256 = createHash('sha256').update(source).digest('hex');
  const seed = `kind: text\nsha256: ${sha256}\nprovenance: {receivedAs: a, description: b}\nrights: {status: a, ground: b, judgement: true}\nfacts:\n${facts}`;
  return convert(seedFolderOf('x', { source: Buffer.from(source), seed: Buffer.from(seed) }));
}

test.each(['\\uFFFE', '\\uFFFF'])('a title with %s comes back from the front matter', (sign) => {
  const { mdx } = made('Some words.\n', `  - {field: title, value: "A ${sign} title", ground: c}\n`);
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(mdx) ?? [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may stand there as it is
  expect(front).not.toMatch(/[\u0000-\u0008\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u);
  expect(parse(front).title).toBe(JSON.parse(`"A ${sign} title"`));
});

test('facts of fields that no such document has, and second ones, are refused where they stand', () => {
  const facts = ['datum', 'title', 'title'].map((field) => `  - {field: ${field}, value: a, ground: b}\n`);
  expect(() => made('Some words.\n', facts.join(''))).toThrow(
    expect.objectContaining({
      messages: [
        expect.objectContaining({ line: 6, cure: 'did you mean "date"?' }),
        expect.objectContaining({ line: 8, found: 'a second fact on "title"' }),
      ],
    }),
  );
});

test('a bad date among the facts is told at its line of seed.yml', () => {
  try {
    made(
      'Some words.\n',
      '  - {field: title, value: T, ground: c}\n  - {field: date, value: in spring, ground: c}\n',
    );
    expect.unreachable();
  } catch (error) {
    expect(error instanceof Refusal && error.messages).toMatchObject([
      {
        file: 'seeds/x/seed.yml',
        line: 7,
        found: 'date: "in spring"',
        expected: expect.stringContaining('"2013-03-17"'),
      },
    ]);
  }
});

test('the site reads the front matter as it was meant, whatever stands in it', () => {
  const random = randomFrom(20_261_126);
  const odd = () =>
    Array.from({ length: random.whole(1, 6) }, () =>
      random.whole(0, 1) === 0 ? strange(random) : random.pick(fragments),
    ).join(random.pick(['', ' ']));
  const front = made('Some words.\n', '  - {field: title, value: T, ground: c}\n').mdx;
  const model = parseFrontmatter(front).frontmatter as unknown as DocumentFrontMatter;
  for (let count = 0; count < 2000; count += 1) {
    const title = odd();
    const facts = [{ field: 'title', value: odd(), ground: odd() }];
    const { frontmatter } = parseFrontmatter(writeFrontMatter({ ...model, title, facts }));
    expect([frontmatter.title, frontmatter.facts]).toEqual([title, facts]);
  }
});
