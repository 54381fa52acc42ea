import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/maintain/add.ts';
import { extractAgain } from '../../src/maintain/extract-again.ts';
import { sha256Of } from '../../src/maintain/twins.ts';
import { refusalOf } from '../messages/refusal-of.ts';
import { pictureOf } from '../picture-of.ts';
import { scratchProject } from './scratch-project.ts';

describe('a file that is no plain text', () => {
  test('is kept beside its text, and its headings, notes and links are read from its marks', async () => {
    const root = scratchProject();
    const received = 'tests/intake/files/saved-page.html';
    const before = pictureOf(root);
    await expect(add(root, received)).rejects.toThrow('event handlers in its text');
    expect(pictureOf(root)).toEqual(before);
    const settings = { withoutHandlers: true } as const;
    const { id, written } = await add(root, received, { withoutProposal: true, settings });
    expect(written.slice(0, 3)).toEqual(
      ['source.txt', 'seed.yml', 'received.html'].map((name) => `seeds/${id}/${name}`),
    );
    const page = readFileSync(join(root, `content/documents/${id}.mdx`), 'utf8');
    for (const line of [
      /^title: The wells of the north$/m,
      /^author: Jane Roe$/m,
      /on which \*all\* herds depend/,
      /in a dry year\.\[\^1\] They/,
      /^## What was agreed$/m,
      /^A \*\*common register\*\* of wells/m,
      /^The paper is to be read here\.$/m,
      /^### Money$/m,
      /^\[\^1\]: See the minutes of the meeting\.$/m,
    ])
      expect(page).toMatch(line);
    expect(await extractAgain(root, [id])).toEqual([]);
    const source = join(root, `seeds/${id}/source.txt`);
    const seed = join(root, `seeds/${id}/seed.yml`);
    const other = readFileSync(source, 'utf8').replace('the prefects agreed', 'the prefect agreed');
    writeFileSync(source, other);
    writeFileSync(
      seed,
      readFileSync(seed, 'utf8').replace(/^sha256: .*$/m, `sha256: ${sha256Of(Buffer.from(other))}`),
    );
    expect(await extractAgain(root, [id])).toMatchObject([{ name: 'extract-again', line: 3 }]);
    writeFileSync(join(root, `seeds/${id}/received.html`), 'another page');
    expect(await extractAgain(root, [id])).toMatchObject([{ name: 'match-checksum' }]);
    rmSync(join(root, `seeds/${id}/received.html`));
    expect(await extractAgain(root, [id])).toMatchObject([{ name: 'keep-received' }]);
  });

  test('is published where somebody says so: a PDF, with a picture of each page; and nothing else is', async () => {
    const root = scratchProject();
    const options = { withoutProposal: true, publish: true };
    const { id, written } = await add(root, 'tests/intake/files/two-columns.pdf', options);
    expect(written).toEqual(expect.arrayContaining([1, 2].map((page) => `seeds/${id}/pages/${page}.webp`)));
    expect(readFileSync(join(root, `seeds/${id}/seed.yml`), 'utf8')).toMatch(
      /^ {2}publish: true\n {2}pictures: 2$/m,
    );
    const before = pictureOf(root);
    expect(
      (await refusalOf(() => add(root, 'tests/intake/files/note.rtf', options))).messages[0],
    ).toMatchObject({
      found: 'a file that is no PDF',
    });
    expect(pictureOf(root)).toEqual(before);
  });

  test('too large to be kept is not read at all', async () => {
    const root = scratchProject();
    const file = join(root, 'large.pdf');
    writeFileSync(file, '');
    truncateSync(file, 200 * 1024 * 1024);
    const before = pictureOf(root);
    expect((await refusalOf(() => add(root, file))).messages[0]).toMatchObject({
      found: '209,715,200 bytes',
    });
    expect(pictureOf(root)).toEqual(before);
  });
});
