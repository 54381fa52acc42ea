/** Fields of a file, whatever somebody wrote into it. */
export type Fields = Readonly<Record<string, unknown>>;

/** A file that says which packages are wanted and what is run by which name, which packages are installed, or how. */
export const packageFile = /(?:^|\/)(?:(?:package(?:-lock)?|npm-shrinkwrap)\.json|\.npmrc)$/;

/** What the commands are called that nobody has to ask for. */
export const runByItself = 'run by npm itself';

/**
 * What such a file says: each package with the list that it stands in, or as it is installed, and every other field.
 *
 * @param others the text of the other side, if it has one
 * @throws SyntaxError where it is no JSON
 */
export function packagesIn(text: string, others = '{}'): Fields {
  const { packages, scripts, ...rest }: Record<string, unknown> = JSON.parse(text);
  if (packages) return { ...rest, scripts, ...installedIn(packages as Installed, JSON.parse(others)) };
  const { own = [], asked = [] } = Object.groupBy(Object.entries(scripts ?? {}), ([name]) =>
    isOwn(name, scripts as Fields) ? 'own' : 'asked',
  );
  const wanted: Record<string, string[]> = {};
  for (const [field, list] of Object.entries(rest)) {
    if (!/^(?:dev|peer|optional)?dependencies$/i.test(field)) continue;
    delete rest[field];
    for (const [name, version] of Object.entries(list as Fields)) {
      wanted[`package ${name}`] ??= [];
      wanted[`package ${name}`]?.push(`${version} (${field})`);
    }
  }
  return { [runByItself]: Object.fromEntries(own), scripts: Object.fromEntries(asked), ...rest, ...wanted };
}

/** Whether npm runs a command when packages are installed, or before or after another one. */
function isOwn(name: string, scripts: Fields): boolean {
  const [, of = ''] = /^(?:pre|post)(.+)$/.exec(name) ?? [];
  return /^(?:(?:pre|post)?(?:install|prepare)|prepublish|dependencies)$/.test(name) || of in scripts;
}

type Installed = Readonly<Record<string, Fields | undefined>>;

/** Each package in its version, with where it is not from the registry; with all else where that is another and the version is not. */
function installedIn(packages: Installed, { packages: others = {} }: { packages?: Installed }): Fields {
  const told = Object.entries(packages).map(([path, own]) => {
    const { version, name, link, license, resolved, hasInstallScript, ...more } = own ?? {};
    const { dev: _dev, peer: _peer, optional: _optional, devOptional: _devOptional, ...rest } = more;
    const there = others[path];
    const fields = {
      ...{ version, name, link, 'runs when installed': hasInstallScript },
      ...((resolved ?? there?.resolved) !== undefined && { 'taken from': resolved ?? 'the registry' }),
      ...(there && { license }),
      ...(there?.version === version && rest),
    };
    return [`package ${path.replace(/^node_modules\//, '')}`, fields] as const;
  });
  // What the project itself wants is told with its own file.
  return Object.fromEntries(told.filter(([name]) => name !== 'package '));
}
