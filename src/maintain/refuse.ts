import { type Message, Refusal } from '../report/message.ts';

/**
 * Stops a command before it has written anything.
 * @throws Refusal always
 */
export function refuse(name: string, file: string, found: string, expected: string, cure: string): never {
  const message: Message = { level: 'error', name, file, found, expected, cure };
  throw new Refusal([message]);
}
