import { pagePaths, sourcePath } from '../addresses/paths.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';
import type { Entry } from '../schema/apparatus.ts';
import { conversion, type Origin, ruleOrigins, textOrigins } from './causes.ts';
import { bytesAt } from './edition.ts';
import type { Kind, Side } from './entity.ts';

/** Documents that a side and another one both have, each beside the other side's; those whose files are the same are left out. */
export const shared = kept((side: Side) =>
  kept((other: Side): readonly (readonly [Transcription, Transcription])[] =>
    [...side.corpus.documents.values()].flatMap((document) => {
      const { id } = document;
      const counterpart = other.corpus.documents.get(id);
      const files = [`content/documents/${id}.mdx`, `content/apparatus/${id}.json`, `seeds/${id}/source.txt`];
      const received = [document, counterpart].flatMap((one) => (one && receivedOf(one)) ?? []);
      const isSame = [...files, ...received].every((file) => {
        const [bytes, others] = [side, other].map(({ root }) => bytesAt(root, file));
        return bytes !== undefined && others?.equals(bytes);
      });
      return counterpart && !isSame ? [[document, counterpart] as const] : [];
    }),
  ),
);

/** The file that a source was taken out of; undefined where it was received as it is. */
export function receivedOf({ id, apparatus }: Transcription): string | undefined {
  return apparatus.received && `seeds/${id}/${apparatus.received.file}`;
}

/** The rule that acted on words; undefined where none did: a field of the description is no rule. */
const ruleOf = ({ fate, by }: Entry) => (fate === 'metadata' ? undefined : by);

const saidOf = ({ fate, received = '', printed }: Entry) =>
  `${fate}: “${received}”${printed === undefined ? '' : ` → “${printed}”`}`;

const actsIn = kept((document: Transcription) =>
  kept((other: Transcription): ReadonlyMap<number, readonly Entry[]> => {
    // While the source is the same, the same words of another line are others.
    const isSameSource = document.apparatus.sha256 === other.apparatus.sha256;
    const keyOf = (entry: Entry) =>
      [isSameSource && entry.line, ruleOf(entry), entry.emendation !== undefined, saidOf(entry)].join(' ');
    const acting = ({ apparatus }: Transcription) =>
      apparatus.entries.filter((entry) => ruleOf(entry) !== undefined || entry.emendation !== undefined);
    const known = new Set(acting(other).map(keyOf));
    const own = acting(document).filter((entry) => !known.has(keyOf(entry)));
    return Map.groupBy(own, ({ line }) => line);
  }),
);

/** Files that a block's words are made from: those of the rules and emendations that act on its lines, and not so on the other side, first. */
export function originsOfBlock(document: Transcription, other: Transcription, block: string): Origin[][] {
  const { id, apparatus } = document;
  const lines = apparatus.blocks.find((one) => one.id === block)?.lines ?? [];
  const acts = lines.flatMap((line) => actsIn(document)(other).get(line) ?? []);
  const emended = acts.some(({ emendation }) => emendation !== undefined);
  const [own = [], order = []] = ruleOrigins([...new Set(acts.flatMap((entry) => ruleOf(entry) ?? []))]);
  const source = [`seeds/${id}/source.txt`, ...own, ...(emended ? [`seeds/${id}/emendations.yml`] : [])];
  return [source, order, [...textOrigins(id), conversion]];
}

/** What rules do with source lines: one thing a rule, wherever it acts. */
export const lines: Kind = {
  section: 'lines',
  verb: 'changed',
  page: pagePaths.documents,
  list: (side, other) => {
    const acts = shared(side)(other).flatMap(([{ id, apparatus }]) =>
      apparatus.entries.flatMap((entry) => {
        const rule = ruleOf(entry);
        return rule === undefined ? [] : [{ id, rule, line: entry.line, said: saidOf(entry) }];
      }),
    );
    return [...Map.groupBy(acts, ({ rule }) => rule)].map(([rule, places]) => {
      const documents = [...new Set(places.map(({ id }) => id))];
      const [own = [], order = []] = ruleOrigins([rule]);
      const texts = documents.flatMap(textOrigins);
      return {
        keys: [`rule ${rule}`],
        subject: `rule ${rule}`,
        path: pagePaths.documents,
        from: [own, order, texts, [conversion]],
        facts: [...Map.groupBy(places, ({ id, line }) => `${id}, line ${line}`)].map(([label, said]) => ({
          label,
          list: said[0]?.id ?? '',
          text: said.map((one) => one.said).join('; '),
          path: sourcePath(said[0]?.id ?? '', said[0]?.line),
        })),
      };
    });
  },
};
