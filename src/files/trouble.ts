import { relative } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { type Message, Refusal, refuse } from '../messages/message.ts';

/** What a system says, in words: what was found, what was expected, what to do about it. */
const words: ReadonlyMap<string, readonly [found: string, expected: string, cure: string]> = new Map([
  [
    'ENOENT',
    [
      'no such file',
      'a file or folder that is there',
      'look at the name, and at whether the checkout is whole',
    ],
  ],
  ['EACCES', notAllowed()],
  ['EPERM', notAllowed()],
  [
    'EROFS',
    ['a disk that cannot be written to', 'a disk that can', 'work in a copy of the project on another disk'],
  ],
  ['ENOSPC', noRoom('no room left on the disk')],
  ['EDQUOT', noRoom('no room left of what this user may fill')],
  ['EFBIG', noRoom('more bytes than a file may have here')],
  ['EMFILE', tooMany()],
  ['ENFILE', tooMany()],
  ['EISDIR', ['a folder', 'an ordinary file', 'move the folder elsewhere']],
  ['ENOTDIR', ['a file', 'a folder', 'move the file elsewhere']],
  [
    'EEXIST',
    ['a file of this name', 'a name that is free', 'look at what stands there, and move it elsewhere'],
  ],
  [
    'ENOTEMPTY',
    [
      'a folder that is not empty',
      'a name that is free',
      'look at what stands there, and run the command again',
    ],
  ],
  ['ELOOP', ['a symbolic link', 'an ordinary file or folder', 'put what it points to in its place']],
  ['ENAMETOOLONG', ['a name that is too long for the disk', 'a shorter name', 'choose a shorter name']],
  [
    'EBUSY',
    [
      'a file that another program holds',
      'a file that is free',
      'close that program, and run the command again',
    ],
  ],
  [
    'EXDEV',
    [
      'two folders on different disks',
      'one disk for the whole project',
      'put .cache and dist on the disk of the project',
    ],
  ],
  ['EIO', ['a disk that does not answer', 'a disk that does', 'look after the disk before anything else']],
]);

function notAllowed(): readonly [string, string, string] {
  return [
    'what this user may not read or change',
    'a file and a folder that belong to who runs this',
    'look at owner and permissions (ls -l), and set them right',
  ];
}

function noRoom(found: string): readonly [string, string, string] {
  return [
    found,
    'room for the whole file',
    'make room, and run the command again: what was there before is as it was',
  ];
}

function tooMany(): readonly [string, string, string] {
  return [
    'more open files than the system allows',
    'a few that are free',
    'close other programs, or raise the limit (ulimit -n)',
  ];
}

/**
 * What the system refused, as a message; undefined where the error is none of the system's.
 *
 * @param file path for the message; if absent, the one that the system names
 */
export function troubleOf(error: unknown, root: string, file?: string): Message | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = 'syscall' in error ? (error as NodeJS.ErrnoException) : toldIn(error.message);
  if (code === undefined) return undefined;
  const [found, expected, cure] = words.get(code) ?? [
    `${code}: ${error.message}`,
    'a file or folder that can be worked with',
    'look at what stands there, and run the command again',
  ];
  const place = file ?? (path === undefined ? '.' : relative(root, path).replaceAll('\\', '/') || '.');
  return { level: 'error', name: 'use-file', file: place, found, expected, cure };
}

/** What a program that we use says that the system refused: in the words of Node, or in those of Rust with the number of the error. */
function toldIn(text: string): { readonly code?: string; readonly path?: string | undefined } {
  const number = Number(/\(os error (\d+)\)/.exec(text)?.[1]);
  const named = /\b(E[A-Z]{3,}): /.exec(text)?.[1];
  const code = named ?? (number > 0 ? getSystemErrorMap().get(-number)?.[0] : undefined);
  if (code === undefined || !words.has(code)) return {};
  return { code, path: /(?:'|\bfile (?:in )?)((?:\/|[A-Z]:\\)[^'\n]+)/i.exec(text)?.[1] };
}

/** Does something with a file, and makes a {@link Refusal} of what the system refuses. */
export function withTrouble<T>(root: string, file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = troubleOf(error, root, file);
    throw message === undefined ? error : new Refusal([message]);
  }
}

/** @throws Refusal always: something stands at a place that must not be there. */
export function refuseFile(
  file: string,
  found: string,
  expected: string,
  cure: string,
  line?: number,
): never {
  return refuse('use-file', file, found, expected, cure, line);
}
