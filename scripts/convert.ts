// npm run convert: makes the documents and their apparatus of the seeds.
import { runCommand } from '../src/command/command.ts';
import { convertStep } from '../src/command/convert-step.ts';
import { findEdition } from '../src/command/project.ts';
import { extractAgain } from '../src/maintain/extract-again.ts';

const help = `npm run convert [-- ID … ] [-- --check] [-- --remove]

Converts seeds/<id>/ to content/documents/<id>.mdx and content/apparatus/<id>.json and prints one line a document. content/conversions.json
records of what each was made: builds in a fresh clone believe it and need not convert again; this command, and every check, does not.
  --check   writes nothing; says what is stale, takes the text out of received files again and says where it is another, and then exits with 1
  --remove  removes what was generated from seeds that are gone, and says what; without it that is an error, and nothing goes`;

await runCommand(
  {
    help,
    options: { check: { type: 'boolean', default: false }, remove: { type: 'boolean', default: false } },
    takesWords: true,
  },
  async ({ check, remove }, ids) => {
    const root = findEdition();
    const named = ids.length > 0 ? { ids } : {};
    const again = check ? await extractAgain(root, named.ids) : [];
    await convertStep(root, { check, remove, record: true, ...named }, again);
  },
);
