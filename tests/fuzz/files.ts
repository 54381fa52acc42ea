import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Random, randomFrom } from '../../src/compare/random.ts';
import { type HandWritten, handWritten } from '../../src/corpus/json-schemas.ts';
import { fragments, strange } from './alphabets.ts';
import { chance } from './inputs.ts';

/** A file as people might leave it behind. */
export interface WrittenFile {
  /** What sort of file it is, and which one: a path from the folder of its edition. */
  readonly sort: HandWritten;
  readonly file: string;
  readonly bytes: Buffer;
}

/** The small edition, whose content is checked as a whole with a changed file in it. */
export const smallEdition = 'tests/river-edition';

/** Every file that people wrote by hand, by its sort: of this edition and of the small one. */
const written = handWritten.flatMap((sort) => {
  const files = ['.', smallEdition].flatMap((edition) =>
    globSync(sort.files, { cwd: edition })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => matchesGlob(file, sort.files))
      .map((file) => ({ file, text: readFileSync(`${edition}/${file}`, 'utf8') })),
  );
  return files.length > 0 ? [{ sort, files }] : [];
});

/** Values that no field, or one field alone, should have. */
const values: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], [{}], { '': '' }, { a: { b: { c: [] } } }, ['a', 'a']],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 0, -0, -1, 1e308, 2 ** 53, 3.5, new Date(0)],
  ...['', ' ', '\n', 'a\nb', 'a\tb', ' a ', '*', 'a*', '**', '(', '[', '\\', '#', '~', '{x}', '=1+1', 'NaN'],
  ...['constructor', '__proto__', 'toString', '../../etc/passwd', '<script>alert(1)</script>', '%E0%A4%A'],
  ...['0000-00-00', '9999-99-99', '2013-02-30', '0001-01-01', '-0001-01-01', '2013', '2013-05', '2013-13'],
  ...['javascript:alert(1)', 'https://', 'http://[', '\u202e', '\ufeff', 'x'.repeat(81), 'a'.repeat(1e6)],
];

/** What tears YAML, or means something to it. */
const scraps: readonly string[] = [
  ...[
    '\t',
    '\ufeff',
    '&a',
    '*a',
    '&a [*a]',
    '<<: {a: 1}',
    '!!js/function x',
    '!!binary x',
    '!!set {a}',
    '!a x',
  ],
  ...['%YAML 1.1', '---\n', '...\n', '? ', ': ', '- ', '{', '}', '[', ']', '"', "'", '|', '>', '|+9\n', '# '],
  ...[
    '@',
    '`',
    '~',
    '0x1F',
    '0o7',
    '.inf',
    '.nan',
    '1e999',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\0',
    '\u001b[31m',
  ],
  ...[
    '__proto__: {a: 1}\n',
    'constructor: {}\n',
    'a: &x [1]\nb: *x\n',
    '<<<<<<< HEAD\n',
    '=======\n',
    '"\\ud800"',
  ],
  ...['[', '{a: ', '- '].map((piece) => piece.repeat(3_000)),
];

/** File `number` of the sequence that `seed` begins: it depends on these two, and on what people wrote. */
export function fileAt(seed: number, number: number): WrittenFile {
  const random = randomFrom(seed, number);
  const { sort, files } = written[number % written.length] as (typeof written)[number];
  const { file, text } = random.pick(files);
  return { sort, file, bytes: chance(random, 4) ? torn(text, random) : Buffer.from(misused(text, random)) };
}

/** The bytes of a text that somebody cut, encoded otherwise, indented anew, or dropped something into. */
function torn(text: string, random: Random): Buffer {
  const at = random.whole(0, text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const lines = text.split('\n');
  const nth = random.whole(0, lines.length - 1);
  const line = lines[nth] ?? '';
  const scrap = random.pick(scraps);
  const invalid = [[0xff], [0xc3], [0xe2, 0x82], [0, 0], [0xed, 0xa0, 0x80], [0xfe, 0xff]];
  return random.pick<() => Buffer>([
    () => Buffer.from(before),
    () => Buffer.from(after),
    () => Buffer.from(before + after.slice(random.whole(1, 40))),
    () => Buffer.from(before + scrap + after),
    () => Buffer.concat([Buffer.from(before), Buffer.from(random.pick(invalid)), Buffer.from(after)]),
    () => Buffer.from(text, random.pick(['utf16le', 'latin1'])),
    () => Buffer.from(random.pick([`\ufeff${text}`, `${text}---\n${text}`, text + text, '', ' ', '# c\n'])),
    () => Buffer.from(random.pick([text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])),
    () => Buffer.from(text.replaceAll('  ', '\t')),
    () => Buffer.from(lines.toSpliced(nth, 0, line).join('\n')),
    () => Buffer.from(lines.with(nth, random.pick([` ${line}`, line.trimStart()])).join('\n')),
    () => Buffer.from(lines.toSpliced(nth, 0, scrap).join('\n')),
    () =>
      Buffer.from(
        lines
          .with(
            nth,
            line.replace(/: .*/, () => `: ${scrap}`),
          )
          .join('\n'),
      ),
  ])();
}

type Fields = Record<string | number, unknown>;

/** A text with one or two values taken out, doubled, put elsewhere, or made another. */
function misused(text: string, random: Random): string {
  const root: Fields = { file: parse(text) };
  for (let left = random.whole(1, 2); left > 0 && 'file' in root; left -= 1) {
    const places = [...placesIn(root)];
    const [inside, key] = random.pick(places);
    const was = inside[key];
    const value = () =>
      random.pick([() => random.pick(values), () => strange(random), () => random.pick(fragments)])();
    const [other, otherKey] = random.pick(places);
    const name = random.pick(['x', '', 'constructor', '1', String(otherKey), strange(random)]);
    random.pick<() => void>([
      () => put(inside, key, value()),
      () => put(inside, key, structuredClone(other[otherKey])),
      () => put(inside, key, random.pick([[was], { x: was }])),
      () => put(inside, key, typeof was === 'string' ? random.pick(changesOf(was, random)) : value()),
      () => (Array.isArray(inside) ? inside.splice(Number(key), 1) : delete inside[key]),
      () => (Array.isArray(inside) ? inside.splice(Number(key), 0, was) : put(inside, name, was)),
    ])();
  }
  return stringify(root.file ?? null, { aliasDuplicateObjects: chance(random, 2) });
}

function put(inside: Fields, key: string | number, value: unknown): void {
  inside[key] = value;
}

function changesOf(text: string, random: Random): string[] {
  const sign = strange(random);
  return [
    ...[text + sign, sign + text, text.toUpperCase(), text.slice(0, -1), ` ${text}`, `${text} ${text}`],
    ...[text.replace(' ', '  '), text.normalize('NFD')],
  ];
}

function* placesIn(inside: Fields): Generator<[Fields, string | number]> {
  for (const [key, value] of Object.entries(inside)) {
    yield [inside, key];
    if (typeof value === 'object' && value !== null) yield* placesIn(value as Fields);
  }
}
