import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Packages are of the checkout that the tests run in, and other tests write there; what is kept between commands is no part of an edition.
const others = ['node_modules', '.cache'];

/**
 * Every file of a folder with its bytes, by its path in it: two pictures are equal if nothing was written in between. Packages and what is
 * kept between commands (with their locks) are left out.
 */
export function pictureOf(root: string): Map<string, string> {
  const files = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !others.includes(name))
    .flatMap((top) =>
      top.isDirectory()
        ? readdirSync(join(root, top.name), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : top.isFile()
          ? [join(root, top.name)]
          : [],
    );
  return new Map(
    files
      .map((file) => file.slice(root.length + 1).replaceAll('\\', '/'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'latin1')]),
  );
}
