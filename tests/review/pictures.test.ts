import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pagesToDraw, shareThatMoved } from '../../src/review/pictures.ts';
import { otherState, readReport } from '../../src/review/report-file.ts';

/** A picture of one colour, with a square of another at its corner. */
async function picture(width: number, height: number, side: number, shade = 255): Promise<Buffer> {
  const square = {
    create: { width: side, height: side, channels: 3 as const, background: { r: shade, g: 0, b: 0 } },
  };
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite(side === 0 ? [] : [{ input: square, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

test('one page stands for all of its kind that changed', () => {
  const changed = [
    '/',
    '/actors/',
    '/actors/a/',
    '/actors/b/',
    '/compare/a/b/',
    '/compare/a/c/',
    '/documents/x/',
  ];
  expect(pagesToDraw([...changed, '/documents/x/source/', '/documents/y/source/'])).toEqual([
    { path: '/', of: 1 },
    { path: '/actors/', of: 1 },
    { path: '/actors/a/', of: 2 },
    { path: '/compare/a/b/', of: 2 },
    { path: '/documents/x/', of: 1 },
    { path: '/documents/x/source/', of: 2 },
  ]);
});

test('the share of points that moved, also where a page grew', async () => {
  const plain = await picture(100, 100, 0);
  expect(await shareThatMoved(plain, plain)).toBe(0);
  expect(await shareThatMoved(plain, await picture(100, 100, 10))).toBeCloseTo(0.01);
  // A shade that nobody sees is the same.
  expect(await shareThatMoved(await picture(100, 100, 10, 200), await picture(100, 100, 10, 204))).toBe(0);
  expect(await shareThatMoved(plain, await picture(100, 200, 0))).toBeCloseTo(0.5);
});

test('a report that is torn is none to draw by', () => {
  const root = mkdtempSync(join(tmpdir(), 'torn-report-'));
  expect(readReport(root)).toBeUndefined();
  mkdirSync(join(root, '.cache/review'), { recursive: true });
  writeFileSync(join(root, '.cache/review/report.json'), '{"pages": ');
  expect(() => readReport(root)).toThrow('what is no JSON');
  // Where Git tells nothing, no report was made; nor is one taken that another version of the program wrote.
  for (const said of ['{"head": {"commit": "a", "uncommitted": []}}', '{"pages": {"known": "built"}}']) {
    writeFileSync(join(root, '.cache/review/report.json'), said);
    expect(readReport(root)).toBeUndefined();
    expect(otherState(root)).toContain('and not of what is here now');
  }
});
