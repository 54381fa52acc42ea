// npm run rename: gives a thing another id, and everything that names it follows.
import { runCommand } from '../src/command/command.ts';
import { tellAndDo } from '../src/command/moving.ts';
import { findEdition } from '../src/command/project.ts';
import { rename } from '../src/maintain/move/rename.ts';

const help = `npm run rename -- KIND OLD NEW [--yes]

Gives a document, actor, proposal, question, theme or role another id. Its files, everything in content/ that names it and the pages of
prose follow; every address that was published leads on to the new one. What will happen is told first, and nothing is done without an
answer, or --yes.`;

await runCommand(
  {
    help,
    options: { yes: { type: 'boolean', default: false } },
    takesWords: 3,
    kept: 'Nothing was changed.',
  },
  async ({ yes }, [kind, old, wanted]) => {
    const root = findEdition();
    const heading = `Renaming the ${kind} "${old}" to "${wanted}":`;
    await tellAndDo(root, heading, () => rename(root, kind, old, wanted), yes);
  },
);
