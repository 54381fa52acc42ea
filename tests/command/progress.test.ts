import { expect, test } from 'vitest';
import { Progress } from '../../src/command/progress.ts';

function target(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => void written.push(text) };
}

test('prints a line a step: number, name, how much, how long', async () => {
  const out = target(false);
  const progress = new Progress(2, out);
  expect(await progress.step('convert', () => ({ report: '5 documents', value: 42 }))).toBe(42);
  await progress.step('pages', async () => ({ report: '8 pages', value: undefined }));
  expect(out.written.join('')).toMatch(
    /^ {2}1\/2 {2}convert 5 documents +\d+\.\d s\n {2}2\/2 {2}pages {3}8 pages +\d+\.\d s\n$/,
  );
});

test('says which step failed, and passes the error on', async () => {
  const out = target(false);
  const failing = new Progress(1, out).step('pages', () => {
    throw new Error('no page');
  });
  await expect(failing).rejects.toThrow('no page');
  expect(out.written.join('')).toMatch(/1\/1 {2}pages {3}failed/);
});

test('shows on a terminal what is under way', async () => {
  const out = target(true);
  await new Progress(1, out).step('index', () => ({ report: 'done', value: undefined }));
  expect(out.written[0]).toBe('  1/1  index   …');
  expect(out.written[1]?.startsWith('\r')).toBe(true);
});
