import { withoutThing } from '../maintain/move/fall.ts';
import { handWrittenFiles } from '../maintain/move/hand-written.ts';
import { nameOf } from '../maintain/move/move.ts';
import { loadWithdrawn } from '../publish/withdrawn.ts';
import { type Edition, saidIn, textAt } from './edition.ts';
import { thingsWithPages } from './renames.ts';
import { anchorOf } from './report.ts';
import { readOf } from './site.ts';

/**
 * Files that people write which only lost what cannot be without a thing that went, and those of things that were withdrawn with another;
 * each with the anchor of the change that it follows from.
 *
 * @param old without what one of the sides could not read, as `next` is: that is not gone
 */
export function fallen(old: Edition, next: Edition): ReadonlyMap<string, string> {
  const gone = thingsWithPages.flatMap(({ thing, part, section, path }) =>
    [...old.corpus[part].entries()]
      .filter(([id]) => !next.corpus[part].has(id))
      .map(([id, entry]) => ({
        ...{ thing, id, page: path(id), anchor: anchorOf(section, id) },
        name: nameOf(old.corpus, thing, id),
        file: 'file' in entry ? entry.file : undefined,
      })),
  );
  if (gone.length === 0) return new Map();
  const together = new Map<string, string>();
  for (const { name, addresses } of readOf(loadWithdrawn, next)) {
    const [first, ...others] = gone
      .filter(({ page }) => addresses.includes(page))
      .toSorted((a, b) => Number(b.name === name) - Number(a.name === name));
    for (const { file } of others) if (first && file) together.set(file, first.anchor);
  }
  const apart = new Set([...gone, ...old.unread, ...next.unread].map(({ file }) => file));
  const lost = handWrittenFiles(old.root).flatMap((written) => {
    let text: string | undefined = written.text;
    let cause: string | undefined;
    for (const { thing, id, anchor } of apart.has(written.file) ? [] : gone) {
      if (text === undefined) break;
      const left = withoutThing({ ...written, text }, thing, id);
      if (left.paths.length === 0) continue;
      text = left.text;
      cause ??= anchor;
    }
    return cause && saidIn(written.file, text) === saidIn(written.file, textAt(next.root, written.file))
      ? [[written.file, cause] as const]
      : [];
  });
  return new Map([...together, ...lost]);
}
