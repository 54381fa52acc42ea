import { type ConvertOptions, convertAll } from '../convert/convert-all.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { counted } from '../text/wording.ts';
import { alone, tell } from './command.ts';
import type { Progress } from './progress.ts';

/**
 * The steps `convert` and `check`: brings the generated content up to date with its seeds, checks all of `content/`, and prints
 * what both had to say.
 *
 * @param more how it converts besides
 * @throws Refusal if there is an error among it
 */
export async function contentSteps(
  progress: Progress,
  root: string,
  more: ConvertOptions = {},
): Promise<void> {
  const converted = await progress.step('convert', async () => {
    const { documents, changed, messages } = await alone(root, () =>
      convertAll(root, { believe: true, ...more }),
    );
    const written =
      changed.length === 0 ? 'all up to date' : `${counted(changed.length, 'file')} brought up to date`;
    return { report: `${counted(documents.length, 'document')}, ${written}`, value: messages };
  });
  const messages = await progress.step('check', () => {
    // Quotes cannot be looked for in a document that could not be converted: that would only make more messages of one fault.
    const all = errorsOf(converted).length > 0 ? converted : [...converted, ...currentCorpus(root).messages];
    const errors = errorsOf(all).length;
    return { report: `${counted(errors, 'error')}, ${counted(all.length - errors, 'warning')}`, value: all };
  });
  if (errorsOf(messages).length > 0) throw new Refusal(messages);
  tell(messages);
}

function errorsOf(messages: readonly Message[]): readonly Message[] {
  return messages.filter((message) => message.level === 'error');
}
