import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { cslJson } from '../../src/cite/csl-json.ts';
import { noteOf, onOneLine, type Reference } from '../../src/cite/reference.ts';
import { ris } from '../../src/cite/ris.ts';
import { article, cable, nastyTitle, page } from './examples.ts';

type Item = Readonly<Record<string, unknown>>;
const formats: Record<string, (reference: Reference) => string> = {
  BibTeX: bibtex,
  RIS: ris,
  'CSL-JSON': (reference) => cslJson([reference]),
};

function parsed(text: string): Item {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0] as Item;
}

// A parser of BibTeX sets a straight apostrophe as TeX prints it.
const straight = (text: unknown) => String(text).replaceAll('’', "'");

describe.each(Object.entries(formats))('%s', (name, write) => {
  test('an article comes back with its fields', () => {
    const item = parsed(write(article));
    expect(item).toMatchObject({
      id: article.key,
      type: 'article-journal',
      title: article.title,
      'container-title': article.journal?.name,
      volume: '2',
      issue: '2',
      page: '1-5',
      DOI: '10.5334/sta.bg',
      URL: article.address,
      issued: { 'date-parts': [[2013, 6, 12]] },
      note: noteOf(article),
    });
    const [person, institution] = item.author as Item[];
    expect(person).toEqual({ family: 'Lacher', given: 'Wolfram' });
    // RIS has no way to write a comma in an institution's name.
    const whole = 'Ministry of Peace, Order and Security';
    expect(Object.values(institution ?? {})).toEqual([name === 'RIS' ? whole.replace(',', '') : whole]);
  });

  test('a cable comes back with its number, its paragraph and the digest of its words', () => {
    const item = parsed(write(cable));
    expect(item).toMatchObject({
      id: cable.key,
      type: 'document',
      title: cable.title,
      genre: 'Diplomatic cable',
      URL: cable.address,
      issued: { 'date-parts': [[2009, 6, 12]] },
    });
    expect(Object.values((item.author as Item[])[0] ?? {})).toEqual(['US embassy in Bamako']);
    for (const part of ['09 BAMAKO 387', 'Paragraph 2', cable.version, cable.digest])
      expect(item.note).toContain(part);
  });

  test('a page without author, date and host is a whole citation', () => {
    const item = parsed(write(page));
    expect(item).toMatchObject({ id: page.key, title: page.title });
    for (const absent of ['author', 'issued', 'URL', 'DOI']) expect(item[absent]).toBeUndefined();
    expect(item.note).toContain('codebook version 3, at /proposals/toure-plan/.');
  });

  test('a document without a date is a whole citation', () => {
    expect(parsed(write({ ...cable, date: undefined })).issued).toBeUndefined();
  });

  test('a year alone stays a year', () => {
    expect(parsed(write({ ...article, date: '2013' })).issued).toEqual({ 'date-parts': [[2013]] });
  });

  test('a title of commands comes back as the characters that it is', () => {
    for (const reference of [article, cable, page])
      expect(straight(parsed(write({ ...reference, title: nastyTitle })).title)).toBe(
        straight(onOneLine(nastyTitle)),
      );
  });

  test('any text comes back', () => {
    const piece = fc.constantFrom(
      ...'ab {}\\~^$&%#_"<>=@|;:,.-`?!()[]/*+éłñ—“„ß字\n\t'.split(''),
      'TY  - ',
      'ER  - ',
      '\\textbf{',
      ' and ',
      '\r\n',
      '😀',
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => `x${pieces.join('')}y`);
    fc.assert(
      fc.property(texts, (title) => {
        expect(straight(parsed(write({ ...cable, title })).title)).toBe(straight(onOneLine(title)));
      }),
      { numRuns: 300 },
    );
  });
});
