import { describe, expect, it } from 'vitest';
import { closeness, pairsOf } from '../../src/compare/closeness.ts';
import { closenessTable, stepOf } from '../../src/figures/closeness-table.ts';
import { roleRows } from '../../src/figures/role-table.ts';
import { smallMatrix } from '../../src/figures/small-matrix.ts';
import { shapeOf } from '../../src/figures/value-shapes.ts';
import { shortened } from '../../src/text/wording.ts';
import { corpus, matrix } from './written.ts';

describe('closeness', () => {
  const svg = closenessTable(matrix, (a, b) => `/${a}+${b}`);

  it('has a square for every pair with its own share', () => {
    for (const { a, b } of pairsOf(matrix)) {
      const share = Math.round(closeness(matrix, a, b).share * 100);
      expect(svg).toMatch(new RegExp(`href="/${a}\\+${b}">.*?<text[^>]*>${share}</text>`));
    }
    expect(svg.match(/<rect/g)).toHaveLength(pairsOf(matrix).length);
  });

  it('gets darker in five steps', () => {
    expect([0, 0.099, 0.1, 0.25, 0.39, 0.4, 1].map(stepOf)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });
});

describe('actors by proposals', () => {
  const rows = roleRows({ corpus, matrix });

  it('have every part of every proposal, those with most first', () => {
    const parts = rows.reduce((sum, { count }) => sum + count, 0);
    const actors = matrix.proposals.map(({ value }) => new Set(value.roles.map(({ actor }) => actor)).size);
    expect(parts).toBe(actors.reduce((sum, count) => sum + count, 0));
    const counts = rows.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('can be cut to those with several parts', () => {
    const several = roleRows({ corpus, matrix }, 2);
    expect(several).toEqual(rows.filter(({ count }) => count > 1));
    expect(several.length).toBeLessThan(rows.length);
  });
});

describe('the matrix in small', () => {
  const svg = smallMatrix(matrix, {
    cell: (p, d) => `#cell_${p}_${d}`,
    proposal: (id) => `/p/${id}`,
    question: (id) => `/q/${id}`,
  });

  it('names every row and every column', () => {
    for (const { id, value } of matrix.proposals) {
      expect(svg).toContain(`href="/p/${id}"`);
      expect(value.name.length).toBeGreaterThan(0);
    }
    for (const { id, value } of matrix.dimensions)
      expect(svg).toMatch(new RegExp(`href="/q/${id}"[^>]*><text[^>]*>${shortened(value.name, 29)}<title>`));
  });

  it('has for every cell the sign of the whole table, which leads to it and says what it stands for', () => {
    for (const { id } of matrix.proposals)
      for (const dimension of matrix.dimensions) {
        const cell = matrix.cell(id, dimension.id);
        const link = new RegExp(
          `href="#cell_${id}_${dimension.id}" tabindex="-1" class="([\\w-]+)"><title>([^<]*)</title><path[^>]*/><use href="#([\\w-]+)"`,
        ).exec(svg);
        expect(link?.[1], `${id} ${dimension.id}`).toBe(shapeOf(dimension.value, cell.position.value).id);
        expect(link?.[2]).toContain(`: ${cell.label}`);
        expect(svg.split(`<symbol id="${link?.[3]}"`)).toHaveLength(2);
      }
  });
});
