// npm run types: says where types do not fit, in Astro files too.
import { runCommand } from '../src/command/command.ts';
import { checkTypes } from '../src/command/types.ts';

const help = `npm run types

Says where types do not fit, in Astro files too.`;

await runCommand({ help }, async () => {
  process.exitCode = (await checkTypes('show')).code;
});
