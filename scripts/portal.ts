// npm run portal: the page before several editions, with one search for all of them.
import { runCommand, say } from '../src/command/command.ts';
import { refuse } from '../src/messages/message.ts';
import { buildPortal } from '../src/portal/build.ts';
import { counted } from '../src/text/wording.ts';

const help = `npm run portal -- FOLDER [--name NAME] [--about SENTENCE]

Makes FOLDER/index.html: what each edition is, its documents and proposals, the actors that several name, and one search for all of them.
FOLDER holds a folder for each edition with its built site (dist/). Each is built for its address:
  EDITION=<folder> BASE_PATH=/<name>/ npm run build
  --name    what the portal is called; if absent, Editions
  --about   what it says of itself
BASE_PATH, where the portal itself does not stand at the root of its host.`;

await runCommand(
  {
    help,
    takesWords: true,
    options: {
      name: { type: 'string', default: 'Editions' },
      about: { type: 'string', default: 'Documentary editions, read together.' },
    },
    kept: 'No portal was made.',
  },
  async ({ name, about }, [folder, ...others]) => {
    if (folder === undefined || others.length > 0)
      return refuse(
        'name-folder',
        'portal',
        folder === undefined ? 'no folder' : `${others.length + 1} folders`,
        'the one folder in which the sites of the editions lie',
        'name it: npm run portal -- FOLDER',
      );
    const editions = await buildPortal(folder, { name, about });
    say(`${counted(editions.length, 'edition')}: ${editions.map((one) => one.about.name).join(', ')}`);
  },
);
