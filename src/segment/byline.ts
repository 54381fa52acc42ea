import { anyDateIn, withoutRelease } from './dates.ts';

const small = /^(?:ag|al|bin|da|dal|de|del|della|den|der|di|dos|du|el|ibn|la|le|ould|ten|ter|van|von|y)$/i;
const name = /^\p{Lu}[\p{L}'’.-]*$/u;
const initials = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
/** Words that no name has, and titles have. */
const words =
  /^(?:the|of|and|in|on|for|to|from|with|an|at|by|its|not|who|why|how|through|des|les|aux|sur|pour|commission|committee|comité|council|conseil|governments?|gouvernement|secretariat|secrétariat|authority|agency|group|team|union|office|movement|states?|parties)$/i;
const suffix = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/i;
const institution =
  /universit|institut|cent(?:re|er)\b|department|département|school|college|collège|facult|ministry|ministère|foundation|fondation|academy|académie|laborator|council|\bstiftung|@|orcid/i;
/** Who publishes, and is no author, though its name looks like one. */
const publisher =
  /\b(?:press|presses|publish(?:er|ers|ing)|publications?|verlag|éditions|editions|books|publishing group|think tank|endowment|association|society|programme?|initiative|network|house|group|working papers?|policy papers?|macmillan|elsevier|springer|wiley|blackwell|routledge|sage|brill|taylor (?:and|&) francis|de gruyter|brookings)\b/i;
/** What somebody is, which is no part of a name. */
const role =
  /\b(?:senior|junior|fellow|director|analyst|researcher|research|lecturer|professor|editor|correspondent|reporter|writer|staff|advis[eo]r|expert|manager|officer|consultant|minister|ambassador|coordinator|student|candidate|specialist|chercheu(?:r|se)|directeur|directrice|analyste|rédact(?:eur|rice)|journaliste|consultante?|ministre|ambassad(?:eur|rice)|députée?|envoyée?|correspondante?)s?(?!\p{L})/iu;
// A footnote mark after a name, also as recognition misreads one: "Keller”". Longer figures are a table's.
const marks = /(?:[\s*†‡§¶"”“'’¹²³⁰⁴-⁹]|(?<!\d)\d{1,2}(?!\d))+$/u;

/** Degrees, behind a name. */
const degrees =
  /,?\s+(?:\(?(?:Ph\.? ?D|D\.? ?Phil|M\.? ?Sc|B\.? ?Sc|M\.? ?A|B\.? ?A|M\.? ?Phil|LL\. ?[MB]|LLM|MBA|MPH|M\.? ?D|J\.? ?D|Ed\.? ?D|Esq|OBE|CBE|FRS)\.?\)?)(?=[\s,;*†‡§¶\d¹²³]|$)/gu;

/** How somebody is addressed, before the name. */
const address = /^(?:MM?\.|Mmes?|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?) (?=\p{Lu})/u;

/** Whether a line names where an author works or can be written to. */
export function isAffiliation(text: string): boolean {
  return institution.test(text) && text.length < 250;
}

/** Whether a line names who publishes, and nobody else: that is no title, where a title follows. */
export function isPublisher(text: string): boolean {
  return (
    (publisher.test(text) || institution.test(text)) && text.split(' ').length <= 5 && !/[.:?!]/.test(text)
  );
}

/**
 * Reads a line of authors: "Annette Keller", "A. Smith, Bintou Diallo and J. Ould Ahmed*", "Roe, J Q; Doe, Richard M.", "Richard Doe, Jr.". Names are
 * given as printed.
 *
 * @returns nothing if any part of the line does not look like a person's name
 */
export function readAuthors(text: string): string[] | undefined {
  if (institution.test(text) || publisher.test(text) || role.test(text) || text.length > 200)
    return undefined;
  const parts = text
    .replace(/^(?:by|par|and|et|with|avec)\s+/i, '')
    .replace(degrees, '')
    .split(/\s*(,|;|\s(?:and|et|und|&|\|)\s)\s*(?:(?:and|&)\s+)?/i)
    .map((part) => part.replace(marks, '').replace(address, '').trim());
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [before = '', part = '', behind = ''] = [parts[at - 1], parts[at], parts[at + 2]];
    const last = names.at(-1);
    if (part === '') continue;
    if (before === ',' && last !== undefined && suffix.test(part))
      names[names.length - 1] = `${last}, ${part}`;
    else if (parts[at + 1] === ',' && isInverted(part, behind, text.includes(';'))) {
      names.push(`${part}, ${behind}`);
      at += 2;
    } else if (isName(part)) names.push(part);
    else return undefined;
  }
  return names.length > 0 ? names : undefined;
}

/** Names as a parliament prints them, each with its group behind it: "Jane Roe (S&D) and John Doe (PPE)"; or without. */
export function membersIn(text: string): string[] | undefined {
  return readAuthors(text.replace(/ \([^()]{1,40}\)/g, ''));
}

/** What a byline says, and whether it says nothing else. */
export interface Byline {
  readonly authors: readonly string[];
  readonly date?: string;
  readonly isWhole: boolean;
}

const by =
  /^(?:(?:written |posted |published )?by|(?:propos recueillis )?par|auteure?s? ?:|authors? ?:) ?(?=\P{Ll})/iu;
const edges = /^[\s,|·•–—:-]+|[\s,|·•–—-]+(?:on|le)?[\s]*$/gu;

/**
 * Reads a line that says that it names the authors: "By Jane Roe", "Par Jeanne Roe et Jean Doe, chercheurs", "By Jane Roe | 12 March 2013", "Posted on March 12, 2013 by
 * Jane Roe". What the authors are and where they work ends their names.
 */
export function byline(text: string): Byline | undefined {
  if (text.length > 160) return undefined;
  const dated = /\d{4}/.test(text) ? anyDateIn(text) : undefined;
  const around = dated && [withoutRelease(dated.before), dated.after].map((part) => part.replace(edges, ''));
  const line = around ? around.filter((part) => part !== '').join(' ') : text;
  if (!by.test(line)) return undefined;
  const named = line.replace(by, '');
  const date = dated ? { date: dated.iso } : {};
  const all = readAuthors(named);
  if (all) return { authors: all, ...date, isWhole: true };
  const parts = named.split(/(?<=,|\() ?/);
  const end = parts.findIndex((part) => role.test(part) || institution.test(part) || publisher.test(part));
  const some =
    end > 0
      ? readAuthors(
          parts
            .slice(0, end)
            .join(' ')
            .replace(/[\s,(]+$/, ''),
        )
      : undefined;
  return some && { authors: some, ...date, isWhole: false };
}

/** Whether a line says what somebody is or where they work: what stands below a byline. */
export function isOffice(text: string): boolean {
  return text.length < 120 && !/[.;:]$/.test(text) && (role.test(text) || institution.test(text));
}

/** Whether two parts around a comma are a family's name and given ones: one word with its particles, and initials or a name. */
function isInverted(family: string, given: string, inList: boolean): boolean {
  const parts = family.split(/\s+/);
  const isFamily = parts.every((part, at) => (at === parts.length - 1 ? name.test(part) : small.test(part)));
  if (!isFamily || !/\p{L}{2}/u.test(family)) return false;
  if (initials.test(given) || /^\p{Lu}[\p{L}'’-]+ \p{Lu}\.?$/u.test(given)) return true;
  // "Port Amel, Volentia" is a place; a list with semicolons has commas inside names.
  return inList && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(given);
}

function isName(text: string): boolean {
  const parts = text.replace(/,? (?:Jr\.?|Sr\.?|II|III|IV)$/, '').split(/\s+/);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2 || parts.length > 6 || !name.test(first) || !name.test(last)) return false;
  if (parts.some((part) => words.test(part))) return false;
  return /\p{L}{2}/u.test(last) && parts.every((part) => name.test(part) || small.test(part));
}
