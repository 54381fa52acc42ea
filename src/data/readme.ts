import { chicagoText } from '../cite/chicago.ts';
import { editionReference } from '../cite/references-of.ts';
import type { EditionWords } from '../schema/edition.ts';
import { attribution, codeLicence, editorialWork, textRights } from './licences.ts';
import type { DataSource } from './source.ts';
import { tables } from './tables.ts';

/** `README.md` of the package: what somebody needs who has the files and no network. */
export function readme(source: DataSource): string {
  const { corpus } = source.checked;
  const { words } = source.edition;
  const listed = tables.map(
    ({ name, title, description }) => `### ${title}: \`${name}.csv\`\n\n${description}`,
  );
  const rights = [...corpus.documents.values()].map(
    ({ id, front }) =>
      `- \`${id}\`: ${front.rights.status}${front.rights.judgement ? ' (The editor’s judgement.)' : ''}`,
  );
  return `# ${words.name}: data

Version ${source.edition.version}. The version is a digest of the content and of the code that makes these files: two packages of one version have the same bytes.

To cite it: ${chicagoText(editionReference(source.edition))}

## What is here

- One table a file, as \`.csv\` and \`.json\`, with a JSON Schema beside each (\`.schema.json\`).
- \`annotations.json\`: the quotes as W3C Web Annotations.
- \`texts/\`: each document as plain text (\`.txt\`), Markdown (\`.md\`) and TEI P5 (\`.xml\`).
- \`citations/\`: BibTeX, RIS and CSL-JSON of everything that can be cited; \`citations/documents.bib\` and its like have all documents.
- \`datapackage.json\`: all of it described, as a Data Package.
- \`SHA256SUMS\`: to check the files, \`sha256sum --check SHA256SUMS\` in this folder (on a Mac \`shasum -a 256 --check SHA256SUMS\`).

## How the tables are written

CSV is after RFC 4180: commas, quotation marks doubled, CR LF, UTF-8 without a byte-order mark. An empty cell is nothing known, or an empty list. A list stands in one cell with \`|\` between its entries; a \`|\` or a backslash inside an entry has a backslash before it. A text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a return has an apostrophe before it, so that a spreadsheet program does not run it as a formula; so has what begins with one of these behind a semicolon, a tab or a line end inside a text, with spaces and quotation marks before it or without. To undo it, take one apostrophe away in the same places. JSON has the same rows under \`rows\`, without any of this.

Ids are the same in every file: \`proposal\`, \`question\`, \`actor\`, \`document\` and \`block\` are keys of the tables of that name.

${example(words.example)}## Tables

${listed.join('\n\n')}

## Rights

- ${words.licence.name} (${words.licence.id}, ${words.licence.address}) for ${editorialWork}. Name ${attribution(words)}.
- ${codeLicence.name} for ${codeLicence.covers}; it is not in this package.
- ${textRights}

${rights.join('\n')}
`;
}

/** How the tables answer a question, with the edition's own example. */
function example(asked: EditionWords['example']): string {
  if (!asked) return '';
  const { asks, question, values } = asked;
  return `## ${asks}

In \`quotes.csv\` keep the rows whose \`purpose\` is \`position\`, whose \`question\` is \`${question}\` and whose \`value\` is ${values.map((value) => `\`${value}\``).join(' or ')} (what these mean is in \`values.csv\`). \`proposal\` says which, \`exact\` the words, \`document\` and \`block\` where they stand, \`voice\` and \`actor\` whose view it is.

`;
}
