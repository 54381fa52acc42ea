import type { Message } from '../../messages/message.ts';
import { placeOf, type Word, type WorkingText } from '../working-text.ts';
import { doubtfulJoins, joinsLines } from './hyphens.ts';

/** Says which words were joined over a line end without anything in the text to decide whether the hyphen is real. */
export function joinWarnings(text: WorkingText, file: string): Message[] {
  return doubtfulJoins(text, joinsLines).map((word) => ({
    level: 'warning',
    name: 'decide-line-end-hyphen',
    file,
    ...placeOf(word),
    found: `"${received(word)}", read as "${word.text}"`,
    expected: 'the same word elsewhere in the text, with or without the hyphen',
    cure: `decide it in emendations.yml: exact: "${received(word)}" with the reading that is right`,
  }));
}

function received(word: Word): string {
  return word.tokens.map((token) => token.text).join(' ');
}
