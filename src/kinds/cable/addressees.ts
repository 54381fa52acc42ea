import type { z } from 'zod';
import type { addresseeSchema } from './schema.ts';

export type Addressee = z.infer<typeof addresseeSchema>;

const precedences = /^(.*?) (FLASH|NIACT IMMEDIATE|NIACT|IMMEDIATE|IMMED|PRIORITY|ROUTINE)$/i;
/** What only goes on with an addressee that the line above began: its precedence, its number. */
const onlyMore =
  /^(?:(?:FLASH|NIACT|IMMEDIATE|IMMED|PRIORITY|ROUTINE)(?: IMMEDIATE)?(?: \d{3,6})?|\d{3,6})$/i;

/** An address that lacks its name, which the next line brings. */
export const lacksName = /(?:^| |\/)(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|SECSTATE|SECDEF|CDR|HQ)$/i;

/** Where on a line a further addressee begins. */
const further =
  /(?<!\/ ?)(?<=\S) (?=R[A-Z]{4,7} ?\/ ?\S|(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|SECSTATE|SECDEF) )/i;

/**
 * Reads one addressee's line: `RUEHC/SECSTATE WASHDC PRIORITY 0456` is a routing indicator, a name, a precedence of its own and the
 * serial number for that station, of which all but the name may be absent. Behind `XMT` stand the posts that are exempted
 * from a collective address (5 FAH-2 H-230).
 */
export function parseAddressee(line: string): Addressee {
  const [address = '', exemptions] = line.trim().split(/(?: |^)XMT:? /i, 2);
  const routed = /^(R[A-Z]{4,7}|ZEN) ?\/ ?(.+)$/i.exec(address.trim());
  const addressee: Addressee = { name: (routed?.[2] ?? address).trim() };
  if (routed?.[1]) addressee.routing = routed[1];
  const numbered = /^(.*\S) (\d{3,6})$/.exec(addressee.name);
  if (numbered) [, addressee.name = '', addressee.number] = numbered;
  const precedence = precedences.exec(addressee.name);
  if (precedence) [, addressee.name = '', addressee.precedence] = precedence;
  const exempt = exemptions ? splitPosts(exemptions) : [];
  if (exempt.length > 0) addressee.exempt = exempt;
  return addressee;
}

/** Posts in a row, with commas or semicolons or each begun by its kind: `AMEMBASSY QUITO AMEMBASSY LOME`. */
function splitPosts(text: string): string[] {
  return text
    .split(/[,;]| AND (?=[A-Z])| (?=(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO) )/)
    .map((post) => post.trim().replace(/\.$/, ''))
    .filter((post) => post !== '');
}

/** Whether a line is an addressee's by its form alone, so that it can stand after a blank line. */
export function looksLikeAddressee(line: string): boolean {
  return /^(?:(?:R[A-Z]{4,7}|ZEN) ?\/ ?\S|(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|USUN|USEU|SECSTATE|SECDEF|CDR|HQ) )/.test(
    line,
  );
}

/**
 * Reads the lines under TO or INFO. Exemptions go on over line ends: behind a comma, or on a line without routing indicator where the
 * addressee that they belong to has one, for where one is routed, all are. A line may hold several addressees, or the end of one.
 */
export function parseAddressees(lines: readonly string[]): Addressee[] {
  const addressees: Addressee[] = [];
  let open = '';
  for (const line of lines) {
    const before = addressees.at(-1);
    const exempts = before?.exempt !== undefined && !/^(?:R[A-Z]{4,7}|ZEN) ?\//i.test(line);
    if (before?.exempt && exempts && (before.routing || /(?:[,;]| AND)$/i.test(open)))
      before.exempt.push(...splitPosts(line));
    else if (before && /^XMT\b/i.test(line)) addressees[addressees.length - 1] = withMore(before, line);
    else if (before && (onlyMore.test(line) || lacksName.test(open)))
      addressees[addressees.length - 1] = withMore(before, line);
    else for (const one of severalOn(line)) addressees.push(parseAddressee(one));
    open = line;
  }
  return addressees;
}

/** An addressee with what a further line says of it. */
function withMore({ name, routing, precedence, number, exempt }: Addressee, line: string): Addressee {
  const head = [name, precedence, number].filter(Boolean).join(' ');
  const read = parseAddressee(`${head} ${line}`);
  return { ...read, ...(routing && { routing }), ...(exempt && { exempt }) };
}

/** The addressees of a line: behind `XMT` only a routing indicator begins another. */
function severalOn(line: string): string[] {
  const [address = '', ...exemptions] = line.split(/(?= XMT:? )/i);
  const all = address.split(further);
  const last = all.pop() ?? '';
  const [exempt = '', ...routed] = exemptions.join('').split(/ (?=R[A-Z]{4,7} ?\/ ?\S)/i);
  return [...all, last + exempt, ...routed];
}
