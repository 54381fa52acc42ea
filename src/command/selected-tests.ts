/** What was asked of Vitest, as it reads its arguments. */
export interface Asked {
  /** Paths, which choose the files that have them in their names. */
  readonly filter: readonly string[];
  readonly options: { readonly project?: string | readonly string[] };
}

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
 * Tells what has to be there before the chosen tests are run.
 *
 * @param argumentsGiven whether there were any arguments at all
 * @param files all test files, from the project's folder with forward slashes
 */
export function selectionOf(
  argumentsGiven: boolean,
  { filter, options }: Asked,
  files: readonly string[],
): Selection {
  if (!argumentsGiven) return { all: true, site: true };
  const chosen = filter
    .map((path) => path.replaceAll('\\', '/').replace(/^\.\/|:\d+$/g, ''))
    .flatMap((path) => files.filter((file) => file.includes(path)));
  const projects = [options.project ?? []].flat();
  const others = projects.length > 0 && !projects.includes('site');
  return { all: false, site: !others && (chosen.length === 0 || chosen.some((file) => ofSite.test(file))) };
}

/** What stands for a number where Vitest says what an option takes: "--retry <times>". */
const numbers = ['number', 'times', 'timeout', 'threshold', 'workers', 'ms', 'interval', 'time', 'limit'];
const pools = ['threads', 'forks', 'vmThreads', 'vmForks'];

/**
 * Vitest takes every value, and then runs with none, or fails with a stack.
 *
 * @param options as Vitest has read them
 * @param known each option as Vitest shows it, with what it takes
 * @returns what is wrong with a value; undefined where nothing is
 */
export function wrongValue(options: object, known: readonly string[]): string | undefined {
  for (const shown of known) {
    const [, name = '', takes = ''] = /--([\w.]+) [<[](\w+)[>\]]$/.exec(shown) ?? [];
    const value = name.split('.').reduce<unknown>((all, key) => Object(all)[key], options);
    if (typeof value !== 'string') continue;
    const given = `--${name} is ${JSON.stringify(value)}. Expected`;
    if (numbers.includes(takes) && !/^\d+(?:%|[KMG]i?B?)?$/i.test(value)) return `${given} a number`;
    if (takes === 'pool' && !pools.includes(value)) return `${given} one of ${pools.join(', ')}`;
  }
  return undefined;
}
