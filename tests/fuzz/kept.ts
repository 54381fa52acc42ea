import { readFileSync } from 'node:fs';
import type { Input } from './inputs.ts';

/** An input as it is kept: every character that does not show as itself is an escape. */
export function written(input: Input): string {
  const json = JSON.stringify(input, undefined, 2);
  const escaped = json.replace(/[^\n -~]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${escaped}\n`;
}

/** An input that was kept in a file. */
export function keptInput(file: string): Input {
  return JSON.parse(readFileSync(file, 'utf8')) as Input;
}
