// npm run add: makes a document of a file.
import { alone, runCommand, say } from '../src/command/command.ts';
import { findEdition } from '../src/command/project.ts';
import { nameFormats } from '../src/intake/forms.ts';
import { settingOptions, settingsOf } from '../src/intake/settings.ts';
import { kindNames } from '../src/kinds/index.ts';
import { add } from '../src/maintain/add.ts';
import { addedInWords } from '../src/maintain/added-in-words.ts';
import { refuse } from '../src/messages/message.ts';

const help = `npm run add -- FILE [--id ID] [--kind KIND] [--encoding NAME] [--whole] [--without-handlers] [--publish] [--no-proposal]

Makes a document of a file (${nameFormats()}): copies it byte for byte into seeds/<id>/, takes
its text out, writes seed.yml, converts the text, writes the draft of a proposal with every cell not reviewed, and says what it read, what
it could not, what it left out, and what to do next. What is there already is kept.
  --id           the document's id; from its reference number, author and year, symbol or file name if absent
  --kind         one of ${kindNames.join(', ')}; detected if absent
  --encoding     the encoding of a text, where it cannot be told: windows-1252, iso-8859-15, macintosh …
  --whole        takes all of a web page, or of what a browser copied of one, and not the article alone
  --without-handlers  takes a page although event handlers stand in its text: look at them first; they are listed as not taken
  --publish      shows a PDF on the site, with pictures of its pages beside the lines: only where its rights allow it (seed.yml keeps the switch)
  --no-proposal  writes no draft of a proposal`;

await runCommand(
  {
    help,
    options: {
      id: { type: 'string' },
      kind: { type: 'string' },
      ...settingOptions,
      publish: { type: 'boolean' },
      'no-proposal': { type: 'boolean', default: false },
    },
    takesWords: true,
    kept: 'Nothing was written.',
  },
  async (values, files) => {
    const [file, ...others] = files;
    if (file === undefined)
      return refuse(
        'one-file',
        'add',
        'no file',
        'the path of a file',
        'npm run add -- FILE; --help says more',
      );
    if (others.length > 0)
      return refuse(
        'one-file',
        others[0] ?? '',
        `${files.length} files`,
        'one file',
        'add one after another',
      );
    const kind = kindNames.find((known) => known === values.kind);
    if (values.kind !== undefined && kind === undefined)
      return refuse(
        'known-kind',
        '--kind',
        `"${values.kind}"`,
        `one of ${kindNames.join(', ')}`,
        'give one of these, or leave it out',
      );
    const root = findEdition();
    const { id, publish } = values;
    const options = {
      id,
      kind,
      settings: settingsOf(values),
      publish,
      withoutProposal: values['no-proposal'],
    };
    say(addedInWords(await alone(root, () => add(root, file, options))));
  },
);
