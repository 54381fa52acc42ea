// npm run lint: says what the formatter and linter would have otherwise.
import { biome } from '../src/command/biome.ts';

process.exitCode = (await biome(process.argv.slice(2), 'show')).code;
