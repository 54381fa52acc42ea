// npm run build: brings the generated content up to date and writes the whole site to dist/.
import { bringSiteUpToDate, siteSteps } from '../src/command/build-site.ts';
import { runCommand } from '../src/command/command.ts';
import { contentSteps } from '../src/command/content-steps.ts';
import { Progress } from '../src/command/progress.ts';
import { findEdition } from '../src/command/project.ts';

const help = `npm run build

Brings the generated content up to date, checks all of it and writes the site to dist/. A dist/ that is the site already is left as it is.`;

await runCommand({ help, kept: 'Nothing was built; dist/ is as it was.' }, async () => {
  const root = findEdition();
  const progress = new Progress(2 + siteSteps.length);
  await contentSteps(progress, root);
  await bringSiteUpToDate(progress, root);
});
