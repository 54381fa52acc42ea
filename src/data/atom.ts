import { createHash } from 'node:crypto';
import { filePaths, pagePaths, publicationPath } from '../addresses/paths.ts';
import { addressIn, type Edition } from '../cite/edition.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import type { Publication } from '../schema/changes.ts';
import { escapeHtml } from '../text/html.ts';
import { escapeXml, xmlElement } from '../text/xml.ts';
import { editorialWork } from './licences.ts';

/**
 * The feed of what changed in the edition: Atom, RFC 4287. Addresses are absolute where the host is known, otherwise from the host's root.
 *
 * Ids are name-based UUIDs: Atom wants them never to change, and neither the host nor the path of an edition is sure to stay, nor has it a
 * domain of its own for a tag: URI. That of an entry is made from the name of its file.
 *
 * @param publications in any order; the feed has the newest first
 */
export function atomFeed(publications: Iterable<Entry<Publication>>, edition: Edition): string {
  const entries = [...publications].sort((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1));
  const { name, licence } = edition.words;
  const at = (path: string) => addressIn(edition, path);
  const link = (rel: string, type: string, path: string) => xmlElement('link', { rel, type, href: at(path) });
  // A feed must say when it was updated; one in which nothing was ever published, with the first moment that programs know.
  const updated = momentOf(entries[0]?.value.date ?? '1970-01-01');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${uuidOf('changes')}</id>
  <title>${escapeXml(`${name}: what changed`)}</title>
  <updated>${updated}</updated>
  <author><name>${escapeXml(name)}</name></author>
  <rights>${escapeXml(`${licence.name} (${licence.id}), for ${editorialWork}.`)}</rights>
  ${link('self', 'application/atom+xml', filePaths.feed)}
  ${link('alternate', 'text/html', pagePaths.changes)}
${entries.map((entry) => atomEntry(entry, at, link)).join('')}</feed>
`;
}

function atomEntry(
  { id, value: { date, title, version, lines } }: Entry<Publication>,
  at: (path: string) => string,
  link: (rel: string, type: string, path: string) => string,
): string {
  const items = lines.map(({ text, path }) =>
    path === undefined
      ? `<li>${escapeHtml(text)}</li>`
      : `<li><a href="${escapeHtml(at(path))}">${escapeHtml(text)}</a></li>`,
  );
  const html = `<ul>${items.join('')}</ul><p>Version ${escapeHtml(version)}.</p>`;
  return `  <entry>
    <id>${uuidOf(`changes/${id}`)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${momentOf(date)}</updated>
    <published>${momentOf(date)}</published>
    ${link('alternate', 'text/html', publicationPath(id))}
    <content type="html">${escapeXml(html)}</content>
  </entry>
`;
}

function keyOf({ id, value }: Entry<Publication>): string {
  return `${value.date} ${id}`;
}

// A record knows the day; Atom asks for a moment.
function momentOf(date: string): string {
  return `${date}T00:00:00Z`;
}

/** What the names of this edition's feed stand under; never to be changed, for readers' programs would show every entry anew. */
const namespace = 'b3f1c0de8a5247d69e1f4a70c92d8e35';

/** A name-based UUID of version 5 (RFC 9562) as a URN. */
function uuidOf(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace, 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
