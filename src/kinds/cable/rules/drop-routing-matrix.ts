import type { Line } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { Phrase } from '../phrase.ts';

const by = 'drop-routing-matrix';
const office = String.raw`(?:[A-Z][A-Z/]{0,6}-\d{2})`;
const first = new RegExp(`^(?:(?:ACTION|INFO) ?)${office}(?: ${office})*(?: .*)?$`);
const further = new RegExp(`^(?:${office} ?)*(?:\\( ?[A-Z]+ ?\\) ?)?(?:/? ?\\d{3}(?: ?[A-Z])?)?(?: [A-Z])?$`);

export const dropRoutingMatrix: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the table by which the Department's message centre shared a cable out among its offices, with the number of copies for
    each: \`LOG-00 EEB-00\`, at its end the sum (\`/000W\`). It was printed on arrival and is no part of the message.`,
  examples: [
    {
      source: ['INFO LOG-00 EEB-00 AID-00', 'SANA-00 /000W', '', 'P 161310Z JUL 09'],
      text: ['', '', '', 'P 161310Z JUL 09'],
    },
  ],
  apply(text) {
    let inside = false;
    let number: Line | undefined;
    for (const line of text.lines) {
      const whole = new Phrase(line.words).text;
      if (whole === '') continue;
      if (/^(?:[A-Z]{1,2} )*\d{6}Z |^FM /.test(whole)) return;
      inside = first.test(whole) || (inside && further.test(whole));
      // Copies of the seventies print the centre's own number above the table.
      if (inside && number) text.depart([...number.words], { fate: 'furniture', by });
      number = /^\d{2}$/.test(whole) ? line : undefined;
      if (inside) text.depart([...line.words], { fate: 'furniture', by });
    }
  },
};
