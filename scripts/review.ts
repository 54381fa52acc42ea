// npm run review: what this branch changes for readers.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOfInputs, isBuiltFrom } from '../src/command/built-from.ts';
import { alone, runCommand, say } from '../src/command/command.ts';
import { refuseOtherEditions, project as root } from '../src/command/project.ts';
import { refuse } from '../src/messages/message.ts';
import { recordPublication } from '../src/review/record-publication.ts';
import { hasErrors } from '../src/review/report.ts';
import { review } from '../src/review/review.ts';
import { summaryOf } from '../src/review/summary.ts';
import { writeReport } from '../src/review/write-report.ts';

const help = `npm run review [-- --base REF] [-- OPTIONS]

Says what the work tree changes for readers, compared with a commit: words, cells, names, findings, addresses, each with its cause.
  --base REF        a branch, tag or commit; if absent, the place where this branch left the main branch
  --base-dist DIR   the public site built from the base: pages are then compared as built
  --dist DIR        the public site built from the work tree; if absent, dist/ where it is up to date
  --preview-url URL where the preview will stand, for the links in report.md
  --check           exits with 1 where something has to be mended
  --record DATE     writes content/changes/DATE.yml instead: what changed for readers since the publication before, for the feed
Writes .cache/review/report.json and report.md. "PREVIEW=1 npm run build" then makes pages of the report, at /review/.`;

await runCommand(
  {
    help,
    options: {
      base: { type: 'string' },
      'base-dist': { type: 'string' },
      dist: { type: 'string' },
      'preview-url': { type: 'string' },
      check: { type: 'boolean', default: false },
      record: { type: 'string' },
    },
  },
  async (values) => {
    refuseOtherEditions('A review compares two states of this project, code and content.');
    const { base, record } = values;
    if (record !== undefined) return say(await alone(root, () => recordPublication(root, record, base)));
    const report = await review(root, {
      base,
      built: values.dist === undefined ? await upToDateBuild() : folder(values.dist),
      builtBase: values['base-dist'] === undefined ? undefined : folder(values['base-dist']),
    });
    writeReport(root, report, values['preview-url']?.replace(/\/*$/, '/'));
    say(summaryOf(report));
    if (values.check && hasErrors(report)) process.exitCode = 1;
  },
);

/** dist/, where it is the public site as it would be built now. */
async function upToDateBuild(): Promise<string | undefined> {
  const isBuilt = await isBuiltFrom(root, await digestOfInputs(root, process.env));
  return isBuilt ? join(root, 'dist') : undefined;
}

function folder(path: string): string {
  if (existsSync(path)) return resolve(path);
  return refuse(
    'find-build',
    path,
    'no folder',
    'a built site',
    'build the site first, or leave the option out',
  );
}
