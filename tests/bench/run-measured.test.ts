import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runMeasured } from '../../scripts/bench/run-measured.ts';

const run = (code: string, until?: RegExp) =>
  runMeasured({ folder: tmpdir(), program: ['-e', code], ...(until && { until }) });

test('measures to the end, with what was written', async () => {
  const { seconds, output } = await run("console.log('out'); setTimeout(() => console.error('err'), 300)");
  expect(seconds).toBeGreaterThan(0.29);
  expect(output).toBe('out\nerr\n');
});

test('measures until a line is written, and stops the program', async () => {
  const { output, seconds } = await run(
    "console.log('ready'); setTimeout(() => console.log('late'), 20_000)",
    /ready/,
  );
  expect(output).toBe('ready\n');
  expect(seconds).toBeLessThan(19);
});

test.runIf(existsSync('/proc/self/status'))('sees the memory of the programs that it starts', async () => {
  const hold = 'const held = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => held.length, 400)';
  const start = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}])`;
  const { peakBytes } = await run(start);
  expect(peakBytes).toBeGreaterThan(200 * 2 ** 20);
  const { peakBytes: small } = await run('setTimeout(() => {}, 200)');
  expect(small).toBeGreaterThan(10 * 2 ** 20);
  expect(small).toBeLessThan(200 * 2 ** 20);
});

test('says what a failing program wrote', async () => {
  await expect(run("console.error('out of luck'); process.exit(3)")).rejects.toThrow(
    /failed \(3\).*out of luck/s,
  );
  await expect(run("console.log('never ready')", /serving/)).rejects.toThrow(/never ready/);
});
