/** What the arguments of `npm test` choose. */
export interface Selection {
  /** Whether everything is asked for: then form and types are looked at too. */
  readonly all: boolean;
  /** Whether a test of the built site may be among the chosen ones. */
  readonly site: boolean;
}

/** Whether a test needs the built site: it stands in a folder of that name. */
const ofSite = /(?:^|\/)site\//;

/**
 * Reads Vitest's arguments: paths, which choose the files that have them in their names, and options.
 *
 * @param args as they were typed; a value of an option, "-t hot pursuit", chooses no file
 * @param files all test files, from the project's folder with forward slashes
 */
export function selectionOf(args: readonly string[], files: readonly string[]): Selection {
  if (args.length === 0) return { all: true, site: true };
  const [, project] = /(?:^|\s)--project[= ](\S+)/.exec(args.join(' ')) ?? [];
  const chosen = args
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => arg.replaceAll('\\', '/').replace(/^\.\/|:\d+$/g, ''))
    .flatMap((path) => files.filter((file) => file.includes(path)));
  const site = project !== 'unit' && (chosen.length === 0 || chosen.some((file) => ofSite.test(file)));
  return { all: false, site };
}
