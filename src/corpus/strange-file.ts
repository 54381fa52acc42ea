import { basename } from 'node:path';
import { kindOf, standsAt } from '../files/kept-inside.ts';
import type { Message } from '../messages/message.ts';

/** What stands in a folder of content and is none of the files that belong there. @param expected what such a file is called */
export function strangeFile(root: string, file: string, expected: string): Message {
  const stats = standsAt(root, file);
  const isFile = stats?.isFile() ?? true;
  return {
    level: 'error',
    name: 'name-file',
    file,
    found: stats && !isFile ? kindOf(stats) : `a file named "${basename(file)}"`,
    expected,
    cure: isFile ? 'rename the file, or move it elsewhere' : 'move it elsewhere',
  };
}
