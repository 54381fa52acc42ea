import { count, countOrNull, table, text, textOrNull } from './table.ts';

export const apparatus = table({
  name: 'apparatus',
  title: 'Apparatus',
  description:
    'One row for each run of words of a source that the text does not print as received: what became of it, and by which rule or emendation. Words that are not listed are printed as they are.',
  links: [['document', 'documents', 'id']],
  columns: {
    document: text('Id of the document'),
    line: count('Line of the source, from 1'),
    firstColumn: count('First column, from 1, in UTF-16 code units'),
    lastColumn: count('Last column, included'),
    words: count('How many words'),
    fate: text('"joined", "normalised", "emended", "metadata", "furniture" or "duplicate"'),
    block: textOrNull('Id of the block that prints them'),
    received: text('The words as received'),
    printed: textOrNull('What is printed for them; empty where an earlier row prints them'),
    by: textOrNull('The rule, or the field of the description'),
    emendation: countOrNull('Number of the emendation'),
  },
  rows: ({ checked: { corpus } }) =>
    [...corpus.documents.values()].flatMap(({ id, apparatus: { entries } }) =>
      entries
        .filter(({ fate }) => fate !== 'printed')
        .map((entry) => ({
          document: id,
          line: entry.line,
          firstColumn: entry.columns[0],
          lastColumn: entry.columns[1],
          words: entry.tokens,
          fate: entry.fate,
          block: entry.block ?? null,
          received: entry.received ?? '',
          printed: entry.printed ?? null,
          by: entry.by ?? null,
          emendation: entry.emendation ?? null,
        })),
    ),
});

export const emendations = table({
  name: 'emendations',
  title: 'Emendations',
  description:
    'One row for each correction that an editor made in a text, and for each oddity that was left standing, with the reason.',
  key: ['document', 'number'],
  links: [['document', 'documents', 'id']],
  columns: {
    document: text('Id of the document'),
    number: count('Number in the document’s apparatus'),
    line: count('Line of the source'),
    column: count('Column of the source'),
    received: text('The words as received'),
    did: text(
      '"corrected", "deleted" (the words went and nothing stands for them), "kept" (they look wrong and stand so), or "left out" as page furniture',
    ),
    reading: textOrNull(
      'What the edition prints in their place; null where nothing does, or the words were kept',
    ),
    reason: text('Why'),
    block: textOrNull('Id of the block that prints them'),
  },
  rows: ({ checked: { corpus } }) =>
    [...corpus.documents.values()].flatMap(({ id, apparatus }) =>
      apparatus.emendations.map(({ number, line, column, exact, reading, drop, reason, block }) => ({
        document: id,
        number,
        line,
        column,
        received: exact,
        did: drop ? 'left out' : reading === undefined ? 'kept' : reading === '' ? 'deleted' : 'corrected',
        reading: reading || null,
        reason,
        block: block ?? null,
      })),
    ),
});

export const notTaken = table({
  name: 'not-taken',
  title: 'Not taken',
  description:
    'One row for each thing in a file as received that is not in the text that was taken out of it: menus of a page, heads and feet of a print, images.',
  links: [['document', 'documents', 'id']],
  columns: {
    document: text('Id of the document'),
    what: text('What it is'),
    times: count('How many there are of it'),
    words: count('How many words, in all of them'),
    begins: textOrNull('Its first words'),
    pages: textOrNull('Pages of the file, with spaces between'),
  },
  rows: ({ checked: { corpus } }) =>
    [...corpus.documents.values()].flatMap(({ id, apparatus: { received } }) =>
      (received?.notTaken ?? []).map(({ what, times, words, begins, pages }) => ({
        document: id,
        what,
        times,
        words,
        begins: begins ?? null,
        pages: pages?.join(' ') ?? null,
      })),
    ),
});
