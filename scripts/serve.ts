// node scripts/launch.mjs serve: serves dist/ as it is.
import { runCommand } from '../src/command/command.ts';
import { findEdition } from '../src/command/project.ts';
import { serveUntilStopped } from '../src/command/serve-step.ts';

const help = `node scripts/launch.mjs serve

Serves dist/ as it is. PORT sets the port.`;

await runCommand({ help }, () => serveUntilStopped(findEdition()));
