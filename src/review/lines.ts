import { diffArrays } from 'diff';
import { pagePaths, sourcePath } from '../addresses/paths.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';
import type { Entry } from '../schema/apparatus.ts';
import { conversion, ruleOrigins, textOrigins } from './causes.ts';
import { textAt } from './edition.ts';
import type { Kind, Side } from './entity.ts';

/** A source line whose words have another fate on the other side. */
export interface ChangedLine {
  /** Its number on this side and on the other; absent where a side does not have it. */
  readonly at: number | undefined;
  readonly there: number | undefined;
  /** What became of its words on this side. */
  readonly words: string;
  /** What became of them on one side alone. */
  readonly facts: readonly string[];
  /** The rules that act on it, and not in the same way on both sides. */
  readonly rules: readonly string[];
}

const changedFrom = kept((document: Transcription) =>
  kept((other: Transcription): readonly ChangedLine[] => compareLines(document, other)),
);

/** Every source line whose account differs, as the first document has it; worked out once for two transcriptions. */
export function changedLines(document: Transcription, other: Transcription): readonly ChangedLine[] {
  return changedFrom(document)(other);
}

/** Whether an emendation says what became of words: it gave others, or dropped the line. */
export function isOfEmendation(fact: string): boolean {
  return /^(?:emended|furniture:)/.test(fact);
}

function compareLines(document: Transcription, other: Transcription): ChangedLine[] {
  const [own, others] = [accountByLine(document), accountByLine(other)];
  return linePairs(document, other).flatMap(([at, there]) => {
    const is = (at && own.get(at)) || [];
    const was = (there && others.get(there)) || [];
    const facts = diffArrays(was, is)
      .filter(({ added, removed }) => added || removed)
      .flatMap(({ value }) => value);
    const rules = [...new Set(facts.flatMap((fact) => / by ([a-z-]+)/.exec(fact)?.[1] ?? []))].sort();
    return facts.length === 0 ? [] : [{ at, there, words: is.join('; '), facts, rules }];
  });
}

type Numbers = readonly [at: number | undefined, there: number | undefined];

/** Line numbers that belong together: the same ones while the source is the same, else by what the lines hold. */
function linePairs(document: Transcription, other: Transcription): Numbers[] {
  if (document.apparatus.sha256 === other.apparatus.sha256)
    return document.lines.map((_, at) => [at + 1, at + 1] as const);
  let [at, there] = [0, 0];
  return diffArrays([...other.lines], [...document.lines]).flatMap(({ value, added, removed }) =>
    value.map((): Numbers => [removed ? undefined : ++at, added ? undefined : ++there]),
  );
}

/** What became of the words of each line, without where they are printed: that is told of the text. */
function accountByLine({ apparatus }: Transcription): Map<number, string[]> {
  const accounts = [...Map.groupBy(apparatus.entries, ({ line }) => line)].map(([line, entries]) => {
    const joined: Entry[] = [];
    for (const entry of entries) {
      const last = joined.at(-1);
      const isJoinable = /^(?:printed|metadata|furniture|duplicate)$/.test(entry.fate);
      // Words side by side with one fate are told together, in whatever pieces the account has them.
      if (last && last.fate === entry.fate && last.by === entry.by && isJoinable)
        joined[joined.length - 1] = {
          ...last,
          tokens: last.tokens + entry.tokens,
          ...(last.received !== undefined && { received: `${last.received} ${entry.received}` }),
        };
      else joined.push(entry);
    }
    return [line, joined.map(wordsOfEntry)] as const;
  });
  return new Map(accounts);
}

function wordsOfEntry({ fate, tokens, by, received, printed }: Entry): string {
  if (fate === 'printed') return `printed ${tokens === 1 ? 'one word' : `${tokens} words`}`;
  const change = printed === undefined ? `“${received ?? ''}”` : `“${received ?? ''}” → “${printed}”`;
  return `${fate}${by ? ` ${fate === 'metadata' ? 'as' : 'by'} ${by}` : ''}: ${change}`;
}

/** What became of source lines, but for what an emendation says: one thing a rule, wherever it acts. */
export const lines: Kind = {
  section: 'lines',
  page: pagePaths.documents,
  list: (side, other) => {
    const changed = shared(side, other).flatMap(([document, counterpart]) =>
      changedLines(document, counterpart).map((line) => ({ ...line, id: document.id })),
    );
    const told = changed.filter(({ rules, facts }) => rules.length > 0 || !facts.some(isOfEmendation));
    const nameOf = ({ rules, id }: (typeof told)[number]) =>
      rules.length === 0 ? `${id}, by no rule` : `rule ${rules.join(' and ')}`;
    return [...Map.groupBy(told, nameOf)].map(([name, places]) => {
      const rules = places[0]?.rules ?? [];
      const [own = [], order = []] = ruleOrigins(rules);
      const documents = [...new Set(places.map(({ id }) => id))];
      const sources = documents.map((id) => `seeds/${id}/source.txt`);
      return {
        keys: [name],
        subject: name,
        path: sourcePath(documents[0] ?? '', places[0]?.at ?? 1),
        ...(documents.length === 1 && { document: documents[0] as string }),
        from: [[...sources, ...own], order, documents.flatMap(textOrigins), [conversion]],
        facts: places
          .filter(({ at }) => at !== undefined)
          .map(({ id, at, there, words }) => ({
            label: `${id}, line ${at}`,
            list: `${id} ${[at, there].sort().join(' ')}`,
            text: words,
            path: sourcePath(id, at),
          })),
      };
    });
  },
};

/** Documents that both sides have, each beside the other side's; those whose files are the same are left out. */
export function shared(side: Side, other: Side): (readonly [Transcription, Transcription])[] {
  return [...side.corpus.documents.values()].flatMap((document) => {
    const counterpart = other.corpus.documents.get(document.id);
    const files = [
      `content/documents/${document.id}.mdx`,
      `content/apparatus/${document.id}.json`,
      `seeds/${document.id}/source.txt`,
    ];
    const isSame = files.every((file) => {
      const text = textAt(side.root, file);
      return text !== undefined && text === textAt(other.root, file);
    });
    return counterpart && !isSame ? [[document, counterpart] as const] : [];
  });
}
