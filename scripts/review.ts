// npm run review: what this branch changes for readers.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOfInputs, isBuiltFrom } from '../src/command/built-from.ts';
import { runCommand } from '../src/command/fail.ts';
import { refuseOtherEditions, project as root } from '../src/command/project.ts';
import { Refusal } from '../src/report/message.ts';
import { reporterFor } from '../src/report/reporters.ts';
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

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    'base-dist': { type: 'string' },
    dist: { type: 'string' },
    'preview-url': { type: 'string' },
    check: { type: 'boolean', default: false },
    record: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(help);
else await runCommand(run, undefined);

async function run(): Promise<void> {
  refuseOtherEditions('A review compares two states of this project, code and content.');
  try {
    if (values.record !== undefined) {
      console.log(await recordPublication(root, values.record, values.base));
      return;
    }
    const report = await review(root, {
      base: values.base,
      built: values.dist === undefined ? await upToDateBuild() : folder(values.dist),
      builtBase: values['base-dist'] === undefined ? undefined : folder(values['base-dist']),
    });
    await writeReport(root, report, previewAddress());
    console.log(summaryOf(report));
    if (values.check && hasErrors(report)) process.exitCode = 1;
  } catch (error) {
    if (error instanceof Refusal) console.error(reporterFor(process.env)(error.messages));
    throw error;
  }
}

/** dist/, where it is the public site as it would be built now. */
async function upToDateBuild(): Promise<string | undefined> {
  const isBuilt = await isBuiltFrom(root, await digestOfInputs(root, process.env));
  return isBuilt ? join(root, 'dist') : undefined;
}

function folder(path: string): string {
  if (!existsSync(path))
    throw new Error(`There is no folder ${path}. Build the site first, or leave the option out.`);
  return resolve(path);
}

function previewAddress(): string | undefined {
  const address = values['preview-url'];
  return address === undefined || address.endsWith('/') ? address : `${address}/`;
}
