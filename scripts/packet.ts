// npm run packet: what a coder needs who codes without sight of the edition's own cells.
import { resolve } from 'node:path';
import { runCommand, say } from '../src/command/command.ts';
import { findEdition } from '../src/command/project.ts';
import { commit, newFolder } from '../src/files/write.ts';
import { checkPacket } from '../src/maintain/check-packet.ts';
import { codingPacket } from '../src/maintain/coding-packet.ts';
import { wholeCorpus } from '../src/maintain/whole-corpus.ts';
import { refuse } from '../src/messages/message.ts';
import { terminal } from '../src/messages/reporters.ts';

const help = `npm run packet -- FOLDER --coder N
npm run packet -- FOLDER --coder N --questions convener,mandate
npm run packet -- FOLDER --check

Writes what coder N needs to code every cell blind: codebook, transcriptions, names of actors, and an empty form for every proposal in
FOLDER/codings; with --questions for these questions only. FOLDER has to be new, or empty. With --check: says what the forms there lack. When they lack nothing, their folder is kept as content/codings/NAME, and
the coder gets a line in content/codebook.yml.`;

await runCommand(
  {
    help,
    options: { coder: { type: 'string' }, questions: { type: 'string' }, check: { type: 'boolean' } },
    takesWords: 1,
    kept: 'Nothing was written.',
  },
  ({ coder, questions, check }, [folder]) => {
    if (!folder)
      refuse(
        'name-folder',
        'packet',
        'no folder',
        'where the packet is to stand',
        'npm run packet -- FOLDER --coder N',
      );
    const root = resolve(folder);
    const corpus = wholeCorpus(findEdition());
    if (check) {
      const { forms, messages } = checkPacket(corpus, root, folder);
      say(messages.length > 0 ? terminal(messages) : `${forms} forms, and nothing that they lack.`);
      if (messages.length > 0) process.exitCode = 1;
      return;
    }
    const number = Number(coder);
    if (!Number.isInteger(number) || number < 1)
      refuse(
        'name-coder',
        'packet',
        coder ? `--coder ${coder}` : 'no --coder',
        'the number of the coder',
        'npm run packet -- FOLDER --coder 4',
      );
    const packet = codingPacket(
      corpus,
      number,
      questions?.split(',').map((id) => id.trim()),
    );
    newFolder(root);
    commit(root, packet);
    say(`${packet.size} files in ${folder}, for coder ${number}. ${folder}/README.md says what to do.`);
  },
);
