// npm start: from the seeds to a site in the browser, step by step.
import { bringSiteUpToDate, siteSteps } from '../src/command/build-site.ts';
import { runCommand } from '../src/command/command.ts';
import { contentSteps } from '../src/command/content-steps.ts';
import { Progress } from '../src/command/progress.ts';
import { findEdition } from '../src/command/project.ts';
import { portFrom, serveUntilStopped } from '../src/command/serve-step.ts';

const help = `npm start

Installs, converts, checks, builds and serves the site. PORT sets the port.`;

await runCommand({ help }, async () => {
  portFrom(process.env);
  const root = findEdition();
  const progress = new Progress(3 + siteSteps.length);
  // The launcher has installed before this file could be read; it says what it did.
  const installed = process.env.LAUNCH_INSTALLED ?? 'packages are as package-lock.json says';
  await progress.step('install', () => ({ report: installed, value: undefined }));
  await contentSteps(progress, root);
  await bringSiteUpToDate(progress, root);
  await serveUntilStopped(root);
});
