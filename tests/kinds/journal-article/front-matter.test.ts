import { describe, expect, test } from 'vitest';
import { findAbstract } from '../../../src/kinds/journal-article/abstract.ts';
import { journalArticle } from '../../../src/kinds/journal-article/index.ts';
import {
  readArticleType,
  readHistory,
  readKeywords,
} from '../../../src/kinds/journal-article/labelled-lines.ts';
import { articleLayout } from '../../../src/kinds/journal-article/layout.ts';
import { sameWords } from '../../../src/kinds/journal-article/title.ts';
import { isAffiliation, readAuthors } from '../../../src/segment/byline.ts';
import { passagesOf } from '../../../src/segment/passages.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { linesFrom } from '../../segment/words-from.ts';

describe('authors', () => {
  test.each([
    ['Wolfram Lacher', ['Wolfram Lacher']],
    ['Wolfram Lacher”', ['Wolfram Lacher']],
    ['By A. Smith, Bintou Diallo and J. Ould Ahmed*', ['A. Smith', 'Bintou Diallo', 'J. Ould Ahmed']],
    ['Jean-Pierre de la Tour¹ & Siân O’Neill²', ['Jean-Pierre de la Tour', 'Siân O’Neill']],
    ['WOLFRAM LACHER; BINTOU DIALLO', ['WOLFRAM LACHER', 'BINTOU DIALLO']],
    ['Roe, J Q and Doe, R', ['Roe, J Q', 'Doe, R']],
    ['Roe, Jane M.', ['Roe, Jane M.']],
    ['van der Roe, J. Q.; Doe, Richard, Jr.', ['van der Roe, J. Q.', 'Doe, Richard, Jr.']],
    ['Richard M. Doe, Jr., Jane Roe and J. Q. Poe III', ['Richard M. Doe, Jr.', 'Jane Roe', 'J. Q. Poe III']],
  ])('%s', (text, names) => {
    expect(readAuthors(text)).toEqual(names);
  });

  test.each([
    'The role of external actors',
    'University of Oslo',
    'Stability',
    'Bamako, 17 March 2013',
    'Bamako, Mali',
    'Oxford Wells Press',
    'Taylor & Francis',
    'Palgrave Macmillan',
    'THE WELL KEEPERS',
    'Kel Ghela 400 500',
    'Atlantic Council',
    'regional security cooperation',
    '',
  ])('none in "%s"', (text) => {
    expect(readAuthors(text)).toBeUndefined();
  });

  test('are told from where they work', () => {
    expect(isAffiliation('German Institute for International and Security Affairs, Berlin')).toBe(true);
    expect(isAffiliation('a.sow@example.org')).toBe(true);
    expect(isAffiliation('Wolfram Lacher')).toBe(false);
  });
});

describe('lines with a label', () => {
  test.each([
    ['PRACTICE NOTE', 'Practice note'],
    ['Research Article', 'Research Article'],
    ['Commentary', 'Commentary'],
    ['Notes', undefined],
    ['STABILITY', undefined],
    ['A note on borders', undefined],
  ])('type of article "%s": %s', (text, type) => {
    expect(readArticleType(text)).toBe(type);
  });

  test.each([
    [
      'Keywords: water; pastoralism; armed forces, regular',
      ['water', 'pastoralism', 'armed forces, regular'],
    ],
    ['Key words – Mali, Sahel, security.', ['Mali', 'Sahel', 'security']],
    ['The keywords: none', undefined],
  ])('%s', (text, keywords) => {
    expect(readKeywords(text)).toEqual(keywords);
  });

  test.each([
    [
      'Received: 12 March 2013; accepted 2 April 2014. Published: April 30, 2014',
      [
        { field: 'received', value: '2013-03-12' },
        { field: 'accepted', value: '2014-04-02' },
        { field: 'published', value: '2014-04-30' },
      ],
    ],
    ['Submission date: 2013-02-01', [{ field: 'received', value: '2013-02-01' }]],
    ['Received by the ministers on 12 March 2013', undefined],
    ['Received: in the spring of 2013', undefined],
    ['Accepted 30 February 2013', undefined],
    ['Published in 2013', undefined],
  ])('%s', (text, dates) => {
    expect(readHistory(text)).toEqual(dates);
  });
});

describe('the abstract', () => {
  const wide = 'lines of a head that run over the whole page, and not only over the one column of it\n';
  const narrow = 'and lines of a text below that run over a column\n';
  const find = (source: string) => {
    const found = findAbstract(passagesOf(linesFrom(source), articleLayout));
    return (
      found && {
        label: textOf(found.label),
        paragraphs: found.paragraphs.map(textOf).map((words) => words.length),
      }
    );
  };

  test('is known by its label, to the keywords', () => {
    expect(find('Abstract\nIt is short.\n\nKeywords: a, b\n\nThe text.')).toEqual({
      label: 'Abstract',
      paragraphs: [12],
    });
    expect(find('ABSTRACT:\n\nIt is\n\nshort.\n\nIt has two.\n\nKeywords: a, b')).toEqual({
      label: 'ABSTRACT:',
      paragraphs: [12, 11],
    });
    expect(find('Abstract\nIt is short.\n\nThe text.')).toEqual({ label: 'Abstract', paragraphs: [12] });
  });

  test('is known by its width where it has no label', () => {
    expect(find(`A title\n\n${wide.repeat(4)}end.\n\n${narrow.repeat(12)}`)?.label).toBe('');
    expect(find(`A title\n\n${narrow.repeat(8)}end.\n\n${narrow.repeat(12)}`)).toBeUndefined();
    expect(find(`A title\n\n${wide.repeat(4)}end.\n\n${wide.repeat(12)}`)).toBeUndefined();
  });
});

test('words are the same whatever their capitals and punctuation', () => {
  expect(sameWords('The Malian crisis:', 'THE MALIAN CRISIS')).toBe(true);
  expect(sameWords('The Malian crisis', 'The Malian crises')).toBe(false);
  expect(sameWords('–', '—')).toBe(false);
});

test.each([
  [['Roe, J Q', 'Doe, R'], 'Roe 2013', 'Roe, J Q; Doe, R'],
  [['Richard M. Doe, Jr.'], 'Doe 2013', 'Richard M. Doe, Jr.'],
  [['Jane van der Roe', 'A. Poe'], 'van der Roe 2013', 'Jane van der Roe, A. Poe'],
])('the id of an article by %j is of the first family', (authors, id, author) => {
  expect(journalArticle.id?.of({ authors, year: 2013 })).toBe(id);
  expect(journalArticle.author?.({ authors })).toBe(author);
});
