import { checks } from '../../corpus/checks/index.ts';
import { standsAt } from '../../files/kept-inside.ts';
import { readText } from '../../files/read.ts';
import { kindNames } from '../../kinds/index.ts';
import { refuse } from '../../messages/message.ts';
import { checkedId } from '../choose-id.ts';
import { asWords, camelCase, checkedForCode, existing, listed, type Plan } from './plan.ts';

const registry = 'src/kinds/index.ts';
const template = 'src/kinds/template';

/** A kind of document: a copy of the template's folder, which reads like a plain text until somebody teaches it more. */
export function newKind(root: string, id: string): Plan {
  const kind = freeId(id, 'kind', kindNames, (known) => `src/kinds/${known}/index.ts`);
  const folder = `src/kinds/${kind}`;
  if (standsAt(root, folder))
    refuse('file-free', folder, 'a folder of this name', 'a name that is free', 'choose another name');
  return {
    creates: ['index.ts', 'reader.ts', 'rules/index.ts'].map((file) => [
      `${folder}/${file}`,
      filledIn(root, `${template}/${file}`, 'new-kind', kind),
    ]),
    changes: [listed(root, registry, camelCase(kind), `./${kind}/index.ts`)],
    next: [
      `Say in ${folder}/index.ts what documents of this kind are and what readers call them; src/kinds/kind.ts lists all that a kind may say.`,
      `Teach ${folder}/reader.ts by which marks it knows a text of its kind, and what it reads from it.`,
      `Put it into its place in ${registry}: home counts the kinds in that order.`,
      'npm run schemas lets editors offer it in seed.yml.',
      `Put two or three texts into tests/fixtures/${kind}/; npm test -- -u writes what is made of them: read it.`,
    ],
  };
}

/** A rule of a kind's, registered as the last of its list. */
export function newRule(root: string, id: string, { kind }: { readonly kind?: string | undefined }): Plan {
  const rule = checkedForCode(checkedId(id, 'ID'));
  if (!rule.includes('-'))
    refuse(
      'name-rule',
      'ID',
      `"${rule}"`,
      'a verb and its object, such as drop-page-headers',
      'name what it does and what it does it to',
    );
  const folder = `src/kinds/${existing('kind', kind, kindNames)}/rules`;
  const file = `${folder}/${rule}.ts`;
  return {
    creates: [[file, filledIn(root, `${template}/rules/new-rule.ts`, 'new-rule', rule)]],
    changes: [listed(root, `${folder}/index.ts`, camelCase(rule), `./${rule}.ts`)],
    next: [
      `Write ${file}: its example is its test, and stands on the method page. See src/kinds/cable/rules/drop-pilcrows.ts for a short one.`,
      `Put it into its place in ${folder}/index.ts: the rules run in that order.`,
      'If several kinds need it, move it to src/kinds/rules/ and list it with each of them.',
      'npm run convert shows in git diff what it does to every document; npm test runs its example.',
    ],
  };
}

/** A check of the corpus, registered as the last of the list. */
export function newCheck(root: string, id: string): Plan {
  const folder = 'src/corpus/checks';
  const known = checks.map(({ name }) => name);
  const check = freeId(id, 'check', known, (name) => `${folder}/${name}.ts`);
  const file = `${folder}/${check}.ts`;
  const text = filledIn(root, `${folder}/template/new-check.ts`, 'new-check', check);
  return {
    creates: [[file, text.replace("'../check.ts'", "'./check.ts'")]],
    changes: [listed(root, `${folder}/index.ts`, camelCase(check), `./${check}.ts`)],
    next: [
      `Write ${file}: what it says of itself is its page under /contribute/checks/. See ${folder}/dates-sane.ts for a short one.`,
      'npm run check runs it.',
      'Provoke its message in tests/bad-corpus/corpus/ (npm test -- tests/bad-corpus -u writes it down), and read it aloud: found …; expected …, then what to do.',
    ],
  };
}

function freeId(id: string, what: string, known: readonly string[], fileOf: (id: string) => string): string {
  const free = checkedForCode(checkedId(id, 'ID'));
  if (known.includes(free))
    refuse('id-free', 'ID', `the ${what} "${free}", which there is`, `a new ${what}`, `edit ${fileOf(free)}`);
  return free;
}

/** A template's text with another name in the place of its own: as an id, in code, in a sentence. */
function filledIn(root: string, file: string, own: string, id: string): string {
  const text = readText(root, file).replaceAll('\r\n', '\n');
  const inSentence = (name: string) => name.replaceAll('-', ' ');
  return [(name: string) => name, camelCase, asWords, inSentence].reduce(
    (filled, form) => filled.replaceAll(form(own), form(id)),
    text,
  );
}
