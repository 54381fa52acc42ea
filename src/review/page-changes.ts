import { diffLines } from 'diff';
import { parseFragment } from 'parse5';
import { pagePaths, placeOn } from '../addresses/paths.ts';
import { sha256Of } from '../maintain/twins.ts';
import { wordsIn } from '../text/html.ts';
import { shortened } from '../text/wording.ts';
import type { BuiltSite } from './built-pages.ts';
import type { PageChange, Report } from './report.ts';

/** From this many pages on, the same change is told as one: what changes on fewer is told by what it says, unless it comes of code. */
const several = 3;
/** Changes of pages that are told. */
const most = 20;
/** Lines that differ up to which two states of a page are compared; of more it is only said that much changed. */
const mostLines = 2_000;
/** Characters that are shown of a change. */
const shown = 600;
/** And before its first difference. */
const lead = 80;

/**
 * What differs between two built sites: pages, what several of them have in common, files of data.
 *
 * @param isOfCode whether code changed: what it does to a single page is told by nothing else
 */
export function pagesBetween(old: BuiltSite, next: BuiltSite, isOfCode = false): Report['pages'] {
  const changed = changedPaths(old.pages, next.pages);
  const least = isOfCode ? 1 : several;
  const both = changed.filter((path) => old.pages.has(path) && next.pages.has(path));
  const alike = alikeOn(both, old, next).filter(({ count }) => count >= least);
  const [dataBefore, data] = [old.data(), next.data()];
  return {
    known: 'built',
    changed,
    data: changedPaths(dataBefore, data),
    gone: [
      ...dataBefore.keys().filter((file) => !data.has(file)),
      ...both.flatMap((path) => lostOn(path, old, next)),
    ],
    alike: alike.slice(0, most),
    ...(alike.length > most && { alikeLeft: alike.length - most }),
  };
}

/** Anchors that a page had and has no longer. The ledger knows those of documents, and notes that an edition counts have no names. */
function lostOn(path: string, old: BuiltSite, next: BuiltSite): string[] {
  if (path.startsWith(pagePaths.documents)) return [];
  const ids = next.ids(path);
  return [...old.ids(path)]
    .filter((id) => !ids.has(id) && !/^note-\d+$/.test(id))
    .map((id) => placeOn(path, id));
}

/** Paths that only one side has, or that are not the same. */
function changedPaths(old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): string[] {
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((path) => old.get(path) !== next.get(path))
    .sort();
}

/** Changes of the markup of pages, and of what they load, each with the pages that have it; those of the most pages first. */
function alikeOn(paths: readonly string[], old: BuiltSite, next: BuiltSite): PageChange[] {
  const found = new Map<string, { change: Sides & { file?: string }; on: Set<string> }>();
  const known = new Map<string, Sides>();
  const add = (path: string, sides: Sides, file?: string) => {
    const said = JSON.stringify([file, sides]);
    const told = known.get(said) ?? (file === undefined ? wordsOf(sides) : rulesOf(file, sides));
    known.set(said, told);
    // What differs in the same words is the same to a reader, whatever stands around it.
    const key = JSON.stringify([file, differenceOf(told)]);
    const change = { ...(file !== undefined && { file }), ...cut(told) };
    const one = found.get(key) ?? { change, on: new Set() };
    one.on.add(path);
    found.set(key, one);
  };
  for (const path of paths) {
    const [was, is] = [old.page(path), next.page(path)];
    for (const hunk of hunksOf(was.markup, is.markup)) add(path, hunk);
    for (const file of changedPaths(was.loads, is.loads))
      add(path, { old: was.loads.get(file) ?? '', new: is.loads.get(file) ?? '' }, file);
  }
  return [...found.values()]
    .toSorted((a, b) => b.on.size - a.on.size)
    .map(({ on, change }) => ({ count: on.size, pages: [...on].slice(0, 5), ...change }));
}

type Sides = Readonly<Record<'old' | 'new', string>>;

/** Lines of two pages that differ, each run of them as it was and as it is. */
function hunksOf(old: string, next: string): Sides[] {
  // Neither a tag nor what is for programs ends in another line than it begins in: no part of one is taken for words.
  const whole = (html: string) =>
    html.replace(new RegExp(`${forPrograms.source}|<[^>]*>`, 'g'), (one) => one.replace(/\s+/g, ' '));
  const parts = diffLines(whole(old), whole(next), { ignoreWhitespace: true, maxEditLength: mostLines });
  if (!parts) return [{ old: 'much of the page', new: 'much of the page' }];
  const hunks: Record<'old' | 'new', string>[] = [];
  let isOpen = false;
  for (const { value, added, removed } of parts) {
    if ((added || removed) && !isOpen) hunks.push({ old: '', new: '' });
    isOpen = added || removed;
    const hunk = isOpen ? hunks.at(-1) : undefined;
    if (hunk) hunk[added ? 'new' : 'old'] += value;
  }
  return hunks.map((hunk) => ({ old: hunk.old.trim(), new: hunk.new.trim() }));
}

