import { describedChecks } from '../../corpus/described-checks.ts';
import { kinds } from '../../schema/vocabulary.ts';
import { checkedId } from '../choose-id.ts';
import { refuse } from '../refuse.ts';
import { asWords, camelCase, type Plan, registered } from './plan.ts';

/** A kind of document: a reader, registered wherever a kind has to be known. It reads like a plain text until somebody teaches it more. */
export function newKind(root: string, id: string): Plan {
  const kind = checkedId(id, 'ID');
  if ((kinds as readonly string[]).includes(kind))
    refuse(
      'id-free',
      'ID',
      `the kind "${kind}", which there is`,
      'a new kind',
      `edit src/kinds/${kind}/reader.ts`,
    );
  const name = camelCase(kind);
  const file = `src/kinds/${kind}/reader.ts`;
  const key = /-/.test(kind) ? `'${kind}'` : kind;
  return {
    creates: [[file, readerText(kind, name)]],
    changes: [
      registered(root, 'src/schema/vocabulary.ts', [{ before: /, 'text'\] as const/, text: `, '${kind}'` }]),
      registered(root, 'src/schema/document.ts', [
        {
          before: / {2}z\.strictObject\(\{ \.\.\.common, kind: z\.literal\('text'\)/,
          text: `  z.strictObject({ ...common, kind: z.literal('${kind}'), metadata: textMetadataSchema }),\n`,
        },
      ]),
      registered(root, 'src/kinds/index.ts', [
        { before: /import \{ text \} from/, text: `import { ${name} } from './${kind}.ts';\n` },
        { before: / {2}text,\n\};/, text: `  ${key === name ? name : `${key}: ${name}`},\n` },
      ]),
      registered(root, 'src/components/metadata.ts', [
        {
          before: / {2}text: \{ one: 'Text'/,
          text: `  ${key}: { one: '${asWords(kind)}', many: '${asWords(kind).toLowerCase()}s' },\n`,
        },
      ]),
      registered(root, 'src/cite/references-of.ts', [
        { before: / {2}text: undefined,\n\};/, text: `  ${key}: undefined,\n` },
      ]),
      registered(root, 'src/components/metadata-fields.ts', [
        { before: / {2}text(?:: \w+)?,\n\};/, text: `  ${key}: text,\n` },
      ]),
    ],
    next: [
      `Teach ${file} by which marks it knows a text of its kind, and what it reads from it.`,
      `Give it metadata of its own in src/schema/document.ts, say in src/components/metadata-fields.ts how readers see them, and in src/cite/references-of.ts what a citation calls it.`,
      `Put two or three texts into tests/fixtures/${kind}/; npm test -- -u writes what is made of them: read it.`,
      'npm test says, by the types, if a kind has to be known elsewhere too.',
    ],
  };
}

function readerText(kind: string, name: string): string {
  return `import type { Reader } from '../reading.ts';
import { text } from './text.ts';

/** TODO: what documents of this kind are, and what is read from them. */
export const ${name}: Reader & { readonly kind: '${kind}' } = {
  kind: '${kind}',

  detect() {
    // TODO: how sure it is, 0 to 1, from marks that only this kind has; 0 until there is one.
    return 0;
  },

  read(working, context) {
    return text.read(working, context);
  },
};
`;
}

/** A rule of the conversion, registered as the last of the list. */
export function newRule(root: string, id: string): Plan {
  const rule = checkedId(id, 'ID');
  if (!rule.includes('-'))
    refuse(
      'name-rule',
      'ID',
      `"${rule}"`,
      'a verb and its object, such as drop-page-headers',
      'name what it does and what it does it to',
    );
  const name = camelCase(rule);
  const file = `src/convert/rules/${rule}.ts`;
  return {
    creates: [[file, ruleText(rule, name)]],
    changes: [
      registered(root, 'src/convert/rules/index.ts', [
        { before: /import type \{ Rule \}/, text: `import { ${name} } from './${rule}.ts';\n` },
        { before: /\];\n/, text: `  ${name},\n` },
      ]),
    ],
    next: [
      `Write ${file}: the example in its comment is its test and stands on the method page. See src/convert/rules/drop-pilcrows.ts for a short one.`,
      'Put it into its place in src/convert/rules/index.ts: the rules run in that order. npm run format sorts the imports.',
      'npm run convert shows in git diff what it does to every document; npm test runs its example.',
    ],
  };
}

function ruleText(rule: string, name: string): string {
  return `import type { Rule } from './rule.ts';

/**
 * TODO: what it does, and why that loses nothing that a reader needs.
 *
 * \`\`\`source
 * TODO: lines as received
 * \`\`\`
 * \`\`\`text
 * TODO: lines as received
 * \`\`\`
 */
export const ${name}: Rule = {
  name: '${rule}',
  kinds: ['text'],
  fates: ['normalised'],
  apply(text) {
    for (const line of text.lines) {
      const [word] = line.words;
      // TODO: which words it concerns; text.replace changes them, text.depart takes them out of the text.
      if (!word?.text.startsWith('\\u0000')) continue;
      text.replace([word], [{ ...word, change: { fate: 'normalised', by: '${rule}' } }]);
    }
  },
};
`;
}

/** A check of the corpus, registered as the last of the list. */
export function newCheck(root: string, id: string): Plan {
  const check = checkedId(id, 'ID');
  const known = describedChecks().map(({ name }) => name);
  if (known.includes(check))
    refuse(
      'id-free',
      'ID',
      `the check "${check}", which there is`,
      'a new check',
      `edit src/corpus/checks/${check}.ts`,
    );
  const name = camelCase(check);
  const file = `src/corpus/checks/${check}.ts`;
  return {
    creates: [[file, checkText(check, name)]],
    changes: [
      registered(root, 'src/corpus/checks/index.ts', [
        { before: /\n\/\*\* Every check/, text: `import { ${name} } from './${check}.ts';\n` },
        { before: /\];\n/, text: `  ${name},\n` },
      ]),
    ],
    next: [
      `Write ${file}: its comment is its page under /contribute/checks/. See src/corpus/checks/dates-sane.ts for a short one.`,
      'npm run check runs it; npm run format sorts the imports.',
      'Provoke its message in tests/corpus/checks/every-check.test.ts, and read it aloud: found …; expected …, then what to do.',
    ],
  };
}

function checkText(check: string, name: string): string {
  return `import { at, type Check } from './check.ts';

/**
 * TODO: what must be true, and why readers need it.
 *
 * \`\`\`yaml
 * TODO: lines of a file that it refuses
 * \`\`\`
 *
 * TODO: how to mend it.
 */
export const ${name}: Check = {
  name: '${check}',
  *check(corpus) {
    for (const entry of corpus.proposals.values()) {
      // TODO: the condition under which something is wrong.
      if (entry.value.name !== '') continue;
      yield at(entry, ['name'], '${check}', {
        found: 'TODO: what was found, in a sentence',
        expected: 'TODO: what was expected',
        cure: 'TODO: what to do about it',
      });
    }
  },
};
`;
}
