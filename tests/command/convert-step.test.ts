import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { convertWhileRunning } from '../../src/command/convert-step.ts';

const run = vi.hoisted(() => ({ code: 'as loaded', programs: [] as unknown[] }));
vi.mock('../../src/kept/code.ts', () => ({ digestOfCode: () => run.code }));
vi.mock('../../src/command/run-program.ts', () => ({
  runProgram: async (...call: unknown[]) => run.programs.push(call),
}));

test('converts here with the code that was loaded, and in a new process once a rule was saved', async () => {
  const root = mkdtempSync(join(tmpdir(), 'running-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['seeds', 'content'])
    cpSync(`tests/river-edition/${folder}`, join(root, folder), { recursive: true });
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const convert = convertWhileRunning(root);
  await convert(['okell-1932']);
  expect(said.mock.calls.join('')).toMatch(/^okell-1932: \d+ tokens: .*\n0 files of content\/ changed\n/);
  expect(run.programs).toEqual([]);

  run.code = 'saved since';
  await convert(['okell-1932']);
  expect(run.programs).toEqual([['scripts/convert.ts', ['okell-1932'], 'show']]);
});
