import { z } from 'zod';
import { readText } from '../files/read.ts';
import { Held } from '../kept/held.ts';
import { readYaml } from '../messages/yaml-file.ts';
import type { Entry } from './load-corpus.ts';

/** A hand-written file that is not read until somebody asks for a place in it: there may be a thousand of them, and few have problems. */
export function placesInFile(root: string, id: string, file: string): Entry<unknown> {
  const held = new Held();
  const nowhere = () => ({ line: 1, column: 1 });
  return {
    id,
    file,
    value: undefined,
    placeOf(path) {
      try {
        // It may have been written since: a document is the same as long as its text is.
        const text = readText(root, file);
        const result = held.of(file, [text], () => readYaml(text, file, z.unknown()));
        return ('file' in result ? result.file.placeOf : nowhere)(path);
      } catch {
        return nowhere();
      }
    },
  };
}
