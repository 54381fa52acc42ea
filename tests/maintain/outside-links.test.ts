import { expect, test } from 'vitest';
import { linksReport } from '../../src/maintain/outside-links.ts';

test('the report says which page points to what does not answer', () => {
  const report = linksReport({
    links: 9,
    broken: [
      { address: 'https://a.example/x', status: 404, from: '/documents/a/' },
      { address: 'https://b.example/', status: 0, from: '/' },
    ],
  });
  expect(report).toContain('2 of 9 outside links do not answer.');
  expect(report).toContain('- https://a.example/x (404), on `/documents/a/`');
  expect(report).toContain('- https://b.example/ (no answer), on `/`');
  expect(linksReport({ links: 9, broken: [] })).toBe('All 9 outside links answer.\n');
});
