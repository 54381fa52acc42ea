// npm run build: brings the generated content up to date and writes the whole site to dist/.
import { buildSite, siteSteps } from '../src/command/build-site.ts';
import { digestOfInputs } from '../src/command/built-from.ts';
import { contentSteps } from '../src/command/content-steps.ts';
import { runCommand } from '../src/command/fail.ts';
import { Progress } from '../src/command/progress.ts';
import { findEdition } from '../src/command/project.ts';

await runCommand(async () => {
  const root = findEdition();
  const progress = new Progress(2 + siteSteps.length);
  await contentSteps(progress, root);
  await buildSite(progress, root, await digestOfInputs(root, process.env));
}, 'Nothing was built; dist/ is as it was.');
