// npm start: from the seeds to a site in the browser, step by step.
import { buildSite } from '../src/command/build-site.ts';
import { digestOfInputs, isBuiltFrom } from '../src/command/built-from.ts';
import { contentSteps } from '../src/command/content-steps.ts';
import { runCommand } from '../src/command/fail.ts';
import { Progress } from '../src/command/progress.ts';
import { findEdition } from '../src/command/project.ts';
import { portFrom, serveUntilStopped } from '../src/command/serve-step.ts';

await runCommand(async () => {
  portFrom(process.env);
  const root = findEdition();
  const progress = new Progress(6);
  // The launcher has installed before this file could be read; it says what it did.
  const installed = process.env.LAUNCH_INSTALLED ?? 'packages are as package-lock.json says';
  await progress.step('install', () => ({ report: installed, value: undefined }));
  await contentSteps(progress, root);
  const digest = await digestOfInputs(root, process.env);
  if (await isBuiltFrom(root, digest)) {
    const report = 'dist/ is up to date';
    await progress.step('pages', () => ({ report, value: undefined }));
    await progress.step('index', () => ({ report, value: undefined }));
  } else {
    await buildSite(progress, root, digest);
  }
  await serveUntilStopped(root);
});
