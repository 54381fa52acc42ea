import { defaultTreeAdapter } from 'parse5';
import { refuse } from '../messages/message.ts';
import { type Element, elementOf, isElement, within } from '../text/html.ts';
import type { Extracted, Settings } from './extracted.ts';
import { handlersIn, refuseHandlers } from './html/handlers.ts';
import { textOfBody } from './html/index.ts';
import { linkNotes } from './html/notes.ts';
import { parsePage } from './html/parse-page.ts';
import { dropUnseen } from './html/unseen.ts';
import { LeftOut } from './left-out.ts';
import { openArchive } from './office/archive.ts';
import { elementsIn, parseXml, saidIn, type XmlDocument } from './office/xml.ts';

/** Takes the text out of an EPUB book: its pages in the order of its spine, notes linked from one to another. */
export async function extractEpub(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  packages: string,
): Promise<Extracted> {
  const archive = openArchive(bytes, file, (name) => /\.(?:x?html?|xml|opf)$/i.test(name));
  const container = await parseXml(packages, archive.text('META-INF/container.xml') ?? '');
  const packed = elementsIn(container, 'rootfile')[0]?.getAttribute('full-path') ?? '';
  const book = await parseXml(packages, archive.text(packed) ?? '');
  const folder = packed.replace(/[^/]*$/, '');
  const body = elementOf('body', {}, []);
  const out = new LeftOut();
  const spine = spineOf(book);
  const files = spine.map((name) => name.replace(/^.*\//, ''));
  for (const [at, name] of spine.entries()) {
    const text = archive.text(resolved(folder, name));
    if (text === undefined) throw new Error(`no ${name} in it`);
    // A book that is encrypted has bytes where its pages should be.
    if (!text.includes('<')) refuseEncrypted(file);
    const page = parsePage(text);
    refuseHandlers(handlersIn(page), `${file}: ${name}`, settings);
    dropUnseen(page, out);
    const own = [...within(page)].find((node): node is Element => isElement(node, 'body'));
    if (own) moveIn(own, body, `${at}`, files, out);
  }
  linkNotes(body);
  return {
    text: await textOfBody(packages, body, file, out),
    notTaken: out.list,
    metadata: saidIn(book, { title: 'dc:title', author: 'dc:creator', date: 'dc:date' }),
  };
}

function spineOf(book: XmlDocument): string[] {
  const files = new Map(
    elementsIn(book, 'item').map((item) => [item.getAttribute('id'), item.getAttribute('href')]),
  );
  return elementsIn(book, 'itemref')
    .map((item) => files.get(item.getAttribute('idref')))
    .filter((name) => name !== undefined);
}

/** A path beside another, as addresses have it. */
function resolved(folder: string, name: string): string {
  return decodeURIComponent(new URL(name, `file:///${folder}`).pathname.slice(1));
}

/** Puts the content of a page behind those before; its ids are made its own, and so are the links to them. */
function moveIn(page: Element, body: Element, own: string, files: readonly string[], out: LeftOut): void {
  for (const node of [...within(page)]) {
    if (!isElement(node)) continue;
    if (node.tagName === 'nav') {
      out.one('tables of contents', '');
      defaultTreeAdapter.detachNode(node);
      continue;
    }
    for (const attr of node.attrs) {
      if (attr.name === 'id') attr.value = `${own}-${attr.value}`;
      const [, name = '', id] = attr.name === 'href' ? (/^([^#:]*)#(.+)$/.exec(attr.value) ?? []) : [];
      const target = name === '' ? own : String(files.indexOf(name.replace(/^.*\//, '')));
      if (id !== undefined) attr.value = `#${target}-${id}`;
    }
  }
  for (const child of [...page.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(body, child);
  }
}

function refuseEncrypted(file: string): never {
  return refuse(
    'read-file',
    file,
    'an encrypted book',
    'a book that anybody can open',
    'get it without a lock from its publisher; what is locked may not be published here either',
  );
}
