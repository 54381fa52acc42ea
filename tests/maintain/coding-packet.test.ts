import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { quotesOf } from '../../src/corpus/quotes.ts';
import { commit } from '../../src/files/write.ts';
import { checkPacket } from '../../src/maintain/check-packet.ts';
import { codingPacket } from '../../src/maintain/coding-packet.ts';
import { answersOf } from '../../src/schema/comparison.ts';

const { corpus } = loadCorpus('.');
let packet: ReadonlyMap<string, string>;
beforeAll(() => {
  packet = codingPacket(corpus, 9);
});

test('a packet has a rule for every value, every word of every text, and a form with every cell empty', () => {
  const codebook = packet.get('codebook.md') ?? '';
  for (const { value } of corpus.dimensions.values())
    for (const { rule } of value.values) expect(codebook).toContain(rule);
  for (const { id, blocks } of corpus.documents.values())
    for (const { text } of blocks) expect(packet.get(`documents/${id}.txt`)).toContain(text);
  for (const id of corpus.proposals.keys())
    expect(packet.get(`codings/${id}.yml`)?.match(/\{value: ""\}/g)).toHaveLength(corpus.dimensions.size);
});

test('it has no word of what the edition found: no sentence, remark, reason or coding', () => {
  const all = [...packet.values()].join('\n');
  for (const { value } of corpus.proposals.values()) {
    const said = Object.values(value.positions).flatMap((position) => [
      ...answersOf(position).flatMap(({ sentence, note = sentence }) => [sentence, note]),
      ...quotesOf(position).flatMap((quote) => ('why' in quote ? String(quote.why) : [])),
    ]);
    for (const words of said.filter((text) => text.length > 25)) expect(all).not.toContain(words);
  }
});

test('a packet for some questions has these alone, says so in its forms, and refuses a question that there is not', () => {
  const [one = '', two = ''] = corpus.dimensions.keys();
  const some = codingPacket(corpus, 9, [two]);
  expect(some.get('codebook.md')).not.toContain(`## ${one}:`);
  for (const id of corpus.proposals.keys())
    expect(some.get(`codings/${id}.yml`)).toMatch(
      new RegExp(`^questions: \\[${two}\\]$[\\s\\S]*^  ${two}: \\{value: ""\\}\\s*$`, 'm'),
    );
  expect(() => codingPacket(corpus, 9, ['nonsense'])).toThrow('nonsense');
});

test('forms that nobody has filled in are one thing to be told, and what else one lacks is told beside it', () => {
  const root = mkdtempSync(join(tmpdir(), 'packet-'));
  commit(root, packet);
  const cells = corpus.proposals.size * corpus.dimensions.size;
  const { forms, messages } = checkPacket(corpus, root, 'packet');
  expect(forms).toBe(corpus.proposals.size);
  expect(messages).toMatchObject([
    {
      found: expect.stringMatching(
        `^${cells} cells without a value in ${forms} forms, and no day of the coding in ${forms} forms: codings/`,
      ),
    },
  ]);
  const [id = ''] = corpus.proposals.keys();
  const form = packet.get(`codings/${id}.yml`) ?? '';
  writeFileSync(join(root, `codings/${id}.yml`), form.replace('{value: ""}', '{value: "No!"}'));
  const found = checkPacket(corpus, root, 'packet').messages.map((message) => message.found);
  expect(found).toEqual([expect.stringContaining(`${cells - 1} cells`), expect.stringContaining('"No!"')]);
});

test('a folder that is no packet is refused', () => {
  for (const folder of [mkdtempSync(join(tmpdir(), 'packet-')), 'no-such-folder', 'package.json'])
    expect(() => checkPacket(corpus, folder, folder)).toThrow('no packet');
});
