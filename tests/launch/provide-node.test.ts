import { expect, test } from 'vitest';
import { isRecentEnough, releaseFor } from '../../scripts/launch/provide-node.mjs';
import { project as root } from '../../src/command/project.ts';

test.each(['22.22.0', '22.23.2', '24.8.0', '24.21.0', '26.0.0', '27.1.0'])('runs on Node %s', (version) => {
  expect(isRecentEnough(version)).toBe(true);
});

test.each(['18.20.8', '20.20.2', '22.21.1', '23.11.1', '24.7.0', '25.9.0'])(
  'does not run on Node %s',
  (version) => {
    expect(isRecentEnough(version)).toBe(false);
  },
);

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
  ['win32', 'arm64'],
])('knows a Node for %s %s that the project runs on', (platform, architecture) => {
  const release = releaseFor(root, platform, architecture);
  expect(isRecentEnough(release?.version ?? '0')).toBe(true);
  expect(release?.program.endsWith(platform === 'win32' ? '/bin/node.exe' : '/bin/node')).toBe(true);
});

test('knows none for a system without a ready-made Node', () => {
  expect(releaseFor(root, 'sunos', 'x64')).toBeUndefined();
});
