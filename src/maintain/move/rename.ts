import { parse } from 'yaml';
import { convert } from '../../convert/convert.ts';
import { outOfDate } from '../../convert/generated.ts';
import { readSeedFolder } from '../../convert/seed-folder.ts';
import { editionFile } from '../../corpus/edition-file.ts';
import { readTextIfThere } from '../../files/read.ts';
import { gone } from '../../files/write.ts';
import { refuse } from '../../messages/message.ts';
import { ledgerFile, mergeLedgers, writeLedger } from '../../publish/ledger.ts';
import { loadRedirects, parts, redirectsFile } from '../../publish/redirects.ts';
import { loadWithdrawn } from '../../publish/withdrawn.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { counted } from '../../text/wording.ts';
import { checkedId } from '../choose-id.ts';
import { existing } from '../new/plan.ts';
import { wholeCorpus } from '../whole-corpus.ts';
import { pagesAbout, pageWith, publishedIn, standingPages } from './addresses.ts';
import { handWrittenFiles, referencesTo } from './hand-written.ts';
import { type Collected, filesOfDocument, idsOf, type Move, seedUnder, thingOf } from './move.ts';
import { proseWith } from './prose.ts';
import { without, withWords } from './yaml-text.ts';

/**
 * Gives a thing another id: its files, everything that names it or leads to it, and the addresses, which lead on from the old ones.
 *
 * @param word the kind of thing: "document", "question" …
 * @throws Refusal if there is no such thing, or the new id is taken or was published for something else
 */
export function rename(
  root: string,
  word: string | undefined,
  old: string | undefined,
  wanted: string | undefined,
): Move {
  const { thing, from, to, changes, tells } = underOtherId(root, word, old, wanted);
  leadOn(root, thing, from, to, changes, tells);
  return { tells, changes, next: ['npm run check, then npm run ready'] };
}

/** {@link rename} without the addresses: the files of a thing and all that names it, as they read under its new id. */
export function underOtherId(
  root: string,
  word: string | undefined,
  old: string | undefined,
  wanted: string | undefined,
) {
  const thing = thingOf(word);
  const corpus = wholeCorpus(root);
  const ids = idsOf(corpus, thing);
  const from = existing(word ?? thing, old, ids);
  const to = checkedId(wanted ?? '', 'NEW');
  if (ids.includes(to))
    refuse(
      'id-free',
      to,
      `another ${word} of this id`,
      'an id that is free',
      'choose another id, or merge the two by hand',
    );
  const changes: Collected = new Map();
  const tells: string[] = [];
  if (thing === 'document') moveDocument(root, from, to, changes, tells);
  for (const written of handWrittenFiles(root)) {
    // Most files of a large edition do not have the id at all.
    const value: unknown = written.text.includes(from) ? parse(written.text) : undefined;
    const places = [
      ...referencesTo(written, value, thing, from),
      ...definitionOf(written.file, thing, from, written.text),
    ];
    const moves = written.names?.thing === thing && written.names.id === from;
    const text = thing === 'document' ? withComment(written.text, from, to) : written.text;
    if (places.length === 0 && !moves && text === written.text) continue;
    const target = moves ? `${written.file.slice(0, -`${from}.yml`.length)}${to}.yml` : written.file;
    if (moves) changes.set(written.file, gone);
    changes.set(target, places.length > 0 ? withWords(text, places, to) : text);
    if (moves) tells.push(`${written.file} becomes ${target}`);
    if (places.length > 0) tells.push(`${target} names it ${counted(places.length, 'time')}`);
  }
  for (const [file, text] of proseWith(root, corpus, thing, from, to)) {
    changes.set(file, text);
    tells.push(`${file} speaks of it or leads to it`);
  }
  return { thing, from, to, changes, tells };
}

