// npm run fuzz: converts texts that nobody has written, and holds what comes out to an account of its own (tests/fuzz).
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCommand, say, wholeNumber } from '../src/command/command.ts';
import { project } from '../src/command/project.ts';
import { fuzz, fuzzFiles, written } from '../tests/fuzz/run.ts';

const help = `npm run fuzz [-- --files] [--seconds N] [--inputs N] [--seed N]

Changes the texts of the project in many ways, converts each, and compares source, account and rendered page. Writes the shortest input for each
kind of fault into .cache/fuzz, and then exits with 1. What was found stays found: move the file to tests/fuzz/kept, and mend the conversion.
  --files       changes the files that people write by hand instead (content/*.yml, seed.yml …), and reads what "npm run check" says of each;
                what it finds becomes a test beside what is mended
  --seconds N   ends after so long, 60 if absent
  --inputs N    ends after so many inputs
  --seed N      a whole number, 1 if absent: the same number tries the same inputs in the same order`;

const options = {
  files: { type: 'boolean', default: false },
  seconds: { type: 'string' },
  inputs: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;

await runCommand({ help, options }, async (values) => {
  const seed = wholeNumber('seed', values.seed);
  const inputs =
    values.inputs === undefined ? Number.POSITIVE_INFINITY : wholeNumber('inputs', values.inputs);
  const seconds = wholeNumber('seconds', values.seconds ?? (values.inputs === undefined ? '60' : '86400'));
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  const goesOn = (tried: number) => tried < inputs && passed() < seconds;
  const keep = (name: string, what: string, content: string | Buffer): string => {
    const folder = join(project, '.cache', 'fuzz');
    const file = join(folder, `${what.replaceAll(' ', '-')}-${seed}-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const run = values.files
    ? await fuzzFiles(seed, goesOn, ({ number, what, detail, file, bytes }) =>
        say(`${keep(`${number}-${basename(file)}`, what, bytes)}\n${file}\n${what}: ${detail}`),
      )
    : fuzz(seed, goesOn, ({ number, what, detail, input }) =>
        say(`${keep(`${number}.json`, what, written(input))}\n${what}: ${detail}\n${written(input)}`),
      );
  const all = Object.values(run.tried).reduce((sum, count) => sum + count, 0);
  const ways = Object.entries(run.tried).map(([way, count]) => `${way} ${count}`);
  const emended = 'emended' in run ? `; ${run.emended} with emendations` : '';
  say(`seed ${seed}: ${all} inputs, ${Math.round(all / passed())} a second`);
  say(`${ways.join(', ')}${emended}`);
  say(
    `${run.converted} ${values.files ? 'accepted' : 'converted'}, ${run.refused} refused with a message, ${run.faults} with a fault`,
  );
  if (run.faults > 0) process.exitCode = 1;
});
