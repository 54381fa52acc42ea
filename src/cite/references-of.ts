import { cellId } from '../addresses/fragments.ts';
import { actorPath, documentPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Cell } from '../compare/matrix.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { TextBlock, Transcription } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';
import type { DocumentFrontMatter } from '../kinds/document.ts';
import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Actor } from '../schema/actor.ts';
import type { Proposal } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { blockName } from '../text/block-name.ts';
import { ownLanguage } from '../text/languages.ts';
import { personName } from '../text/person-names.ts';
import { addressIn, type Edition, textDigest } from './edition.ts';
import type { Author, Reference } from './reference.ts';

/** A document as the edition prints it. */
export function documentReference(corpus: Corpus, { id, front }: Transcription, edition: Edition): Reference {
  const kind = kindOf(front.kind);
  const { genre, persons, journal } = kind.cite?.(front.metadata) ?? {};
  return {
    key: id,
    kind: journal ? 'article' : 'document',
    title: front.title,
    language: front.language,
    authors: persons?.map(person) ?? institution(corpus, front),
    date: front.date,
    genre,
    number: journal ? undefined : numberOf(kind, front),
    journal,
    address: addressIn(edition, documentPath(id)),
    edition: edition.words.name,
    version: edition.version,
  };
}

// A heading has no number to be called by.
function locatorOf(block: TextBlock): string {
  const name = blockName(block);
  return block.type === 'heading' || block.type === 'part' ? `${name} "${block.text}"` : name;
}

/** One block of a document: its paragraph, heading, note. */
export function blockReference(whole: Reference, block: TextBlock, edition: Edition): Reference {
  return {
    ...whole,
    key: `${whole.key}_${block.id}`,
    locator: locatorOf(block),
    digest: textDigest(block.text),
    address: addressIn(edition, documentPath(whole.key, block.id)),
  };
}

/** A proposal. */
export function proposalReference({ id, value }: Entry<Proposal>, edition: Edition): Reference {
  return page(`proposal_${id}`, value.name, proposalPath(id), edition);
}

/** A question. */
export function questionReference({ id, value }: Entry<Dimension>, edition: Edition): Reference {
  return page(`question_${id}`, `${value.name}: ${value.question}`, questionPath(id), edition);
}

/** An actor. */
export function actorReference({ id, value }: Entry<Actor>, edition: Edition): Reference {
  return page(`actor_${id}`, value.name, actorPath(id), edition);
}

/** One position: what it says is part of its title, so that a citation shows whether it has changed. */
export function cellReference({ proposal, dimension, label }: Cell, edition: Edition): Reference {
  const title = `${proposal.value.name} on the question "${dimension.value.name}": ${label}`;
  return page(cellId(proposal.id, dimension.id), title, proposalPath(proposal.id, dimension.id), edition);
}

/** Anything else that has an address: a figure, a table. The time line alone has no cells. */
export function pageReference(
  title: string,
  path: string,
  edition: Edition,
  kind: 'page' | 'dataset' = 'page',
): Reference {
  const key = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
  return { ...page(`page_${key}`, title, path, edition), kind };
}

/** The edition as a whole, with all its data. */
export function editionReference(edition: Edition): Reference {
  const title = `${edition.words.name}: documents on ${edition.words.subject}, and a comparison of what they propose`;
  return { ...page('edition', title, '/', edition), kind: 'dataset' };
}

function page(key: string, title: string, path: string, edition: Edition): Reference {
  return {
    key,
    kind: 'page',
    title,
    language: ownLanguage,
    authors: [],
    address: addressIn(edition, path),
    edition: edition.words.name,
    version: edition.version,
    codebook: path === pagePaths.timeline ? undefined : edition.codebook,
  };
}

const actorNames = kept(
  (actors: Corpus['actors']) =>
    new Map(
      [...actors.values()].flatMap(({ value }) =>
        value.names.flatMap((name) => {
          const places = 'in' in name && name.in ? name.in : [''];
          return places.map((place): [string, string] => [`${place} ${name.text}`, value.name]);
        }),
      ),
    ),
);

// A header's "AMEMBASSY LIMA" is cited under the name that readers know it by, where an actor goes by exactly these words.
function knownName(corpus: Corpus, document: string, words: string): string {
  const known = actorNames(corpus.actors);
  return known.get(`${document} ${words}`) ?? known.get(` ${words}`) ?? words;
}

function institution(corpus: Corpus, { id, author }: DocumentFrontMatter): Author[] {
  return author === undefined ? [] : [{ literal: knownName(corpus, id, author) }];
}

// The last word is the family name, with the particles before it; a name of one word is not divided.
function person(name: string): Author {
  return personName(name) ?? { literal: name.trim() };
}

// What the text does not print, its editor may know.
function numberOf({ number = '' }: Kind, { metadata, facts }: DocumentFrontMatter): string | undefined {
  const printed = metadata[number];
  return typeof printed === 'string' ? printed : facts.find(({ field }) => field === number)?.value;
}
