// npm run withdraw: takes a thing out of the edition, with all that cannot be without it, and tells readers so.
import { runCommand } from '../src/command/command.ts';
import { tellAndDo } from '../src/command/moving.ts';
import { findEdition } from '../src/command/project.ts';
import { withdraw } from '../src/maintain/move/withdraw.ts';

const help = `npm run withdraw -- KIND ID --because "…" [--on DATE] [--yes]

Takes a document, actor, proposal or question out of the edition, with all that cannot be without it: what falls away is listed first, and
nothing is done without an answer, or --yes. At every address that was published a page says that it was withdrawn, when and why.
  --because  the reason, as it stands after "because"
  --on       the day, such as 2013-03-17; today if absent`;

await runCommand(
  {
    help,
    options: {
      because: { type: 'string' },
      on: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
    takesWords: 2,
    kept: 'Nothing was changed.',
  },
  async ({ because, on = new Date().toISOString().slice(0, 10), yes }, [kind, id]) => {
    const root = findEdition();
    const heading = 'This falls away:';
    await tellAndDo(root, heading, () => withdraw(root, { kind, id, because, on }), yes);
  },
);
