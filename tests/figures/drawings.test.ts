import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { datedOf } from '../../src/corpus/dated.ts';
import { closenessTable } from '../../src/figures/closeness-table.ts';
import { partsOf, proposalMap } from '../../src/figures/proposal-map.ts';
import { fitsNarrow, roleRows, roleTable } from '../../src/figures/role-table.ts';
import { smallMatrix } from '../../src/figures/small-matrix.ts';
import { el, words } from '../../src/figures/svg.ts';
import { timeLine } from '../../src/figures/time-line.ts';
import { corpus, map, matrix, texts } from './written.ts';

const proposals = matrix.proposals.map(({ id, value }) => ({ id, name: value.name }));
const timeLineNames = {
  addressOf: ({ id }: { id: string }) => `#${id}`,
  told: ({ label }: { label: string }) => label,
};
const drawings = {
  ...Object.fromEntries(
    matrix.proposals.map((proposal) => [
      `map of ${proposal.id}`,
      proposalMap(proposal.value.name, partsOf(corpus, proposal), map),
    ]),
  ),
  roles: roleTable(roleRows({ corpus, matrix }), proposals, {
    actor: (id) => `/a/${id}`,
    proposal: (id) => `/p/${id}`,
  }),
  'roles on a phone': roleTable(
    roleRows({ corpus, matrix }),
    proposals,
    { actor: (id) => `/a/${id}`, proposal: (id) => `/p/${id}` },
    'narrow',
  ),
  closeness: closenessTable(matrix, (a, b) => `/c/${a}/${b}`),
  'small matrix': smallMatrix(matrix, {
    cell: (p, d) => `#${p}_${d}`,
    proposal: (id) => `/p/${id}`,
    question: (id) => `/q/${id}`,
  }),
  'time line': timeLine(datedOf(corpus), 2006, timeLineNames),
  'time line on a phone': timeLine(datedOf(corpus), 2006, timeLineNames, 'narrow'),
};

describe.each(Object.entries(drawings))('%s', (_, svg) => {
  it('is well formed', () => {
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
  });

  it('has a name and a description, which its own attributes point at', () => {
    const named = /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(svg);
    expect(svg).toContain(`<title id="${named?.[1]}">`);
    expect(svg).toContain(`<desc id="${named?.[2]}">`);
    expect(texts(svg, 'desc')[0]?.length).toBeGreaterThan(40);
  });

  it('carries no style of its own, no script and no number that is none', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|NaN|undefined|Infinity/);
  });

  it('is a picture only where nothing in it can be followed', () => {
    expect(/role="(\w+)"/.exec(svg)?.[1]).toBe(svg.includes('<a ') ? 'group' : 'img');
  });
});

test('on a phone a table of parts is no wider than the screen, and is drawn only where its marks stay apart', () => {
  const width = Number(/width="(\d+)"/.exec(drawings['roles on a phone'])?.[1]);
  expect(width).toBeLessThanOrEqual(350);
  expect([1, 11, 30].map(fitsNarrow)).toEqual([true, true, false]);
});

test('words of the corpus cannot become markup', () => {
  expect(el('text', { x: 1, class: 'a"b' }, words('<b>&</b>'))).toBe(
    '<text x="1" class="a&quot;b">&lt;b&gt;&amp;&lt;/b&gt;</text>',
  );
});
