import { dateIn } from '../../segment/dates.ts';

const types =
  /^(?:(?:original |research |review |practice |policy |field |case |short |feature |commissioned )?(?:articles?|notes?|papers?|brief(?:ing)?s?|reports?|stud(?:y|ies)|communications?)|commentary|editorial|essay|book reviews?|reviews?|perspectives?|viewpoint|forum|debate|interview|correspondence|introduction to the special issue)$/i;
const keywords = /^(?:key\s?-?words?|mots[- ]cl[ée]s)\s*[:.—–-]?\s+(.+)$/is;
const event =
  /(?<!\p{L})(submitted|submission|received|revised|accepted|published|publication|soumis|reçu|révisé|accepté|publié|mis en ligne)(?!\p{L})(?:\s+(?:date|online|on|le))*\s*:?\s*/giu;
const fields: Readonly<Record<string, string>> = {
  submitted: 'received',
  submission: 'received',
  received: 'received',
  revised: 'revised',
  accepted: 'accepted',
  published: 'published',
  publication: 'published',
  soumis: 'received',
  reçu: 'received',
  révisé: 'revised',
  accepté: 'accepted',
  publié: 'published',
  'mis en ligne': 'published',
};

/** The kind of article that a line alone names ("PRACTICE NOTE"), with one capital: "Practice note". "Notes" alone is a heading. */
export function readArticleType(text: string): string | undefined {
  if (!types.test(text) || /^(?:notes?|stud(?:y|ies)|reports?)$/i.test(text)) return undefined;
  const lower = text === text.toUpperCase() ? text.toLowerCase() : text;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The keywords that a passage lists after that label. */
export function readKeywords(text: string): string[] | undefined {
  const list = keywords.exec(text.normalize('NFC'))?.[1];
  if (!list || list.length > 400) return undefined;
  const parts = list.includes(';') ? list.split(';') : list.split(/[,•·|]/);
  return parts.map((part) => part.replace(/\.\s*$/, '').trim()).filter((part) => part !== '');
}

/** One date of an article's history. */
export interface HistoryDate {
  readonly field: 'received' | 'revised' | 'accepted' | 'published';
  /** ISO date. */
  readonly value: string;
}

/** The dates of a line that tells only them ("Received: 12 March 2013; accepted 2 April 2013"); nothing where one cannot be read. */
export function readHistory(line: string): HistoryDate[] | undefined {
  const text = line.normalize('NFC');
  const starts = [...text.matchAll(event)];
  if (starts.length === 0 || starts[0]?.index !== 0) return undefined;
  const dates = starts.map((start, at): HistoryDate | undefined => {
    const said = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length);
    const found = dateIn(said);
    const iso = /^\s*(\d{4}-\d\d-\d\d)\s*[.;,|]?\s*$/.exec(said)?.[1];
    const field = fields[start[1]?.toLowerCase() ?? ''] as HistoryDate['field'];
    if (iso) return { field, value: iso };
    return found?.before === '' && /^\s?[.;,|]?(?:\s*(?:and|et))?$/.test(found.after)
      ? { field, value: found.iso }
      : undefined;
  });
  return dates.every((date) => date !== undefined) ? dates : undefined;
}
