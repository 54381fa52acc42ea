import { describe, expect, it } from 'vitest';
import { fieldLabel, metadataGroups } from '../../src/kinds/description.ts';
import type { DocumentFrontMatter } from '../../src/kinds/document.ts';

const common = {
  id: 'x',
  title: 'X',
  language: 'en',
  provenance: { receivedAs: 'x.txt', description: 'x' },
  rights: { status: 'x', ground: 'x', judgement: true },
  sha256: '0'.repeat(64),
};
const cable: DocumentFrontMatter = {
  ...common,
  kind: 'cable',
  metadata: {
    subject: 'S',
    dtg: '121116Z JUN 09',
    sentAt: '2009-06-12T11:16:00Z',
    actionAddressees: [{ name: 'SECSTATE', number: '0456' }],
    infoAddressees: ['A', 'B', 'C'].map((name) => ({ name, precedence: 'PRIORITY' })),
    references: [{ label: 'A', raw: 'BAMAKO 186', yearAssumed: true }],
  },
  lines: { dtg: [19], sentAt: [19], subject: [32, 44] },
  facts: [
    { field: 'subject', value: 'Other', ground: 'why' },
    { field: 'documentSymbol', value: 'S/1', ground: 'elsewhere' },
  ],
};
const row = (label: string) =>
  metadataGroups(cable)[0]?.rows.filter((candidate) => candidate.label === label) ?? [];

describe('metadataGroups', () => {
  it('writes values for readers and says where each was read', () => {
    expect(row('Sent')).toEqual([
      expect.objectContaining({
        values: ['12 June 2009, 11:16 UTC'],
        asPrinted: '121116Z JUN 09',
        lines: [19],
      }),
    ]);
    expect(row('To, for action')[0]?.values).toEqual(['SECSTATE (no. 0456)']);
    expect(row('Refers to')[0]?.values).toEqual(['A. BAMAKO 186 (the year is not printed)']);
  });

  it('says once what is said of all addressees', () => {
    expect(row('To, for information')[0]?.values).toEqual(['A', 'B', 'C (each PRIORITY)']);
  });

  it('sets what the editor adds beside the field, with its ground; other facts come last', () => {
    expect(row('Subject').map(({ values, lines, ground }) => ({ values, lines, ground }))).toEqual([
      { values: ['S'], lines: [32, 44], ground: undefined },
      { values: ['Other'], lines: undefined, ground: 'why' },
    ]);
    expect(metadataGroups(cable)[0]?.rows.at(-1)).toMatchObject({
      label: 'Document symbol',
      ground: 'elsewhere',
    });
  });

  it('shows the date-time group as printed where no date could be made of it', () => {
    const undated = { ...cable, metadata: { dtg: '99999Z' }, facts: [] } as DocumentFrontMatter;
    expect(metadataGroups(undated)[0]?.rows[0]).toMatchObject({ label: 'Sent', values: ['99999Z'] });
  });

  it('gives each part of a letter a group of its own', () => {
    const letter: DocumentFrontMatter = {
      ...common,
      kind: 'un-letter',
      metadata: {
        parts: [{ from: 'A' }, { label: 'Annex', block: 'annex', date: '2013-03-20', lines: { date: [22] } }],
      },
      lines: {},
      facts: [],
    };
    const [, first, second] = metadataGroups(letter);
    const french = metadataGroups({ ...letter, language: 'fr' })[1]?.rows;
    expect(french).toMatchObject([{ label: 'From', language: 'fr' }]);
    expect(first).toMatchObject({ heading: 'Letter', rows: [{ label: 'From', values: ['A'] }] });
    expect(second).toMatchObject({
      heading: 'Annex',
      block: 'annex',
      rows: [{ label: 'Date', values: ['20 March 2013'], lines: [22] }],
    });
  });
});

it('fieldLabel names a field as the page does, and spells out what it does not know', () => {
  expect(fieldLabel('cable', 'infoAddressees')).toBe('To, for information');
  expect(fieldLabel('cable', 'dtg')).toBe('Sent');
  expect(fieldLabel('cable', 'somethingNew')).toBe('Something new');
});
