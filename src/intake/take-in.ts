import { refuse } from '../messages/message.ts';
import type { Received } from '../schema/seed.ts';
import { type Drawn, extractApart } from './apart.ts';
import type { Extracted, Settings } from './extracted.ts';
import { extractors } from './extractors.ts';
import { type Format, formatNames, formatOf, wrongEnding } from './forms.ts';
import { providePackages, versionsOf } from './packages.ts';
import { isUtf8 } from './text/decode-text.ts';
import { withoutSite } from './text/select-all.ts';

/** A received file that is kept beside the text that was taken out of it has not more bytes: it stands in the repository for good. */
export const mostBytes = 20 * 1024 * 1024;

/** What became of a file that somebody brought. */
export interface TakenIn extends Extracted, Drawn {
  readonly format: Format;
  /** How the text was taken out, for the seed. */
  readonly extractor: Received['extractor'];
}

/**
 * Takes the text out of a file of any format that is known, which its content tells. Nothing in it is run, nothing is fetched for it, and
 * nothing is written.
 *
 * @param draws whether the pages of a PDF are to be drawn, too
 * @returns undefined for a plain text in UTF-8: it is its own source, byte for byte
 * @throws Refusal with one message, where no text can be taken out of it
 */
export async function takeIn(
  bytes: Uint8Array,
  file: string,
  settings: Settings = {},
  draws = false,
): Promise<TakenIn | undefined> {
  const format = formatOf(bytes, file);
  // Of nothing nobody can tell what it should have been: that it is empty is said where its text is looked for.
  const wrong = bytes.length > 0 && wrongEnding(file, format);
  if (wrong)
    refuse(
      'known-file',
      file,
      wrong,
      'a name that says what the file is',
      `see whether it is the file that you mean, and give it the ending .${formatNames[format].endings[0]}`,
    );
  if (format === 'text' && isOwnSource(bytes, settings)) return undefined;
  return { format, ...(await extract(format, bytes, file, settings, draws)) };
}

/** Whether a text is its source as it is: in UTF-8, and without the menus of a site. */
function isOwnSource(bytes: Uint8Array, { encoding, whole }: Settings): boolean {
  if ((encoding !== undefined && encoding !== 'utf-8') || !isUtf8(bytes)) return false;
  return whole === true || withoutSite(new TextDecoder().decode(bytes)) === undefined;
}

/** Takes the text out of a file of a known format, as it was done before or for the first time. */
export async function extract(
  format: Format,
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  draws = false,
): Promise<Extracted & Drawn & Pick<TakenIn, 'extractor'>> {
  const { version, uses } = extractors[format];
  const packages = uses.length > 0 ? await providePackages() : '';
  const extracted =
    uses.length > 0
      ? await extractApart({ format, bytes, file, settings, packages, draws })
      : await extractors[format].extract(bytes, file, settings, packages);
  const used = uses.length > 0 ? ` with ${versionsOf(packages, uses)}` : '';
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { ...extracted, extractor: { name: format, version: `${version}${used}`, settings: given } };
}
