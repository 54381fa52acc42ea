import { type Changes, commit } from '../files/write.ts';
import { isAgreed } from './agree.ts';
import { alone, say } from './command.ts';

/** What is going to be done, and what a person does then. */
interface Told {
  readonly tells: readonly string[];
  readonly changes: Changes;
  readonly next: readonly string[];
}

/**
 * Tells what a command is going to do, and does all of it or nothing once somebody agrees.
 *
 * @param plan made anew when it is done: others may have written in between
 */
export async function tellAndDo(
  root: string,
  heading: string,
  plan: () => Told,
  yes: boolean,
): Promise<void> {
  const { tells } = plan();
  say(`${heading}\n${tells.map((line) => `  ${line}`).join('\n')}`);
  if (!(await isAgreed(yes))) return say('Nothing was changed. Add --yes to do it.');
  const { changes, next } = await alone(root, () => {
    const made = plan();
    commit(root, made.changes);
    return made;
  });
  say(`Done: ${changes.size} files.\nNext:\n${next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`);
}
