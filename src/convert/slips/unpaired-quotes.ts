import type { RunningWord } from './running-text.ts';
import { type Detector, type Slip, slipAt } from './slip.ts';

/**
 * A double quote mark that closes what nothing opened (`crime."`, `Keller”`), or opens what nothing closes before the
 * next is opened. A quotation that runs over paragraphs opens again with each of them; figures in inches are no quotations.
 */
export const unpairedQuotes: Detector = ({ words }) => {
  const slips: Slip[] = [];
  let open: RunningWord | undefined;
  let run = -1;
  for (const word of words) {
    const opensRun = word.run !== run;
    run = word.run;
    if (!/["“”„«»]/.test(word.text)) continue;
    for (const side of sidesOf(word.text)) {
      if (side === 'open') {
        if (open && !opensRun) slips.push(slipAt([open], 'a quotation is opened here that is not closed'));
        open = word;
      } else if (open) open = undefined;
      else slips.push(slipAt([word], 'a quotation is closed here that was not opened'));
    }
  }
  if (open) slips.push(slipAt([open], 'a quotation is opened here that is not closed'));
  return slips;
};

/** Whether each quote mark of a word opens or closes: curly ones say it, straight ones stand before or behind letters. */
function sidesOf(text: string): ('open' | 'close')[] {
  return [...text.matchAll(/["“”„«»]/g)].flatMap((match) => {
    const mark = match[0];
    const before = text.slice(0, match.index);
    if (mark === '“' || mark === '„' || mark === '«') return ['open'];
    if (mark === '”' || mark === '»') return ['close'];
    if (/\d$/.test(before) && match.index === text.length - 1 && /^\d+(?:\.\d+)?$/.test(before)) return [];
    return /[\p{L}\p{N}\p{P}]/u.test(before) && !/^[\s([{‘'—–-]*$/u.test(before) ? ['close'] : ['open'];
  });
}
