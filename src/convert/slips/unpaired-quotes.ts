import type { RunningWord } from './running-text.ts';
import { type Detector, type Slip, slipAt } from './slip.ts';

/**
 * A double quote mark that closes what nothing opened (`crime."`, `Keller”`), or opens what nothing closes before the
 * next is opened. A quotation that runs over paragraphs opens again with each of them; figures in inches are no quotations.
 */
export const unpairedQuotes: Detector = ({ words }) => {
  const slips: Slip[] = [];
  let open: { readonly word: RunningWord; readonly mark: string } | undefined;
  let run = -1;
  for (const word of words) {
    const opensRun = word.run !== run;
    run = word.run;
    for (const { 0: mark, index } of word.text.matchAll(/["“”„«»]/g)) {
      const side = sideOf(mark, word.text.slice(0, index), word.text.slice(index + 1), open?.mark);
      if (side === 'open') {
        if (open && !opensRun)
          slips.push(slipAt([open.word], 'a quotation is opened here that is not closed'));
        open = { word, mark };
      } else if (side === 'close' && open) open = undefined;
      else if (side === 'close') slips.push(slipAt([word], 'a quotation is closed here that was not opened'));
    }
  }
  if (open) slips.push(slipAt([open.word], 'a quotation is opened here that is not closed'));
  return slips;
};

/**
 * Whether a quote mark opens or closes: curly ones say it, straight ones stand before or behind letters. German closes with the mark that opens in
 * English („so“), and with the angles turned round (»so«).
 *
 * @param opened the mark that is open
 */
function sideOf(
  mark: string,
  before: string,
  after: string,
  opened: string | undefined,
): 'open' | 'close' | undefined {
  if (mark === '“') return opened === '„' ? 'close' : 'open';
  if (mark === '„') return 'open';
  if (mark === '”') return 'close';
  if (mark === '«') return opened === '»' && /\S$/u.test(before) ? 'close' : 'open';
  if (mark === '»') return /^[\s([{]*$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? 'open' : 'close';
  if (/^\d+(?:\.\d+)?$/.test(before) && after === '') return undefined;
  return /[\p{L}\p{N}\p{P}]/u.test(before) && !/^[\s([{‘'—–-]*$/u.test(before) ? 'close' : 'open';
}
