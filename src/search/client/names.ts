import { stemIn } from '../words/words.ts';
import type { Shelf } from './shelf.ts';

/** A form in which something is looked for: stems that have to stand in one block. */
export interface Form {
  readonly stems: readonly string[];
  /** How good it is to find it, 1 for what was typed. */
  readonly weight: number;
}

/** One thing that is looked for, in all its forms. */
export interface Term {
  /** As it was typed. */
  readonly typed: string;
  readonly forms: readonly Form[];
  /** Whether it is a name or a synonym of something. */
  readonly known: boolean;
  /** Whether it is what somebody or something is called, or a date: what is asked about, and not what is asked of it. */
  readonly subject: boolean;
}

interface Group {
  readonly head: number;
  readonly same: boolean;
  readonly there: readonly string[];
}

/** The names of a shelf, by each of them. */
export interface Names {
  groups(name: string): readonly Group[];
}

const opened = new WeakMap<Shelf, Names>();
/** What a name of a thing is worth beside the one that was typed, and a synonym. */
const ofName = 0.95;
const ofSynonym = 0.7;

/** Reads the names of a shelf. */
function namesOf(shelf: Shelf): Names {
  const known = opened.get(shelf);
  if (known) return known;
  const byName = new Map<string, Group[]>();
  for (const line of shelf.file.names) {
    const [, head = '', sign, first = '', second = ''] = /^(-?\d+)([=!])([^;]*);?(.*)$/.exec(line) ?? [];
    const there = first.split('|').filter((name) => name !== '');
    const group = { head: Number(head), same: sign === '=', there };
    for (const name of [...there, ...second.split('|').filter((one) => one !== '')])
      byName.set(name, [...(byName.get(name) ?? []), group]);
  }
  const names = { groups: (name: string) => byName.get(name) ?? [] };
  opened.set(shelf, names);
  return names;
}

/** Whether a word is a name or a synonym. @param key folded, in small letters */
export function isName(shelf: Shelf, key: string): boolean {
  return namesOf(shelf).groups(stemIn(key)).length > 0;
}

/** The blocks that a name leads to, if it is all that was typed. */
export function namedBlocks(shelf: Shelf, terms: readonly Term[]): number[] {
  const typed = terms.flatMap(({ forms }) => forms[0]?.stems ?? []).join(' ');
  return namesOf(shelf)
    .groups(typed)
    .map(({ head }) => head)
    .filter((head) => head >= 0);
}

/** A word as it was typed, with its stems: in the edition's own language first, then in others. */
export interface Typed {
  readonly word: string;
  readonly forms: readonly Form[];
}

/** Names have few words. */
const longestName = 6;

/** What is looked for, with all names and synonyms of it. Words that are a name together are one thing. */
export function termsOf(shelf: Shelf, words: readonly Typed[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestName, words.length - at);
    const own = () => words.slice(at, at + length);
    const name = () =>
      own()
        .map(({ forms }) => forms[0]?.stems[0])
        .join(' ');
    while (
      length > 1 &&
      !namesOf(shelf)
        .groups(name())
        .some(({ same }) => same)
    )
      length -= 1;
    const { forms, known, subject } = named(shelf, name());
    const [first, ...others] = words[at]?.forms ?? [];
    terms.push({
      typed: own()
        .map(({ word }) => word)
        .join(' '),
      forms:
        length > 1 || !first ? forms : [known ? (forms[0] ?? first) : first, ...forms.slice(1), ...others],
      known,
      subject,
    });
    at += length;
  }
  return terms;
}

/** A name with all that means the same. @param name in stems */
export function named(shelf: Shelf, name: string): Pick<Term, 'forms' | 'known' | 'subject'> {
  const groups = namesOf(shelf)
    .groups(name)
    .filter(({ same }) => same);
  const others = groups.flatMap(({ there, head }) =>
    there.map((one) => ({ stems: one.split(' '), weight: head >= 0 ? ofName : ofSynonym })),
  );
  return {
    forms: withoutTwins([{ stems: name.split(' '), weight: 1 }, ...others]),
    known: groups.length > 0,
    subject: groups.some(({ head }) => head >= 0),
  };
}

function withoutTwins(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const form of forms) {
    const key = form.stems.join(' ');
    if ((best.get(key)?.weight ?? 0) < form.weight) best.set(key, form);
  }
  return [...best.values()];
}
