import { headLines, isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /\b(?:council|european council|conseil) (?:of the european union )?conclusions\b|^\W*conclusions (?:of the council|du conseil)\b/i;

/** Reads conclusions of the Council of the European Union. */
export const reader = mastheadReader({
  detect(lines) {
    const council = headLines(lines.slice(0, 40)).some((line) =>
      /^(?:council of the(?: european union)?|conseil de(?: l['’]union europ[ée]enne)?)$/iu.test(line),
    );
    return isTitled(lines, title)
      ? 0.8
      : council && /\bconclusions\b/i.test(lines.slice(0, 40).join(' '))
        ? 0.7
        : 0;
  },
  rules,
  fields,
  opening: 'opening-',
});
