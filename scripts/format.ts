// npm run format: formats, and mends what the linter can mend safely.
import { biome } from '../src/command/biome.ts';
import { runCommand } from '../src/command/command.ts';

const help = `npm run format [-- PATH …]

Formats the code, or the files and folders named, and mends what the linter can mend safely.`;

await runCommand({ help, takesWords: true }, async (_, paths) => {
  process.exitCode = (await biome(['--write', ...paths], 'show')).code;
});
