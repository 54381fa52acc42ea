import { spellPrecedence } from './precedence.ts';

/** Lines that stations add to a message for sending it (5 FAH-2 H-220): number, routing, station, operating signals, foot. */
const forms: readonly RegExp[] = [
  /^V?ZCZC\S*(?: \S+)*$/,
  /^(?:[ZOPRY]{2} )?(?:R[A-Z]{4,7})(?: (?:R[A-Z]{4,7}))*$/,
  /^[ZOPRY]{2}(?: R[A-Z]{4,7})+$/,
  /^DE R[A-Z]{4,7} #?\d+(?:\/\d+)? \d{7}(?: .*)?$/,
  /^ZN[RY] [A-Z]{5}(?: Z[A-Z]{2})*.*$/,
  /^(?:Z[A-Z]{2}[A-Z0-9]*)(?: Z[A-Z]{2}[A-Z0-9]*| R[A-Z]{4,7})*$/,
  /^BT$/,
  /^#\d{4}(?:\/\d+)?$/,
  /^N{2,5}$/,
];

/** Whether a line belongs to the transmission and not to the message. */
export function isTransmission(line: string): boolean {
  return forms.some((form) => form.test(line));
}

/** Whether a line is the foot of a transmission: `BT`, `#0387`, `NNNN`, or what a copy says at its end. */
export function isTransmissionFoot(line: string): boolean {
  return /^(?:BT|#\d{4}(?:\/\d+)?|N{2,5}|end (?:of )?(?:cable|message)(?: text)?)$/i.test(line);
}

/** Whether a line below the signature begins a note of whoever received or relayed the message: `NOTE BY OC/T: NOT PASSED TO ABOVE ADDRESSEES`. */
export function opensClosingNote(line: string): boolean {
  return /^(?:\(?#\)?|\*+)? ?(?:NOTE(?: BY [A-Z/]+)?|CORRECTION|OMISSION|AS RECEIVED)\b ?[:;.,]?/.test(line);
}

/** The precedence in a routing line, `RR RUEHPA`, spelt out. */
export function precedenceOfTransmission(line: string): string | undefined {
  const match = /^([ZOPR])\1 R[A-Z]{4,7}/.exec(line);
  return match ? spellPrecedence(match[1] ?? '') : undefined;
}
