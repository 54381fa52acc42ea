import { documentPath } from '../addresses/paths.ts';
import type { Author } from '../cite/reference.ts';
import { documentReference } from '../cite/references-of.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { languageName } from '../text/languages.ts';
import { writtenDate } from '../text/wording.ts';
import { escapeXml, xmlElement } from '../text/xml.ts';
import { addressOf, type DataSource } from './source.ts';

/** The header of a TEI file: what the document is, who published it here, how its text was made. */
export function teiHeader(document: Transcription, source: DataSource): string {
  const { id, front } = document;
  const { edition } = source;
  const name = escapeXml(edition.words.name);
  const { licence } = edition.words;
  const reference = documentReference(source.checked.corpus, document, edition);
  const authors = reference.authors.map((author) => `<author>${named(author)}</author>`).join('');
  const date = front.date ? xmlElement('date', { when: front.date }, escapeXml(writtenDate(front.date))) : '';
  const rights = `${front.rights.status}${front.rights.judgement ? ' (The editor’s judgement.)' : ''} ${front.rights.ground}`;
  return `<teiHeader>
  <fileDesc>
    <titleStmt><title>${escapeXml(front.title)}</title>${authors}</titleStmt>
    <editionStmt><edition n="${edition.version}">${name}, version ${edition.version}</edition></editionStmt>
    <publicationStmt>
      <publisher>${name}</publisher>
      <idno type="edition">${escapeXml(id)}</idno>
      <idno type="address">${escapeXml(addressOf(source, documentPath(id)))}</idno>
      <availability>
        <p>The text: ${escapeXml(rights)}</p>
        <licence target="${escapeXml(licence.address)}">The editorial work: ${escapeXml(licence.name)}.</licence>
      </availability>
    </publicationStmt>
    <sourceDesc>
      <bibl>${authors}<title>${escapeXml(front.title)}</title>${date}${numbers(reference)}<note type="provenance">${escapeXml(front.provenance.description)} Received as ${escapeXml(front.provenance.receivedAs)}, SHA-256 ${front.sha256}.</note></bibl>
    </sourceDesc>
  </fileDesc>
  <encodingDesc>
    <editorialDecl>
      <correction><p>Corrections of single places stand as choice with sic and corr; what looks wrong and was kept stands as sic. The reasons are notes at the end.</p></correction>
      <normalization><p>What rules changed stands as choice with orig and reg; the type of reg is the rule's name.</p></normalization>
      <hyphenation><p>Words broken at line ends are joined; orig has both halves with a space between.</p></hyphenation>
      <interpretation><p>What belongs to a page or a transmission stands as fw, with the line of the source as n and the rule, or the editor’s emendation, as type. Words of the head are in the list of the abstract. Bold type is not encoded.</p></interpretation>
    </editorialDecl>
  </encodingDesc>
  <profileDesc>
    <langUsage><language ident="${front.language}">${languageName(front.language)}</language></langUsage>
    <abstract><list type="description">${description(document)}</list></abstract>
  </profileDesc>
</teiHeader>`;
}

function named(author: Author): string {
  if ('literal' in author) return `<orgName>${escapeXml(author.literal)}</orgName>`;
  const suffix = author.suffix ? ` <genName>${escapeXml(author.suffix)}</genName>` : '';
  return `<persName><forename>${escapeXml(author.given)}</forename> <surname>${escapeXml(author.family)}</surname>${suffix}</persName>`;
}

function numbers({ number, genre, journal }: ReturnType<typeof documentReference>): string {
  const scope = (unit: string, value: string | undefined) =>
    value ? xmlElement('biblScope', { unit }, escapeXml(value)) : '';
  return [
    number ? xmlElement('idno', { type: genre?.replace(/\W+/g, '-') }, escapeXml(number)) : '',
    journal ? xmlElement('title', { level: 'j' }, escapeXml(journal.name)) : '',
    scope('volume', journal?.volume),
    scope('issue', journal?.issue),
    scope('article', journal?.article),
    scope('page', journal?.pages),
    journal?.doi ? xmlElement('idno', { type: 'DOI' }, escapeXml(journal.doi)) : '',
  ].join('');
}

/** Every field that was read from the source, by name, and every fact that is the editor's. */
function description({ front }: Transcription): string {
  const items = Object.entries(front.metadata).flatMap(([name, value]) =>
    textsOf(value).map((text) => `<label>${escapeXml(name)}</label><item>${escapeXml(text)}</item>`),
  );
  const facts = front.facts.map(
    ({ field, value, ground }) =>
      `<label>${escapeXml(field)}</label><item resp="#editor">${escapeXml(value)} <note type="ground">${escapeXml(ground)}</note></item>`,
  );
  return [...items, ...facts].join('') || '<item>Nothing was read from the source.</item>';
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [String(value)];
  const said = Object.entries(value)
    .filter(([name]) => name !== 'lines' && name !== 'block')
    .map(([name, part]) => `${name}: ${textsOf(part).join(', ')}`);
  return [said.join('; ')];
}
