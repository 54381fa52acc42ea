import { editionFile, readEdition } from '../corpus/edition-file.ts';
import { readTextIfThere } from '../files/read.ts';

/** What stands in a file until somebody who has a repository of their own fills it in. */
interface Placeholder {
  readonly file: string;
  readonly stands: RegExp;
  readonly cure: string;
}

const placeholders: readonly Placeholder[] = [
  {
    file: '.github/CODEOWNERS',
    stands: /@OWNER\/EDITORS/,
    cure: 'put those who review there: @name, or @organisation/team',
  },
];

/** Placeholders that nobody has filled in yet, and the editors' address where it is missing: where, and what belongs there. One line each; they stop nothing. */
export function unfilled(root: string): string[] {
  const { editors } = readEdition(root).entry.value;
  const desk = editors?.reports
    ? []
    : [
        `${editionFile} has no "reports" under "editors"; put where readers report an error: https://… or mailto:…`,
      ];
  const stand = placeholders.flatMap(({ file, stands, cure }) => {
    const lines = (readTextIfThere(root, file) ?? '').split('\n');
    const at = lines.findIndex((line) => !line.startsWith('#') && stands.test(line));
    return at === -1
      ? []
      : [`${file}:${at + 1} has the placeholder ${stands.exec(lines[at] ?? '')?.[0]}; ${cure}`];
  });
  return [...stand, ...desk];
}
