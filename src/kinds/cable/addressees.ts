import type { z } from 'zod';
import type { addresseeSchema } from './schema.ts';

export type Addressee = z.infer<typeof addresseeSchema>;

const precedences = /^(.*?) (FLASH|NIACT IMMEDIATE|NIACT|IMMEDIATE|IMMED|PRIORITY|ROUTINE)$/;

/**
 * Reads one addressee's line: `RUEHC/SECSTATE WASHDC PRIORITY 0456` is a routing indicator, a name, a precedence of its own and the
 * serial number for that station, of which all but the name may be absent. Behind `XMT` stand the posts that are exempted
 * from a collective address (5 FAH-2 H-230).
 */
export function parseAddressee(line: string): Addressee {
  const [address = '', exemptions] = line.trim().split(/ XMT:? /, 2);
  const routed = /^(R[A-Z]{4,7}|ZEN) ?\/ ?(.+)$/.exec(address.trim());
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
 * Reads the lines under TO or INFO. A line without routing indicator carries the exemptions of the line above it on, if that one
 * has both a routing indicator and exemptions: where one addressee is routed, all are.
 */
export function parseAddressees(lines: readonly string[]): Addressee[] {
  const addressees: Addressee[] = [];
  for (const line of lines) {
    const read = parseAddressee(line);
    const before = addressees.at(-1);
    if (before?.routing && before.exempt && !read.routing) before.exempt.push(...splitPosts(line));
    else addressees.push(read);
  }
  return addressees;
}
