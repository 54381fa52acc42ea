// npm run ready: what somebody who changed content runs before a pull request.
import { join } from 'node:path';
import { bringSiteUpToDate, siteSteps } from '../src/command/build-site.ts';
import { alone, runCommand, say } from '../src/command/command.ts';
import { contentSteps } from '../src/command/content-steps.ts';
import { Progress } from '../src/command/progress.ts';
import { project, refuseOtherEditions } from '../src/command/project.ts';
import { siteAddress } from '../src/command/site-address.ts';
import { brokenInside } from '../src/maintain/inside-links.ts';
import { unfilled } from '../src/maintain/placeholders.ts';
import { Refusal } from '../src/messages/message.ts';
import { updateLedger } from '../src/publish/update-ledger.ts';
import { hasErrors } from '../src/review/report.ts';
import { writeReport } from '../src/review/report-file.ts';
import { review } from '../src/review/review.ts';
import { summaryOf } from '../src/review/summary.ts';
import { counted } from '../src/text/wording.ts';

const help = `npm run ready

Brings a change of content to where a pull request can be opened: converts, checks, adds new addresses to content/ledger.txt, builds the
site, follows every link inside it, and says in short what changes for readers. Commit what it writes. Without a browser; "npm test" has more.
Exits with 1 where something has to be mended.`;

await runCommand({ help }, ready);

async function ready(): Promise<void> {
  refuseOtherEditions('The review compares two states of this project, code and content.');
  const progress = new Progress(5 + siteSteps.length);
  await contentSteps(progress, project, { record: true });
  await progress.step('ledger', async () => ({
    report: await alone(project, () => updateLedger(project, project)),
    value: undefined,
  }));
  await bringSiteUpToDate(progress, project);
  const dist = join(project, 'dist');
  const { base, site } = siteAddress(process.env);
  const broken = await progress.step('links', () => {
    const value = brokenInside(dist, base, site);
    return { report: `${counted(value.length, 'link')} inside that lead nowhere`, value };
  });
  if (broken.length > 0) throw new Refusal(broken);
  const report = await progress.step('review', async () => {
    const value = await review(project, { built: dist });
    return { report: counted(value.changes.length, 'change'), value };
  });
  writeReport(project, report);
  say(`\n${summaryOf(report)}`);
  for (const placeholder of unfilled(project)) say(`To fill in, once: ${placeholder}`);
  if (hasErrors(report)) process.exitCode = 1;
}
