import { refuse } from '../../messages/message.ts';
import { elementOf } from '../../text/html.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { textOfBody } from '../html/index.ts';
import { LeftOut } from '../left-out.ts';
import { headOf } from './destinations.ts';
import { RtfReader } from './reader.ts';

/** Takes the text out of a rich text file: headings by their styles, lists as printed, notes, bold and italics, links, tables by rows. */
export async function extractRtf(
  bytes: Uint8Array,
  file: string,
  _: Settings,
  packages: string,
): Promise<Extracted> {
  const source = Buffer.from(bytes).toString('latin1');
  if (/\\objdata\b/.test(source))
    refuse(
      'read-file',
      file,
      'a rich text file with objects of other programs in it',
      'a text without programs: it is kept, and others will open it',
      'open it in Word or LibreOffice, take the objects out, and save it as a Word document (.docx)',
    );
  const out = new LeftOut();
  const head = headOf(source);
  const reader = new RtfReader(head, out);
  const body = elementOf('body', {}, reader.read(source));
  for (const note of reader.notes) body.childNodes.push(note);
  if (!reader.isWhole) throw new Error('its groups are not closed');
  const said = Object.entries({ title: head.title, author: head.author });
  return {
    text: await textOfBody(packages, body, file, out),
    notTaken: out.list,
    metadata: Object.fromEntries(said.filter(([, value]) => value.trim() !== '')),
  };
}
