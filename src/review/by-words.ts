import { isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { pagePaths } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { textAt } from './edition.ts';
import type { Fact, Kind } from './entity.ts';
import { factsOf } from './facts.ts';
import { type Fields, packageFile, packagesIn, runByItself } from './packages.ts';
import type { Row } from './report.ts';
import { seenSpace } from './seen.ts';

/**
 * Files that are told by their words: guards, and what one side cannot read, for what that means is not known. A workflow and a
 * file of packages are told field by field, others line by line.
 */
export function byWords(section: 'guards' | 'unread', names: readonly string[]): Kind {
  return {
    section,
    page: pagePaths.home,
    isKnownByWords: true,
    ...(section === 'unread' && { verb: 'changed' }),
    rows: weightiestFirst,
    list: ({ root, corpus }, other) =>
      [...new Set(names)].flatMap((file) => {
        const text = textAt(root, file);
        if (text === undefined) return [];
        const others = textAt(other.root, file);
        const facts = fieldFacts(corpus, file, text, others) ?? lineFacts(text, others);
        return [
          {
            keys: [file],
            subject: file,
            from: [[file]],
            facts: [{ label: 'file', text: file, as: 'place' }, ...facts],
          },
        ];
      }),
  };
}

/**
 * A text line by line. White space is shown where it alone differs, and so are the ends of lines.
 *
 * @param others the text of the other side, if it has one
 * @param pathOf where a line is to be seen
 */
export function lineFacts(own: string, others?: string, pathOf?: (line: number) => string): Fact[] {
  // That a file ends with its last line is no line, but where two are compared.
  const sides = [others === undefined ? own.trimEnd() : own, others];
  const [lines = [], theirs = []] = sides.map((text) => text?.split(/\r\n|\r|\n/));
  const [known, words] = [new Set(theirs), new Set(theirs.map(wordsOf))];
  const ends = [...new Set(own.match(/\r\n|\r|\n/g))].map(nameOfEnd).join(', ');
  return [
    ...(others === undefined || ends === '' ? [] : [{ label: 'ends of lines', text: ends }]),
    ...lines.map((line, at) => ({
      label: `line ${at + 1}`,
      list: 'line',
      text: !known.has(line) && words.has(wordsOf(line)) ? withSpaces(line) : line || '(empty)',
      ...(pathOf && { path: pathOf(at + 1) }),
    })),
  ];
}

const wordsOf = (line: string) => line.replace(/\s+/g, ' ').trim();
const withSpaces = (line: string) => line.replace(/\s/g, seenSpace);
const nameOfEnd = (end: string) => ({ '\n': 'LF', '\r': 'CR' })[end] ?? 'CRLF';

/** Fields that say what is run and with which rights, before all others. */
const weighty = [
  runByItself,
  'runs when installed',
  'taken from',
  'starts on',
  'permissions',
  'secrets used',
  'uses',
  'run',
  'script',
];

/** What can do most first. */
function weightiestFirst(rows: readonly Row[]): readonly Row[] {
  const rankOf = ({ label }: Row) => {
    const rank = weighty.findIndex((field) => label.split(', ').includes(field));
    return rank === -1 ? weighty.length : rank;
  };
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** An action by its hash, with the version that a comment names: under another name it is the same. */
const fixedAction = /^(\S+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64}))(?: \(.*\))?$/;

/** Every field of a workflow, of another file of the host's or of one of packages; undefined where it is no such file. */
function fieldFacts(corpus: Corpus, file: string, text: string, others?: string): Fact[] | undefined {
  const isWorkflow = /^\.github\/.*\.ya?ml$/.test(file);
  if (!isWorkflow && !packageFile.test(file)) return undefined;
  try {
    const fields = isWorkflow ? fieldsIn(text) : packagesIn(text, others);
    return factsOf(corpus, fields, { asWritten: true }).map((fact) => {
      const key = fixedAction.exec(fact.text)?.[1];
      return key === undefined ? fact : { ...fact, key };
    });
  } catch {
    // Whatever somebody sends is told: line by line, where it is not such a text or one that nobody can follow.
    return undefined;
  }
}

