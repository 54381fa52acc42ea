import { diffArrays } from 'diff';
import { actorPath, documentPath } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { type Mention, mentionsIn, sentenceAround } from '../corpus/mentions.ts';
import { type Transcription, textOfBlock } from '../corpus/transcription.ts';
import { type Causes, once } from './causes.ts';
import { pairBlocks } from './document-texts.ts';
import type { Cause, Draft } from './report.ts';
import { row } from './values.ts';

/** Mentions that an actor gained or lost in documents that both sides have: one change an actor and document. */
export function mentionChanges(
  corpora: { readonly old: Corpus; readonly new: Corpus },
  causes: Causes,
): Draft[] {
  const before = byDocument(mentionsIn(corpora.old).decided);
  const after = byDocument(mentionsIn(corpora.new).decided);
  return [...corpora.new.documents].flatMap(([id, next]) => {
    const old = corpora.old.documents.get(id);
    if (!old) return [];
    const changes = new Map<string, { gained: Mention[]; lost: Mention[] }>();
    const moved = new Set<Mention>();
    for (const { blocks, gained, lost } of movedIn(old, next, before.get(id) ?? [], after.get(id) ?? []))
      for (const [list, mentions] of [
        ['gained', gained],
        ['lost', lost],
      ] as const)
        for (const mention of mentions) {
          const change = changes.get(mention.actor) ?? { gained: [], lost: [] };
          change[list].push(mention);
          changes.set(mention.actor, change);
          if (blocks === 'differ') moved.add(mention);
        }
    for (const change of changes.values()) cancelMoved(old, next, change);
    const left = [...changes].filter(([, { gained, lost }]) => gained.length + lost.length > 0);
    return left.map(
      ([actor, { gained, lost }]): Draft => ({
        key: `${actor}_${id}`,
        section: 'mentions',
        verb: lost.length === 0 ? 'added' : gained.length === 0 ? 'removed' : 'changed',
        subject: `${(corpora.new.actors.get(actor) ?? corpora.old.actors.get(actor))?.value.name ?? actor} in ${id}`,
        rows: [
          ...lost.map((mention) => row(`#${mention.block}`, inSentence(old, mention), undefined)),
          ...gained.map((mention) => row(`#${mention.block}`, undefined, inSentence(next, mention))),
        ],
        document: id,
        path: corpora.new.actors.has(actor) ? actorPath(actor) : documentPath(id),
        causes: causesOf(corpora, actor, id, [...gained, ...lost], moved, causes),
      }),
    );
  });
}

/** How many characters beside a name tell that it is the same mention, wherever its paragraph was cut. */
const beside = 25;

/** A mention that went to another paragraph with the words before or after it is neither gained nor lost. */
function cancelMoved(
  old: Transcription,
  next: Transcription,
  { gained, lost }: { gained: Mention[]; lost: Mention[] },
): void {
  for (const mention of [...lost]) {
    const was = around(old, mention);
    const partner = gained.findIndex((candidate) => {
      const is = around(next, candidate);
      const alike = (a: string, b: string) => a.length === beside && a === b;
      return candidate.name === mention.name && (alike(was.before, is.before) || alike(was.after, is.after));
    });
    if (partner === -1) continue;
    gained.splice(partner, 1);
    lost.splice(lost.indexOf(mention), 1);
  }
}

function around(document: Transcription, { block, start, end }: Mention): { before: string; after: string } {
  const text = textOfBlock(document, block);
  return { before: text.slice(Math.max(0, start - beside), start), after: text.slice(end, end + beside) };
}

/** Block by block, the mentions that only one side has. */
function movedIn(
  old: Transcription,
  next: Transcription,
  before: readonly Mention[],
  after: readonly Mention[],
) {
  const same =
    old.blocks.length === next.blocks.length &&
    old.blocks.every(({ id, text }, at) => next.blocks[at]?.id === id && next.blocks[at]?.text === text);
  const pairs = same ? next.blocks.map((block) => ({ old: block, new: block })) : pairBlocks(old, next);
  const [olds, news] = [byBlock(before), byBlock(after)];
  return pairs.map(({ old: from, new: to }) => {
    const was = (from && olds.get(from.id)) ?? [];
    const is = (to && news.get(to.id)) ?? [];
    const gained: Mention[] = [];
    const lost: Mention[] = [];
    const keyOf = ({ actor, name, start }: Mention) =>
      from?.text === to?.text ? `${actor} ${name} ${start}` : `${actor} ${name}`;
    let oldAt = 0;
    let newAt = 0;
    for (const { value, added, removed } of diffArrays(was.map(keyOf), is.map(keyOf)))
      for (const _ of value) {
        if (removed) lost.push(was[oldAt] as Mention);
        if (added) gained.push(is[newAt] as Mention);
        if (!added) oldAt += 1;
        if (!removed) newAt += 1;
      }
    return { blocks: from?.text === to?.text ? ('same' as const) : ('differ' as const), gained, lost };
  });
}

/** The files that decide who is meant: the actor's, those of others who go by the same words, the decisions; else the text. */
function causesOf(
  corpora: { readonly old: Corpus; readonly new: Corpus },
  actor: string,
  document: string,
  mentions: readonly Mention[],
  moved: ReadonlySet<Mention>,
  causes: Causes,
): Cause[] {
  const own = causes.file(`content/actors/${actor}.yml`, 'the actor');
  const decisions = causes.file(`content/mentions/${document}.yml`, 'who is meant');
  const others = [...new Set([...corpora.old.actors.keys(), ...corpora.new.actors.keys()])]
    .filter((id) => id !== actor)
    .filter((id) =>
      [corpora.old, corpora.new].some((corpus) =>
        corpus.actors
          .get(id)
          ?.value.names.some(({ text }) =>
            mentions.some(({ name }) => text.includes(name) || name.includes(text)),
          ),
      ),
    )
    .flatMap((id) => causes.file(`content/actors/${id}.yml`, 'an actor of the same name'));
  return once([
    ...own,
    ...decisions,
    ...(own.length > 0 ? [] : others),
    ...(mentions.some((mention) => moved.has(mention)) ? causes.document(document) : []),
  ]);
}

function inSentence(document: Transcription, mention: Mention): string {
  const text = textOfBlock(document, mention.block);
  const { start, end } = sentenceAround(document, mention);
  return `${text.slice(start, mention.start)}⟦${mention.name}⟧${text.slice(mention.end, end)}`;
}

function byDocument(mentions: readonly Mention[]): Map<string, Mention[]> {
  return grouped(mentions, ({ document }) => document);
}

function byBlock(mentions: readonly Mention[]): Map<string, Mention[]> {
  return grouped(mentions, ({ block }) => block);
}

function grouped(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(keyOf(mention));
    if (group) group.push(mention);
    else groups.set(keyOf(mention), [mention]);
  }
  return groups;
}
