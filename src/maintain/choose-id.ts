import { kindOf } from '../kinds/index.ts';
import type { Metadata } from '../kinds/kind.ts';
import { refuse } from '../messages/message.ts';
import { fileIdSchema, keptNames, longestFileId } from '../schema/vocabulary.ts';

/** Ids stand in addresses: what is longer than this is cut at a word. */
const longest = 40;

/** A name as an id: lower case, hyphens for everything that is no letter or digit. */
export function idFromName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    if (id !== '' && id.length + word.length >= longest) break;
    id = id === '' ? word.slice(0, longest) : `${id}-${word}`;
  }
  return id;
}

/**
 * Says whether an id can be one, before it becomes part of a path.
 * @param place what the message calls the place of the fault, such as "--id"
 * @throws Refusal
 */
export function checkedId(id: string, place: string): string {
  if (fileIdSchema.safeParse(id).success) return id;
  const near = idFromName(id.replace(/^.*[\\/]/, ''));
  // A letter of another script that looks like a Latin one: without it the id would be another word.
  const strange = /[^\p{ASCII}\p{Script=Latin}\p{M}]/u.exec(id)?.[0];
  return refuse(
    'id-form',
    place,
    `${quotedShort(id)}${whatIsWrong(id, strange)}`,
    'an id: lower case letters, digits and single hyphens, the same in file name and address',
    strange === undefined && fileIdSchema.safeParse(near).success
      ? `write "${near}", for instance`
      : 'choose a short name for it, in letters from a to z',
  );
}

/** What is wrong with an id, where it is not plain to see. */
function whatIsWrong(id: string, strange: string | undefined): string {
  if (id.length > longestFileId) return `, which has ${id.length} characters; ${longestFileId} are the most`;
  if (/[\\/]/.test(id)) return ', which is a path';
  if (keptNames.test(id)) return ', a name that Windows keeps for devices';
  return strange === undefined
    ? ''
    : `, with the character U+${strange.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** An argument as a message quotes it: on one line, and not all of a long one. */
export function quotedShort(text: string): string {
  return JSON.stringify(text.length > 2 * longest ? `${text.slice(0, longest)}…` : text);
}

/**
 * The id of a new document: what its kind makes of its number or its author; otherwise from its file's name, or from its title and date
 * where that name says nothing.
 */
export function idOfDocument(kind: string, metadata: Metadata, fileName: string): string {
  const own = kindOf(kind).id?.of(metadata);
  if (own) return idFromName(own);
  const { title, date } = metadata;
  const stem = fileName.replace(/\.[^.]*$/, '');
  const speaks =
    (stem.match(/[a-z]{3,}/gi)?.length ?? 0) > 0 &&
    !/^(?:source|text|document|untitled|scan|cable|letter|communique|resolution|note|article)[-_ ]?\d*$/i.test(
      stem,
    );
  return (
    idFromName(speaks ? stem : [title, date].filter(Boolean).join(' ')) || idFromName(stem) || 'document'
  );
}
