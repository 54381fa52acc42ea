// Every address of the site, as a path from its root. They are promises: once published, one only changes with a redirect.
import {
  cellId,
  columnId,
  emendationId,
  inPlaceId,
  lineId,
  partId,
  positionId,
  publicationId,
  rowId,
  sectionIds,
  termId,
} from './fragments.ts';

/** Pages whose address holds no id. */
export const pagePaths = {
  home: '/',
  documents: '/documents/',
  compare: '/compare/',
  proposals: '/proposals/',
  questions: '/questions/',
  actors: '/actors/',
  search: '/search/',
  story: '/story/',
  /** What a reader collects; below it the briefs that are made beforehand. */
  brief: '/brief/',
  claims: '/claims/',
  timeline: '/timeline/',
  glossary: '/glossary/',
  changes: '/changes/',
  method: '/method/',
  comparisonMethod: '/method/comparison/',
  citing: '/method/citing/',
  design: '/method/design/',
  contribute: '/contribute/',
  /** Who edits the edition, and how an error is reported. */
  report: '/contribute/report/',
  checks: '/contribute/checks/',
  codebook: '/contribute/codebook/',
  coverage: '/contribute/coverage/',
  schemas: '/contribute/schemas/',
  data: '/data/',
  /** In previews only, as is all below it. */
  review: '/review/',
} as const;

/** A guide of the edition's, beside the engine's pages on the method. */
export function guidePath(id: string): string {
  return `${pagePaths.method}${id}/`;
}

/** The search with words in its box. @param query as it stands in an address */
export function searchPath(query: string): string {
  return `${pagePaths.search}?q=${query}`;
}

/** The document whose page stands at a path. */
export function documentAt(path: string): string | undefined {
  const id = path.startsWith(pagePaths.documents) ? path.slice(pagePaths.documents.length, -1) : '';
  return id !== '' && documentPath(id) === path && !id.includes('/') ? id : undefined;
}

/** Files beside the pages, and folders of files. */
export const filePaths = {
  feed: '/feed.xml',
  icon: '/favicon.svg',
  touchIcon: '/icon.png',
  sitemap: '/sitemap-index.xml',
  /** The script of pages that lead to where something went. */
  forward: '/forward.js',
  /** The index that is searched. */
  index: '/pagefind/',
  /** How the banner of a preview looks. */
  bannerSheet: '/review/banner.css',
} as const;

/** The script of pages that keep former anchors. It stands apart from the others, which scripts of the browser hold. */
export const formerScript = '/former.js';

const further = 'page/';

/** A page of a list that is too long for one. @param number from 1 on: the first page is the list's own */
export function pageOfList(list: string, number: number): string {
  return number === 1 ? list : `${list}${further}${number}/`;
}

/** Whether a path is that of a further page of a list: what stands on it moves with whatever comes before. */
export function isFurtherPage(path: string): boolean {
  return new RegExp(`/${further}\\d+/$`).test(path);
}

/** A place on a page; the page itself where there is no id. */
export function placeOn(page: string, id?: string): string {
  return id ? `${page}#${id}` : page;
}

/** A document's page, or a block, a quote or a section on it. */
export function documentPath(id: string, anchor?: string): string {
  return placeOn(`${pagePaths.documents}${id}/`, anchor);
}

/** Where a document's paragraphs are cited. */
export function documentCitePath(id: string): string {
  return `${documentPath(id)}cite/`;
}

/** The page of a document's source, or a line on it. */
export function sourcePath(id: string, line?: number): string {
  return placeOn(`${documentPath(id)}source/`, line === undefined ? undefined : lineId(line));
}

/** A file of a document as it was received, or a picture of one of its pages. */
export function receivedPath(id: string, name: string): string {
  return `${documentPath(id)}received/${name}`;
}

/** An emendation in the apparatus of its document. */
export function emendationPath(document: string, number: number): string {
  return documentPath(document, emendationId(number));
}

/** The page of a proposal, or its position on a question. */
export function proposalPath(id: string, question?: string): string {
  return placeOn(`${pagePaths.proposals}${id}/`, question === undefined ? undefined : positionId(question));
}

/** Where a proposal's page says who takes part. */
export function partsPath(proposal: string): string {
  return placeOn(proposalPath(proposal), sectionIds.parts);
}

/** An actor's part on the page of a proposal. */
export function partPath(proposal: string, actor: string): string {
  return placeOn(proposalPath(proposal), partId(actor));
}

/** Where a proposal's positions are cited. */
export function proposalCitePath(id: string): string {
  return `${proposalPath(id)}cite/`;
}

/** The page of a question, or a proposal's position there. */
export function questionPath(id: string, proposal?: string): string {
  return placeOn(`${pagePaths.questions}${id}/`, proposal === undefined ? undefined : positionId(proposal));
}

/** The page of a topic, or a claim on it. */
export function claimPath(topic: string, claim?: string): string {
  return placeOn(`${pagePaths.claims}${topic}/`, claim);
}

/** The page of an actor. */
export function actorPath(id: string): string {
  return `${pagePaths.actors}${id}/`;
}

/** A cell of the matrix, which then stands open. */
export function cellPath(proposal: string, question: string): string {
  return placeOn(pagePaths.compare, cellId(proposal, question));
}

/** The row of a question in the matrix. */
export function rowPath(question: string): string {
  return placeOn(pagePaths.compare, rowId(question));
}

/** The column of a proposal in the matrix. */
export function columnPath(proposal: string): string {
  return placeOn(pagePaths.compare, columnId(proposal));
}

/** The page of two proposals, in the order of the matrix; not every pair has one. */
export function pairPagePath(a: string, b: string): string {
  return `${pagePaths.compare}${a}/${b}/`;
}

/** The matrix with only these proposals chosen. */
export function chosenPath(...proposals: readonly string[]): string {
  return `${pagePaths.compare}?proposals=${proposals.join(',')}`;
}

/** What the method page says of a rule. */
export function rulePath(rule: string): string {
  return placeOn(pagePaths.method, rule);
}

/** The page that says what a check wants and how to mend what it finds. */
export function checkPath(check: string): string {
  return `${pagePaths.checks}${check}/`;
}

/** A term on the page of the glossary. */
export function termPath(term: string): string {
  return placeOn(pagePaths.glossary, termId(term));
}

/** A publication on the page of changes. */
export function publicationPath(id: string): string {
  return placeOn(pagePaths.changes, publicationId(id));
}

/** A file of the data. @param file its path within the folder of the data */
export function dataPath(file: string): string {
  return pagePaths.data + file;
}

/** The citation files of a thing, within the folder of the data, without their ending. */
export function citationFile(
  thing: 'documents' | 'proposals' | 'questions' | 'actors' | 'pages',
  id: string,
): string {
  return `citations/${thing}/${id}`;
}

/** A document's text, within the folder of the data. */
export function textFile(document: string, ending: string): string {
  return `texts/${document}.${ending}`;
}

/** The picture that stands for a page where its address is shared. */
export function cardPath(name: string): string {
  return `/cards/${name}.png`;
}

/** A change on the page of all changes of a preview. */
export function changePath(change: string): string {
  return placeOn(pagePaths.review, change);
}

/** A picture of a page of a preview or of its base. @param name its file */
export function picturePath(name: string): string {
  return `${pagePaths.review}pictures/${name}`;
}

/** A document of a preview beside that of its base, or a change there. */
export function reviewDocumentPath(document: string, change?: string): string {
  return placeOn(
    `${pagePaths.review}documents/${document}/`,
    change === undefined ? undefined : inPlaceId(change),
  );
}
