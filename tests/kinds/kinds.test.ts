import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { documentSchema } from '../../src/kinds/document.ts';
import { kindOf, kinds, numberedName } from '../../src/kinds/index.ts';
import { letterPartSchema } from '../../src/kinds/un-letter/schema.ts';

describe.each(kinds)('$name', (kind) => {
  test('has its folder, and front matter of its own', () => {
    expect(existsSync(`src/kinds/${kind.name}/index.ts`)).toBe(true);
    expect(documentSchema.options.filter(({ shape }) => shape.kind.value === kind.name)).toHaveLength(1);
  });

  test('shows every field that its reader may find, and speaks of no other', () => {
    const own = Object.keys(kind.metadata.shape);
    const shown: string[] = kind.fields.map(({ name }) => name);
    expect(own.filter((name) => name !== 'parts' && !shown.includes(name))).toEqual([]);
    expect([...shown, ...kind.title].filter((name) => !own.includes(name))).toEqual([]);
  });

  test('says nothing of a document of which nothing is known, and does not fail', () => {
    const lines = () => '';
    expect(kind.rights?.({}, lines)).toBeUndefined();
    expect(kind.id?.of({})).toBeUndefined();
    expect(kind.date?.({})).toBeUndefined();
    expect(kind.author?.({})).toBeUndefined();
    expect(kind.cite?.({}).journal).toBeUndefined();
    expect(kind.parts?.of({}) ?? []).toEqual([]);
    expect((kind.addressees?.({}) ?? []).flatMap(({ names }) => names.filter(Boolean))).toEqual([]);
    expect((kind.search?.({}).subjects ?? []).filter(Boolean)).toEqual([]);
  });
});

it.each([
  ['cable', { mrn: '09 BAMAKO 387' }, 'diplomatic cable 09 BAMAKO 387'],
  ['un-letter', { symbol: 'S/2013/189' }, 'United Nations letter S/2013/189'],
  ['journal-article', { doi: '10.5334/sta.bg' }, 'journal article 10.5334/sta.bg'],
  ['un-letter', { title: 'Letter' }, undefined],
  ['text', { title: 'Declaration' }, undefined],
])('two copies of a %s with %j are known by it', (kind, metadata, name) => {
  expect(numberedName(kindOf(kind), metadata)).toBe(name);
});

it('shows every field that a part of a letter can have', () => {
  const { parts } = kindOf('un-letter');
  // The label and the block are the heading of the group.
  const shown = ['label', 'block', 'lines', ...(parts?.fields.map(({ name }) => name) ?? [])];
  expect(Object.keys(letterPartSchema.shape).filter((name) => !shown.includes(name))).toEqual([]);
});
