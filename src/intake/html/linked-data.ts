import { elementOf } from '../../text/html.ts';
import { parsePart } from './parse-page.ts';
import { textIn } from './unseen.ts';

/** What the JSON-LD of a page says of the article in it. */
export interface LinkedData {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  /** Those of them that are said to be persons: who has a site of their own is its publisher, too. */
  readonly persons: readonly string[];
  readonly dates: readonly string[];
  /** Names of publishers. */
  readonly owners: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

/** Reads it; a script that is no JSON says nothing. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)));
  const byId = new Map(things.flatMap((thing) => (isText(thing['@id']) ? [[thing['@id'], thing]] : [])));
  const articles = things.filter((thing) => listOf(thing['@type']).some(isArticle));
  // Of several articles on a page all others are taken for those that it leads to.
  const [article] = articles.filter(({ headline, name }) => isText(headline) || isText(name));
  if (!article) return { titles: [], authors: [], persons: [], dates: [], owners: [] };
  const thingsOf = (field: string) =>
    listOf(article[field]).map((value) =>
      isThing(value) && isText(value['@id']) ? { ...byId.get(value['@id']), ...value } : value,
    );
  const named = (field: string) =>
    thingsOf(field).flatMap((thing) => textsOf(isThing(thing) ? thing.name : thing));
  const authors = named('author');
  return {
    titles: [...textsOf(article.headline), ...textsOf(article.name)].slice(0, 1),
    authors: authors.length > 0 ? authors : named('creator'),
    persons: thingsOf('author').flatMap((thing) =>
      isThing(thing) && listOf(thing['@type']).includes('Person') ? textsOf(thing.name) : [],
    ),
    dates: textsOf(article.datePublished),
    owners: named('publisher'),
  };
}

/** Names of kinds of texts in the vocabulary of schema.org. */
function isArticle(type: unknown): boolean {
  return isText(type) && /(?:Article|Posting|Report|Blog|Review)$/.test(type);
}

function parsed(script: string): unknown {
  try {
    // Some sites set it into marks of comments.
    return JSON.parse(
      script.replace(
        /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
        '',
      ),
    );
  } catch {
    return undefined;
  }
}

/** No page lays one thing deeper into another, but to break who reads it. */
const deepest = 6;

/** A thing, those of a list or a graph, and what a page says that it is about; not those that are parts of others. */
function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value.mainEntity, depth + 1)];
}

function textsOf(value: unknown): string[] {
  return (
    listOf(value)
      .filter(isText)
      // Some write it as it stands in the page, entities and all.
      .map((text) =>
        text.includes('&') ? textIn(elementOf('p', {}, [...parsePart(text).childNodes])) : text,
      )
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
  );
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isText = (value: unknown): value is string => typeof value === 'string';
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
