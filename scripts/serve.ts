// node scripts/launch.mjs serve: serves dist/ as it is.
import { runCommand } from '../src/command/fail.ts';
import { findEdition } from '../src/command/project.ts';
import { serveUntilStopped } from '../src/command/serve-step.ts';

await runCommand(() => serveUntilStopped(findEdition()));
