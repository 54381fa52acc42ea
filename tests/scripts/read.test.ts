import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Runs `scripts/read.ts` and parses what it prints, a JSON object a line. */
function read(args: readonly string[], input = '') {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/read.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  return {
    status,
    read: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const cable = 'seeds/09bamako387/source.txt';

test('a cable gives its metadata, the lines of every field, and its paragraphs', () => {
  const {
    status,
    read: [first],
  } = read([cable]);
  expect(status).toBe(0);
  expect(first).toMatchObject({
    file: cable,
    kind: 'cable',
    id: '09bamako387',
    metadata: {
      mrn: '09 BAMAKO 387',
      id: '09bamako387',
      origin: 'AMEMBASSY BAMAKO',
      actionAddressees: [{ name: 'SECSTATE WASHDC' }],
      precedence: 'ROUTINE',
      dtg: '121116Z JUN 09',
      sentAt: '2009-06-12T11:16:00Z',
      classification: 'CONFIDENTIAL',
      captions: ['SIPDIS'],
      tags: ['PTER', 'PREL', 'PGOV', 'PINS', 'PINR', 'ASEC', 'ML'],
      title: 'PRESIDENT TOURE READY TO TARGET AQIM, WITH HELP',
      references: [{ id: '09bamako186', raw: 'BAMAKO 00186' }],
      classifiedBy: { name: 'Gillian Milovanovic' },
      classificationReasons: ['1.4(b)', '1.4(d)'],
      declassifyOn: '2019-06-10',
      signer: 'MILOVANOVIC',
    },
  });
  // Nobody's emendations are known here, so what looks like a slip is told.
  expect(first.warnings.map(({ name, line }: Record<string, unknown>) => [name, line])).toContainEqual([
    'decide-slips',
    273,
  ]);
  expect(Object.keys(first.lines).sort()).toEqual(Object.keys(first.metadata).sort());
  expect(
    first.paragraphs.map(({ id, number, marking }: Record<string, unknown>) => [id, number, marking]),
  ).toEqual(Array.from({ length: 10 }, (_, at) => [`p${at + 1}`, at + 1, '(C)']));
  // A line that was taken for a heading is seen, and not missed.
  const [heading] = first.headings;
  expect(heading).toMatchObject({ type: 'heading', text: expect.any(String), before: 'p2' });
});

test('standard input is read, the kind may be given, and files that cannot be read do not stop the others', () => {
  const { status, read: objects } = read(
    ['none.txt', '-', 'tests', 'tests/fixtures/cables/torn.txt', cable],
    readFileSync(cable, 'utf8'),
  );
  expect(status).toBe(1);
  expect(objects.map(({ file, error }) => [file, error?.name])).toEqual([
    ['none.txt', 'use-file'],
    ['-', undefined],
    ['tests', 'use-file'],
    ['tests/fixtures/cables/torn.txt', 'cable-has-text'],
    [cable, undefined],
  ]);
  expect(read(['--kind', 'text', cable]).read[0].kind).toBe('text');
  expect(read(['--kind', 'telegram', cable]).status).toBe(1);
});

test('CR LF and a byte-order mark are read over, with a warning', () => {
  const {
    status,
    read: [first],
  } = read(['-'], `\uFEFF${readFileSync(cable, 'utf8').replaceAll('\n', '\r\n')}`);
  expect(status).toBe(0);
  expect(first.metadata.mrn).toBe('09 BAMAKO 387');
  expect(first.warnings.map(({ name }: { name: string }) => name).slice(0, 2)).toEqual([
    'decode-source',
    'decode-source',
  ]);
});

test('a page and a text in an encoding of its own are read as "add" reads them, and what is no text is refused in one line', () => {
  const page = `<!doctype html><html><head><meta name="author" content="Anna Roe"></head><body><h1>Wells</h1>${'<p>The herders say that the well is dry, and that nobody has told them of it before the summer.</p>'.repeat(4)}</body></html>`;
  const {
    status,
    read: [first],
  } = read(['-'], page);
  expect(status).toBe(0);
  expect(first).toMatchObject({
    kind: 'text',
    metadata: { title: 'Wells' },
    taken: { format: 'html', says: { title: 'Wells', author: 'Anna Roe' } },
  });
  expect(first.taken.text).toMatch(/^# Wells\n/);
  const old = Buffer.from(
    'Le conseil a délibéré.\n\nIl a été décidé de fermer le puits à l\x92été.\n',
    'latin1',
  );
  const { stdout } = spawnSync(process.execPath, ['scripts/read.ts', '-'], { encoding: 'utf8', input: old });
  expect(JSON.parse(stdout)).toMatchObject({ language: 'fr', taken: { encoding: 'windows-1252' } });
  expect(stdout).toContain('à l’été');
  expect(read(['docs/site.png']).read).toMatchObject([{ error: { name: 'known-file', found: 'an image' } }]);
});
