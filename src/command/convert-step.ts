import { type ConvertOptions, convertAll } from '../convert/convert-all.ts';
import { type Converted, conversionRooms } from '../convert/known-conversions.ts';
import { digestOfCode } from '../kept/code.ts';
import type { Message } from '../messages/message.ts';
import { alone, say, stop, tell } from './command.ts';
import { explain } from './fail.ts';
import { project } from './project.ts';
import { runProgram } from './run-program.ts';

/**
 * Converts seeds, and says one line of each and what is wrong.
 *
 * @param root the edition's folder
 * @param more what else there is to tell
 */
export async function convertStep(
  root: string,
  options: ConvertOptions,
  more: readonly Message[] = [],
): Promise<void> {
  const convert = () => convertAll(root, options);
  const result = await (options.check ? convert() : alone(root, convert));
  for (const document of result.documents) say(line(document));
  for (const file of result.removed) say(`removed ${file}: its seed is gone`);
  tell([...result.messages, ...more]);
  if (!options.check) say(`${result.changed.length} files of content/ changed`);
}

function line({ id, account, warnings }: Converted): string {
  const fates = Object.entries(account.fates).map(([fate, count]) => `${count} ${fate}`);
  return `${id}: ${account.tokens} tokens: ${fates.join(', ')}; ${account.emended} emendations, ${account.sic} sic, ${warnings.length} warnings`;
}

/**
 * Converts for a program that goes on: in its own process, where readers and rules are loaded already, until one of them is saved; then in
 * another, which reads them anew. It says what is wrong and never throws.
 *
 * @param root the edition's folder
 */
export function convertWhileRunning(root: string): (ids: readonly string[]) => Promise<void> {
  const loaded = digestOfCode(conversionRooms);
  return async (ids) => {
    try {
      if (digestOfCode(conversionRooms) === loaded)
        await convertStep(root, { believe: true, ...(ids.length > 0 && { ids }) });
      else await runProgram('scripts/convert.ts', ids, 'show');
    } catch (error) {
      stop(explain(error, project));
    }
  };
}
