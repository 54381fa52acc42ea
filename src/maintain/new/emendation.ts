import { readText, readTextIfThere } from '../../files/read.ts';
import { Refusal, refuse } from '../../messages/message.ts';
import { readYaml } from '../../messages/yaml-file.ts';
import { emendationsFileSchema } from '../../schema/seed.ts';
import { findQuote, type Span, singleSpaced } from '../../text/quotes.ts';
import { sameLetters } from '../../text/same-letters.ts';
import { quotedShort } from '../choose-id.ts';
import { schemaLine } from '../schema-line.ts';
import { wholeCorpus } from '../whole-corpus.ts';
import type { NewOptions } from './content.ts';
import { existing, type Plan } from './plan.ts';

const yaml = JSON.stringify;

/** An emendation: the next entry of a document's file. */
export function newEmendation(
  root: string,
  id: string,
  typed: string,
  { reading, sic, drop }: NewOptions,
): Plan {
  const corpus = wholeCorpus(root);
  const document = existing('document', id, [...corpus.documents.keys()]);
  const file = `seeds/${document}/emendations.yml`;
  if ([reading !== undefined, sic, drop].filter(Boolean).length !== 1)
    refuse(
      'emendation',
      file,
      'none of a reading, --sic and --drop, or more than one',
      'what the edition prints instead (--reading "…"), --sic where the words stand so in print, or --drop where the line belongs to a page',
      'give one of the three',
    );
  const source = singleSpaced(readText(root, `seeds/${document}/source.txt`));
  const exact = asItStands(source, typed);
  const places = findQuote(source, { exact });
  if (places.length === 0)
    refuse(
      'match-emendation-once',
      `seeds/${document}/source.txt`,
      `no ${quotedShort(exact)}`,
      'words of the source as received',
      'copy them from source.txt; a line end counts as one space',
    );
  const present =
    readTextIfThere(root, file) ??
    `${schemaLine(root, file, 'emendations')}\n# Corrections to source.txt, each with its reason: see the editorial method.\n`;
  const before = entriesOn(present, file, exact);
  if (before >= places.length) refuseSecond(file, exact, before);
  const asked = sic
    ? 'what shows that the words stand so in print, and are no slip of the copy?'
    : drop
      ? 'what shows that the words belong to a page, and not to the text?'
      : 'what shows that this was meant: the same word elsewhere, the print, the sense?';
  const entry = [
    '',
    `- exact: ${yaml(exact)}`,
    ...(places.length > 1 ? surroundings(source, places[before]?.start ?? 0, exact) : []),
    sic ? '  sic: true' : drop ? '  drop: true' : `  reading: ${yaml(reading)}`,
    `  reason: ${yaml(`TODO: ${asked}`)}`,
    '',
  ].join('\n');
  return {
    creates: [],
    changes: [[file, `${present.trimEnd()}\n${entry}`]],
    next: [
      ...(places.length > 1
        ? [
            `The words stand ${places.length} times: the entry means number ${before + 1}; for another, change its prefix and suffix.`,
          ]
        : []),
      `Write the reason into ${file}, and run npm run convert -- ${document}`,
      'Quotes that stood on the old words: npm run check -- --fix writes them anew.',
    ],
  };
}

/** Words as a source has them: a keyboard has other accents and quotation marks. As they were typed, where it has them in several ways or in none. */
function asItStands(source: string, typed: string): string {
  if (findQuote(source, { exact: typed }).length > 0) return typed;
  const isWhole = ({ start, end }: Span) =>
    !/[\p{L}\p{N}]/u.test(source.slice(start - 1, start) + source.slice(end, end + 1));
  const found = sameLetters(source, typed).filter(isWhole);
  const [only, ...others] = new Set(found.map(({ start, end }) => source.slice(start, end)));
  return only === undefined || others.length > 0 ? typed : only;
}

/** How many entries of a file are on these words. @throws Refusal where it cannot be read */
function entriesOn(present: string, file: string, exact: string): number {
  const result = readYaml(present, file, emendationsFileSchema);
  if ('messages' in result) throw new Refusal(result.messages);
  return result.file.value.filter((entry) => singleSpaced(entry.exact) === singleSpaced(exact)).length;
}

function refuseSecond(file: string, exact: string, entries: number): never {
  return refuse(
    'match-emendation-once',
    file,
    `${entries === 1 ? 'an entry' : `${entries} entries`} on "${exact}", which has no further place in the source`,
    'one emendation a place',
    'change the entry that is there',
  );
}

function surroundings(source: string, start: number, exact: string): string[] {
  const before = source.slice(0, start).trim().split(' ').slice(-3).join(' ');
  const after = source
    .slice(start + exact.length)
    .trim()
    .split(' ')
    .slice(0, 3)
    .join(' ');
  return [...(before ? [`  prefix: ${yaml(before)}`] : []), ...(after ? [`  suffix: ${yaml(after)}`] : [])];
}