function moveDocument(root: string, from: string, to: string, changes: Collected, tells: string[]): void {
  for (const file of filesOfDocument(root, from)) changes.set(file, gone);
  for (const [file, bytes] of seedUnder(root, from, to)) changes.set(file, bytes);
  const folder = readSeedFolder(root, from);
  const under = (file: string) => file.replace(`seeds/${from}/`, `seeds/${to}/`);
  const converted = convert({
    ...folder,
    id: to,
    sourceFile: under(folder.sourceFile),
    emendationsFile: under(folder.emendationsFile),
  });
  for (const [file, text] of outOfDate(root, converted)) changes.set(file, text);
  tells.push(`seeds/${from}/ becomes seeds/${to}/, and is converted under its new id`);
}

/** The head of a coding lists the documents that its coder was given. */
function withComment(text: string, from: string, to: string): string {
  const named = new RegExp(`(?<=[ ,])${from}(?=,|$)`, 'g');
  return text.replace(/^# Documents: .*$/gm, (line) => line.replace(named, to));
}

/** Themes and roles are described in content/edition.yml and have no file. */
function definitionOf(file: string, thing: Thing, id: string, text: string) {
  if (file !== editionFile || (thing !== 'theme' && thing !== 'role')) return [];
  const list = `${thing}s`;
  const entries = (parse(text) as Record<string, readonly { readonly id: string }[]>)[list] ?? [];
  return entries.flatMap((entry, at) => (entry.id === id ? { path: [list, at, 'id'], isKey: false } : []));
}

/** Old addresses lead to the new ones, those that led to the old ones too; and the ledger knows the new ones. */
function leadOn(
  root: string,
  thing: Thing,
  from: string,
  to: string,
  changes: Collected,
  tells: string[],
): void {
  const ledger = publishedIn(root);
  const known = loadRedirects(root);
  const moved = pagesAbout(standingPages(root), thing, from).map(
    (page) => [page, pageWith(page, thing, from, to) ?? page] as const,
  );
  const back = new Set(moved.map(([, page]) => page));
  const other = known.find(
    (redirect) => back.has(redirect.from) && !moved.some(([page]) => page === redirect.to),
  );
  const buried = loadWithdrawn(root).find(({ addresses }) => addresses.some((address) => back.has(address)));
  if (other || buried)
    refuse(
      'id-free',
      to,
      `the address ${other?.from ?? [...back][0]}, which was published for something else`,
      'an id that nothing had before',
      'choose another id',
    );
  if (moved.length === 0) return;
  const pages = new Map(moved);
  // A thing that gets an old id back stands at an address that led away from there.
  const staying = known.filter((redirect) => !back.has(redirect.from));
  const text = readTextIfThere(root, redirectsFile) ?? '';
  const removed = known.flatMap((redirect, at) => (back.has(redirect.from) ? at : [])).reverse();
  const shorter = removed.reduce((done, at) => without(done, [at]), text);
  const turned = staying.flatMap((redirect, at) => {
    const { page, id } = parts(redirect.to);
    const target = pages.get(page);
    return target ? [{ path: [at, 'to'], target: id ? `${target}#${id}` : target }] : [];
  });
  const lead = turned.reduce(
    (done, { path, target }) => withWords(done, [{ path, isKey: false }], target),
    shorter,
  );
  const added = moved.map(
    ([page, target]) =>
      `- {from: ${page}, to: ${target}, why: ${JSON.stringify(`The ${thing === 'dimension' ? 'question' : thing} "${from}" is called "${to}" now.`)}}\n`,
  );
  changes.set(redirectsFile, `${lead.replace(/^\[\]\n?/m, '').trimEnd()}\n${added.join('')}`.trimStart());
  const fresh = new Map(moved.map(([page, target]) => [target, ledger.get(page) ?? []]));
  changes.set(ledgerFile, writeLedger(mergeLedgers(ledger, fresh)));
  tells.push(
    `${counted(moved.length, 'address', 'addresses')} ${moved.length === 1 ? 'leads' : 'lead'} on: ${moved
      .slice(0, 3)
      .map(([page, target]) => `${page} to ${target}`)
      .join(', ')}${moved.length > 3 ? ', …' : ''}`,
  );
}