/** What a reader sees of a change of markup: its words; where they are the same, what is said of them. */
function wordsOf(sides: Sides): Sides {
  const words = (html: string) => plain(html.replace(forPrograms, ' ').replace(/<[^>]*>/g, ' '));
  const [old, next] = [words(sides.old), words(sides.new)];
  if (old !== next) return { old, new: next };
  const [was, is] = [marksIn(sides.old), marksIn(sides.new)];
  const place = old === '' ? '' : `“${shortened(old, 60)}”: `;
  const told = (own: readonly string[], others: readonly string[]) =>
    own.filter((mark) => !others.includes(mark)).join('; ');
  const [less, more] = [told(was, is), told(is, was)];
  if (less === more) return otherOrder(place);
  return { old: place + (less || 'without'), new: place + (more || 'without') };
}

const otherOrder = (place = ''): Sides => ({ old: `${place}one order`, new: `${place}another order` });

/** Text of a page as it is shown. */
const plain = (text: string) => wordsIn(parseFragment(text));

/** What stands in a page for programs alone. */
const forPrograms = /<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g;

/** What is said of words: each element, and each of its attributes, "a, href: /x/"; of what is for programs, that it is another. */
function marksIn(html: string): string[] {
  const told = [...html.matchAll(forPrograms)].map(
    ([whole, tag]) => `${tag} (${sha256Of(whole).slice(0, 8)})`,
  );
  const tags = [...html.replace(forPrograms, ' ').matchAll(/<([a-z][\w-]*)([^>]*)>/gi)];
  const marks = tags.flatMap(([, tag = '', fields = '']) => [
    tag,
    ...[...fields.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, name, value]) => `${tag}, ${name}${value ? `: ${plain(value)}` : ''}`,
    ),
  ]);
  return [...new Set([...told, ...marks])];
}

/** Of a style sheet the declarations that differ, each with its rule; a script is made of code that is told by itself, and by a program. */
function rulesOf(file: string, { old, new: next }: Sides): Sides {
  if (file.endsWith('.js')) return { old: 'a script', new: 'another script' };
  if (!file.endsWith('.css')) return { old, new: next };
  const [was, is] = [declarationsIn(old), declarationsIn(next)];
  const told = { old: [...was.difference(is)].join(' '), new: [...is.difference(was)].join(' ') };
  return told.old === told.new ? otherOrder() : told;
}

/** What a style sheet declares, each with all that it stands in: "@media print :root{--ink:#000}". */
function declarationsIn(sheet: string): Set<string> {
  const within: string[] = [];
  const found = sheet.split(/(?<=[{};])/).flatMap((part) => {
    const said = part.replace(/[{};]$/, '').trim();
    const rule = within.join(' ');
    if (part.endsWith('{')) within.push(said);
    else if (part.endsWith('}')) within.pop();
    return part.endsWith('{') || said === '' ? [] : rule === '' ? said : `${rule}{${said}}`;
  });
  return new Set(found);
}

/** The words in which two texts differ; where these say little by themselves, numbers or nothing at all, with the word before them. */
function differenceOf({ old, new: next }: Sides): readonly string[] {
  const [was, is] = [old.split(' '), next.split(' ')];
  const alike = (one: readonly string[], other: readonly string[]) => {
    const at = one.findIndex((word, nth) => word !== other[nth]);
    return at === -1 ? one.length : at;
  };
  const start = alike(was, is);
  const end = alike(was.slice(start).reverse(), is.slice(start).reverse());
  const from = (at: number) => [was, is].map((words) => words.slice(at, words.length - end).join(' '));
  return from(start).every((words) => /\p{L}/u.test(words)) ? from(start) : from(Math.max(start - 1, 0));
}

/** As much of both sides as is shown, from a little before the place where they part. */
function cut({ old, new: next }: Sides): Sides {
  let same = 0;
  while (same < old.length && old[same] === next[same]) same += 1;
  // Where no word begins, what is shown begins within one.
  const from = same > lead ? Math.max(old.lastIndexOf(' ', same - lead) + 1, same - 2 * lead) : 0;
  const short = (text: string) =>
    (from > 0 ? '…' : '') + text.slice(from, from + shown) + (text.length > from + shown ? '…' : '');
  return { old: short(old), new: short(next) };
}