function fieldsIn(text: string): Fields {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0];
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'uses' && isScalar(value)) value.value = actionIn(value);
    },
  });
  // What holds itself has no end.
  const { on, jobs, permissions, ...rest } = JSON.parse(JSON.stringify(document.toJS())) as Fields;
  const ofJobs = Object.entries((jobs ?? {}) as Readonly<Record<string, Fields | null>>).map(([id, job]) => {
    const { permissions: rights, ...others } = job ?? {};
    const told = { permissions: rightsIn(rights, 'those of the workflow'), 'secrets used': secretsIn(job) };
    return [`job ${id}`, { ...told, ...(inOrder(others) as Fields) }];
  });
  return {
    ...(on !== undefined && { 'starts on': eventsIn(on) }),
    ...(jobs !== undefined && { permissions: rightsIn(permissions, 'not said: what the repository gives') }),
    'secrets used': secretsIn(rest),
    ...(inOrder(rest) as Fields),
    ...Object.fromEntries(ofJobs),
  };
}

/** An action with the version that a comment gives beside the commit that is meant. */
function actionIn({ value, comment }: Scalar): string {
  const isFixed = /^\.|@[0-9a-f]{40}$|@sha256:[0-9a-f]{64}$/.test(String(value));
  return `${value}${comment ? ` (${comment.trim()})` : ''}${isFixed ? '' : ', which may be another one tomorrow'}`;
}

/** Events that run code with rights and secrets of the project, whoever makes them happen. */
const trusting = /^(?:pull_request_target|workflow_run|issue_comment|issues)$/;

function eventsIn(on: unknown): { text: string }[] {
  const events =
    typeof on === 'object' && on !== null && !Array.isArray(on)
      ? Object.entries(on)
      : [on].flat().map((name) => [String(name), null] as const);
  return events.map(([name, filter]) => ({
    text: [
      name,
      filter === null ? '' : ` ${JSON.stringify(filter)}`,
      trusting.test(name)
        ? ', with the rights and the secrets of the main branch, whoever makes it happen'
        : '',
    ].join(''),
  }));
}

function rightsIn(permissions: unknown, absent: string): string {
  if (permissions === undefined) return absent;
  if (typeof permissions !== 'object' || permissions === null) return String(permissions ?? 'none');
  return (
    Object.entries(permissions)
      .map(([what, right]) => `${what}: ${right}`)
      .join(', ') || 'none'
  );
}

/** Secrets that some fields name, or all of them where they are handed on. */
function secretsIn(fields: unknown): { text: string }[] {
  const said = JSON.stringify(fields) ?? '';
  const named = [...said.matchAll(/\bsecrets(?:\.|\[\s*(?:'|\\"))(\w+)|\bgithub\.(token)\b/g)];
  const all = /"secrets":"inherit"|\bsecrets\s*[),}]/.test(said) ? ['all of them'] : [];
  return [...new Set([...all, ...named.map(([, name, token]) => name ?? token ?? '')])].map((text) => ({
    text,
  }));
}

/** Fields with steps by their names, and commands line by line, so that what is put in between is told alone. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (/^(?:run|script)$/.test(key) && typeof member === 'string')
        return [
          `${key}s`,
          member
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => ({ text: line.trim() })),
        ];
      if (key === 'steps' && Array.isArray(member)) return [key, member.map(named)];
      return [key, inOrder(member)];
    }),
  );
}

/** A step with a name: its own, or else that of what it does. */
function named(step: unknown): unknown {
  const { name, id, ...rest } = (step ?? {}) as Fields;
  const does = String(rest.uses ?? rest.run ?? id).replace(/[@\n][\s\S]*$/, '');
  return { id: name ?? does, ...(id !== undefined && { 'called as': id }), ...(inOrder(rest) as Fields) };
}
