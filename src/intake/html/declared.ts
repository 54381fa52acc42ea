import { attribute, type Element, isElement, isText, type Parent, within } from '../../text/html.ts';
import { linkedData } from './linked-data.ts';
import { lettersOf, textIn } from './unseen.ts';

/** What a page says of itself, and where in it. */
export interface Said {
  readonly value: string;
  /** `<meta> og:title`, say. */
  readonly from: string;
}

/** What a page declares of itself where no reader sees it. */
export interface Declared {
  /** What it may be called, the surest first. */
  readonly titles: readonly Said[];
  readonly author?: Said | undefined;
  readonly date?: Said | undefined;
  /** A name that many sites fill in with whoever runs them: it counts where nothing else says who wrote the page. */
  readonly likelyAuthor?: Said | undefined;
  /** Whose site it is, in letters alone. */
  readonly owners: ReadonlySet<string>;
}

/** The names of metadata in pages, in the order in which they are trusted; `.` and `:` in them are one. */
const metaNames = {
  title: [
    'citation_title',
    'dc:title',
    'dcterms:title',
    'og:title',
    'parsely-title',
    'headline',
    'twitter:title',
  ],
  author: [
    'citation_author',
    'dc:creator',
    'dcterms:creator',
    'dc:contributor:author',
    'parsely-author',
    'sailthru:author',
    'article:author',
    'article:author_name',
    'og:article:author',
  ],
  date: [
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'datepublished',
    'dc:date:issued',
    'dcterms:issued',
    'dc:date',
    'dcterms:date',
    'dcterms:created',
    'dc:date:created',
    'parsely-pub-date',
    'sailthru:date',
    'article:publicationdate',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
  ],
  likelyAuthor: ['author', 'byl'],
  owner: [
    'og:site_name',
    'application-name',
    'dc:publisher',
    'dcterms:publisher',
    'publisher',
    'citation_publisher',
  ],
} as const;

/** Reads what a page says of itself in its head: JSON-LD first, then its metadata, then its title. */
export function declaredBy(page: Parent): Declared {
  const nodes = [...within(page)].filter((node): node is Element => isElement(node));
  const article = linkedData(
    nodes
      .filter((node) => node.tagName === 'script' && /ld\+json/i.test(attribute(node, 'type') ?? ''))
      .map((node) => node.childNodes.map((text) => (isText(text) ? text.value : '')).join('')),
  );
  const meta = metaIn(nodes);
  const said = (names: readonly string[], fits: (value: string) => boolean): Said[] =>
    names.flatMap((name) => {
      const values = (meta.get(name) ?? []).filter(fits);
      return values.length > 0 ? [{ value: listed(values), from: `<meta> ${name}` }] : [];
    });
  const any = () => true;
  const owners = new Set(
    [...said(metaNames.owner, any), ...article.owners.map((value) => ({ value }))].map(({ value }) =>
      lettersOf(value).toLowerCase(),
    ),
  );
  const isAuthor = (value: string) => isPerson(value) && !owners.has(lettersOf(value).toLowerCase());
  const authors = article.authors
    .filter(
      (name) => isAuthor(withoutBy(name)) || (article.persons.includes(name) && isPerson(withoutBy(name))),
    )
    .map(withoutBy);
  const own = nodes.find((node) => node.tagName === 'title' && node.namespaceURI.endsWith('xhtml'));
  const titles = [
    ...article.titles.map((value) => ({ value, from: 'JSON-LD headline' })),
    ...said(metaNames.title, any).map((one) => ({ ...one, value: withoutSite(one.value, owners) })),
    ...(own ? [{ value: withoutSite(spaced(textIn(own)), owners), from: '<title>' }] : []),
  ];
  return {
    titles: titles.filter(({ value }) => value !== ''),
    author:
      authors.length > 0
        ? { value: listed(authors), from: 'JSON-LD author' }
        : said(metaNames.author, isAuthor)[0],
    date: [
      ...article.dates.map((value) => ({ value, from: 'JSON-LD datePublished' })),
      ...said(metaNames.date, any),
    ].find(({ value }) => isDate(value)),
    likelyAuthor: said(metaNames.likelyAuthor, isAuthor)[0],
    owners,
  };
}

/** The values of each name, in the order of the page. */
function metaIn(nodes: readonly Element[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.tagName !== 'meta') continue;
    const value = spaced(attribute(node, 'content') ?? '');
    // A part of a page that speaks of another thing says nothing of the page.
    if (value === '' || isOfAnother(node)) continue;
    const names = ['name', 'property', 'itemprop'].map((name) => attribute(node, name) ?? '').join(' ');
    for (const name of new Set(names.toLowerCase().replaceAll('.', ':').split(/\s+/)))
      all.set(name, [...(all.get(name) ?? []), /author|creator|byl/.test(name) ? withoutBy(value) : value]);
  }
  return all;
}

function isOfAnother(node: Element): boolean {
  if (attribute(node, 'itemprop') === undefined || attribute(node, 'name') !== undefined) return false;
  for (let at = node.parentNode; at && isElement(at as Element); at = (at as Element).parentNode) {
    const type = attribute(at as Element, 'itemtype');
    if (type !== undefined) return !/Article|Posting|Report|WebPage/i.test(type);
  }
  return false;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Names one after another, each once; those with a comma in them apart from one another. */
export function listed(names: readonly string[]): string {
  const once = [...new Set(names.map(spaced))];
  return once.join(once.some((name) => name.includes(',')) && once.length > 1 ? '; ' : ', ');
}

/** A byline's names, without the word before them. */
export function withoutBy(text: string): string {
  return spaced(text.replace(/\s*[([]?https?:\/\/\S+$/, '') || text).replace(
    /^(?:(?:written )?by|par|von|por|di)\b\s*:?\s*(?=\S)/i,
    '',
  );
}

/** Whether a text may be who wrote something: no address, no account, no date, and none of the names that programs fill in. */
export function isPerson(text: string): boolean {
  return (
    text.length < 150 &&
    /\p{L}{2}/u.test(text) &&
    !/:\/\/|@|\d{3}|^www\./.test(text) &&
    // An account is a word in small letters.
    !/^[a-z\d_.-]+$/.test(text) &&
    !/^(?:admin(?:istrat(?:or|eur))?|web ?master|site ?admin|editor|guest|user|unknown|anonymous|author|auteur|staff|fail)$/i.test(
      text,
    )
  );
}

/** Whether a text says a day: in figures from the year on, or with the month in letters. */
export function isDate(text: string): boolean {
  return /^\d{4}(?:[-/]\d{1,2}[-/]\d{1,2}|\d{4})?(?!\d)/.test(text) || /\p{L}{3}.*\b\d{4}\b/u.test(text);
}

/** A title without the name of the site behind it. */
function withoutSite(title: string, owners: ReadonlySet<string>): string {
  const [, own = '', site = ''] = /^(.+\S)\s+[|·•»:–—-]\s+([^|]+)$/u.exec(title) ?? [];
  return own !== '' && owners.has(lettersOf(site).toLowerCase()) ? own : title;
}
