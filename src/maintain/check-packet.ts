import { codingsSound } from '../corpus/checks/codings-sound.ts';
import { idsResolve } from '../corpus/checks/ids-resolve.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { readFolder } from '../corpus/read-entries.ts';
import { listFiles } from '../files/read.ts';
import { Held } from '../kept/held.ts';
import { type Message, refuse } from '../messages/message.ts';
import { codingSchema } from '../schema/codebook.ts';
import { counted } from '../text/wording.ts';

const folder = 'codings';
/** A line of a form as the packet has it, which nobody has filled in: a cell without a value, or the day of the coding. */
const open = /^(?:cells\.[^:]+\.value|(date)): ""$/;
/** So many of the first places are named. */
const mostPlaces = 4;

/**
 * What the forms of a packet lack. What nobody has filled in yet is one thing to be told, however many cells it is.
 *
 * @param root the packet's folder
 * @param named as somebody named it, for messages
 * @throws Refusal where there are no forms in it
 */
export function checkPacket(
  corpus: Corpus,
  root: string,
  named: string,
): { readonly forms: number; readonly messages: readonly Message[] } {
  const forms = listFiles(root, folder, 'optional').filter((file) => file.endsWith('.yml')).length;
  if (forms === 0)
    refuse(
      'find-forms',
      named,
      `no packet: there are no forms in ${folder}/`,
      'the folder that npm run packet wrote, with the forms filled in',
      'give that folder, or make one: npm run packet -- FOLDER --coder N',
    );
  const messages: Message[] = [];
  const codings = readFolder({ root, held: new Held(), messages }, folder, codingSchema);
  const given = { ...corpus, codings: new Map([[folder, codings]]) };
  const left = messages.filter(({ found }) => open.test(found));
  return {
    forms,
    messages: [
      ...notFilledIn(left),
      ...messages.filter((message) => !left.includes(message)),
      ...codingsSound.check(given),
      ...idsResolve.check(given),
    ],
  };
}

function notFilledIn(left: readonly Message[]): Message[] {
  const [first] = left;
  if (!first) return [];
  const days = left.filter(({ found }) => open.exec(found)?.[1]);
  const cells = left.filter((message) => !days.includes(message));
  const formsOf = (messages: readonly Message[]) =>
    counted(new Set(messages.map(({ file }) => file)).size, 'form');
  const said = [
    ...(cells.length > 0 ? [`${counted(cells.length, 'cell')} without a value in ${formsOf(cells)}`] : []),
    ...(days.length > 0 ? [`no day of the coding in ${formsOf(days)}`] : []),
  ];
  const places = (cells.length > 0 ? cells : days)
    .slice(0, mostPlaces)
    .map(({ file, line }) => `${file}:${line}`);
  return [
    {
      ...(cells[0] ?? first),
      found: `${said.join(', and ')}: ${places.join(', ')}${left.length > places.length ? ' …' : ''}`,
      expected: 'every cell with a value of its question, or silent, and the day at the head of each form',
      cure: 'fill the forms in as README.md of the packet says; until then nothing else of them can be looked at',
    },
  ];
}
