// npm run lint: says what the formatter and linter would have otherwise.
import { biome } from '../src/command/biome.ts';
import { runCommand } from '../src/command/command.ts';

const help = `npm run lint [-- PATH …]

Says what the formatter and linter would have otherwise, warnings too, in all of the code or in the files and folders named. Changes nothing.`;

await runCommand({ help, takesWords: true }, async (_, paths) => {
  process.exitCode = (await biome(['--error-on-warnings', ...paths], 'show')).code;
});
