import { sectionIds } from '../addresses/fragments.ts';
import {
  actorPath,
  dataPath,
  documentPath,
  pagePaths,
  placeOn,
  proposalPath,
  questionPath,
  searchPath,
  textFile,
} from '../addresses/paths.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import type { Transcription } from '../corpus/transcription.ts';
import type { Actor, ActorKind } from '../schema/actor.ts';
import type { Proposal } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { ownLanguage } from '../text/languages.ts';
import { addressIn, type Edition } from './edition.ts';
import type { Author, Reference } from './reference.ts';

/** A thing in schema.org's words. */
export type Thing = Readonly<Record<string, unknown>>;

/** How schema.org calls an actor of a kind. */
const actorTypes: Record<ActorKind, string> = {
  state: 'Country',
  government: 'GovernmentOrganization',
  organisation: 'Organization',
  'armed-group': 'Organization',
  office: 'Organization',
  person: 'Person',
  operation: 'Event',
  people: 'Thing',
  region: 'Place',
};

function edition(of: Edition): Thing {
  return {
    '@type': 'Dataset',
    '@id': addressIn(of, pagePaths.data),
    name: of.words.name,
    version: of.version,
  };
}

/** A document: who wrote it, which numbers it goes by, and the files that have its text. */
export function documentThing({ id, front }: Transcription, reference: Reference, of: Edition): Thing {
  const { title, authors, date, genre, number, journal } = reference;
  const numbers = [
    number && { '@type': 'PropertyValue', propertyID: genre ?? 'number', value: number },
    journal?.doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: journal.doi },
  ].filter(Boolean);
  const file = (ending: string, encodingFormat: string) => ({
    '@type': 'MediaObject',
    encodingFormat,
    contentUrl: addressIn(of, dataPath(textFile(id, ending))),
  });
  return defined({
    '@type': reference.kind === 'article' ? 'ScholarlyArticle' : 'CreativeWork',
    '@id': reference.address,
    url: reference.address,
    name: title,
    genre,
    author: authors.length > 0 ? authors.map(agent) : undefined,
    datePublished: date,
    inLanguage: reference.language,
    identifier: numbers.length > 0 ? numbers : undefined,
    sameAs: journal?.doi && `https://doi.org/${journal.doi}`,
    usageInfo: placeOn(reference.address, sectionIds.provenance),
    copyrightNotice: front.rights.status,
    version: of.version,
    isPartOf: journal ? [periodical(journal.name), edition(of)] : edition(of),
    encoding: [file('txt', 'text/plain'), file('md', 'text/markdown'), file('xml', 'application/tei+xml')],
  });
}

/** A proposal as the edition describes it. */
export function proposalThing({ id, value }: Entry<Proposal>, of: Edition): Thing {
  return defined({
    '@type': 'CreativeWork',
    '@id': addressIn(of, proposalPath(id)),
    url: addressIn(of, proposalPath(id)),
    name: value.name,
    abstract: value.summary,
    dateCreated: value.made?.date,
    license: of.words.licence.address,
    isPartOf: edition(of),
    isBasedOn: value.documents.map((document) => addressIn(of, documentPath(document))),
  });
}

/** A question as a defined term of the codebook. */
export function questionThing({ id, value }: Entry<Dimension>, of: Edition): Thing {
  return {
    '@type': 'DefinedTerm',
    '@id': addressIn(of, questionPath(id)),
    url: addressIn(of, questionPath(id)),
    name: value.name,
    description: value.question,
    termCode: id,
    inDefinedTermSet: addressIn(of, pagePaths.questions),
  };
}

/** An actor, with its outside identifiers. */
export function actorThing({ id, value }: Entry<Actor>, of: Edition): Thing {
  const { wikidata, iso3166 } = value.identifiers ?? {};
  return defined({
    '@type': actorTypes[value.kind],
    '@id': addressIn(of, actorPath(id)),
    url: addressIn(of, actorPath(id)),
    name: value.name,
    alternateName: [...new Set(value.names.map((name) => name.text))].filter((name) => name !== value.name),
    description: value.description,
    identifier: iso3166,
    sameAs: wikidata && `https://www.wikidata.org/entity/${wikidata}`,
  });
}

/** The edition's data, with the files that a catalogue of data sets offers. */
export function datasetThing(
  name: string,
  description: string,
  files: readonly { readonly path: string; readonly mediaType: string }[],
  of: Edition,
): Thing {
  return {
    '@type': 'Dataset',
    '@id': addressIn(of, pagePaths.data),
    url: addressIn(of, pagePaths.data),
    name,
    description,
    version: of.version,
    license: of.words.licence.address,
    creator: { '@type': 'Organization', name: of.words.name },
    inLanguage: ownLanguage,
    isAccessibleForFree: true,
    distribution: files.map(({ path, mediaType }) => ({
      '@type': 'DataDownload',
      encodingFormat: mediaType,
      contentUrl: addressIn(of, dataPath(path)),
    })),
  };
}

/** The site, and where its search is asked. */
export function siteThing(description: string, of: Edition): Thing {
  return {
    '@type': 'WebSite',
    '@id': addressIn(of, '/'),
    url: addressIn(of, '/'),
    name: of.words.name,
    description,
    version: of.version,
    inLanguage: ownLanguage,
    hasPart: edition(of),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: addressIn(of, searchPath('{search_term_string}')),
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way from home to a page. */
export function breadcrumbs(
  steps: readonly { readonly path: string; readonly name: string }[],
  of: Edition,
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ path, name }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: addressIn(of, path),
    })),
  };
}

/**
 * Things as the content of a script element of type `application/ld+json`. Such an element is a data block: it is not executed, and a policy on
 * scripts does not speak of it. What could end the element is written as an escape, which JSON reads as the same character.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return graph.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function agent(author: Author): Thing {
  return 'literal' in author
    ? { '@type': 'Organization', name: author.literal }
    : {
        '@type': 'Person',
        givenName: author.given,
        familyName: author.family,
        honorificSuffix: author.suffix,
      };
}

function periodical(name: string): Thing {
  return { '@type': 'Periodical', name };
}

function defined(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
