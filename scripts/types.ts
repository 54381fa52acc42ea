// npm run types: says where types do not fit, in Astro files too.
import { checkTypes } from '../src/command/types.ts';

process.exitCode = (await checkTypes('show')).code;
