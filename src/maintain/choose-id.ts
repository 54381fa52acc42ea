import { kindOf } from '../kinds/index.ts';
import type { Metadata } from '../kinds/kind.ts';
import { refuse } from '../messages/message.ts';
import { fileIdSchema } from '../schema/vocabulary.ts';

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
  return refuse(
    'id-form',
    place,
    /[\\/]/.test(id) ? `"${id}", which is a path` : `"${id}"`,
    'an id: lower case letters, digits and single hyphens, the same in file name and address',
    fileIdSchema.safeParse(near).success ? `write "${near}", for instance` : 'choose a short name for it',
  );
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
