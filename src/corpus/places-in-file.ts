import { z } from 'zod';
import { readText } from '../files/read.ts';
import { readYaml } from '../messages/yaml-file.ts';
import type { Entry } from './load-corpus.ts';

/** A hand-written file that is not read until somebody asks for a place in it: there may be a thousand of them, and few have problems. */
export function placesInFile(root: string, id: string, file: string): Entry<unknown> {
  let places: Entry<unknown>['placeOf'] | undefined;
  return {
    id,
    file,
    value: undefined,
    placeOf(path) {
      places ??= readPlaces(root, file);
      return places(path);
    },
  };
}

function readPlaces(root: string, file: string): Entry<unknown>['placeOf'] {
  const nowhere = () => ({ line: 1, column: 1 });
  try {
    const result = readYaml(readText(root, file), file, z.unknown());
    return 'file' in result ? result.file.placeOf : nowhere;
  } catch {
    return nowhere;
  }
}
