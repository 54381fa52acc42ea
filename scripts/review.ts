// npm run review: what this branch changes for readers.
import { join } from 'node:path';
import { digestOfInputs, isBuiltFrom } from '../src/command/built-from.ts';
import { alone, runCommand, say } from '../src/command/command.ts';
import { refuseOtherEditions, project as root } from '../src/command/project.ts';
import { commitNamed } from '../src/files/git.ts';
import { readGiven } from '../src/files/read.ts';
import { refuse } from '../src/messages/message.ts';
import { previewAddress, readComment } from '../src/review/comment.ts';
import { recordPublication } from '../src/review/record-publication.ts';
import { hasErrors } from '../src/review/report.ts';
import { writeReport } from '../src/review/report-file.ts';
import { review } from '../src/review/review.ts';
import { summaryOf } from '../src/review/summary.ts';

const help = `npm run review [-- --base REF] [-- OPTIONS]

Says what the work tree changes for readers, compared with a commit: words, cells, names, findings, addresses, each with its cause.
  --base REF        a tag or commit, or a branch: the place where the change left it; of the main branch, if absent
  --of REF          looks at that commit and not at the work tree: its files are read as data, and none of its code is run
  --since REF       says also what changed since an earlier commit of the same change
  --comment FILE    the comment that this report takes the place of: its ticks are kept, and its commit is the earlier one
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
      of: { type: 'string' },
      since: { type: 'string' },
      comment: { type: 'string' },
      'base-dist': { type: 'string' },
      dist: { type: 'string' },
      'preview-url': { type: 'string' },
      check: { type: 'boolean', default: false },
      record: { type: 'string' },
    },
  },
  async (values) => {
    refuseOtherEditions('A review compares two states of this project, code and content.');
    const { base, record, ...others } = values;
    if (record !== undefined) {
      const [other] = Object.entries(others).flatMap(([option, value]) => (value ? option : []));
      if (other)
        refuse(
          'record-publication',
          `--${other}`,
          'an option that a record does not heed',
          '--record DATE, with --base REF or without',
          'leave it out; the work tree is what is recorded, and no report is written',
        );
      return say(await alone(root, () => recordPublication(root, record, base)));
    }
    const preview = values['preview-url'] === undefined ? undefined : previewAddress(values['preview-url']);
    const earlier =
      values.comment === undefined ? undefined : readComment(readGiven(values.comment).toString('utf8'));
    const report = await review(root, {
      base,
      of: values.of,
      // What somebody names has to be there; a branch that was made anew may have left behind what a comment says.
      since: values.since === undefined ? earlier?.commit : commitNamed(root, values.since),
      built: values.dist === undefined ? await upToDateBuild(values.of) : values.dist,
      builtBase: values['base-dist'],
    });
    writeReport(root, report, {
      preview,
      ...(earlier && { ticked: earlier.ticked }),
    });
    say(summaryOf(report));
    if (values.check && hasErrors(report)) process.exitCode = 1;
  },
);

/** dist/, where it is the public site as it would be built now; never that of another commit. */
async function upToDateBuild(of: string | undefined): Promise<string | undefined> {
  if (of !== undefined) return undefined;
  const isBuilt = isBuiltFrom(root, digestOfInputs(root, process.env));
  return isBuilt ? join(root, 'dist') : undefined;
}
