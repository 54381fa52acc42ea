// npm run format: formats, and mends what the linter can mend safely.
import { biome } from '../src/command/biome.ts';

process.exitCode = (await biome(['--write', ...process.argv.slice(2)], 'show')).code;
