import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { normalisedBy, type Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'decode-entities';
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

export const decodeEntities: Rule = {
  name: by,
  fates: ['normalised'],
  description: `
    Puts the characters in the place of the codes that a web page writes them in (\`&#8217;\`, \`&amp;\`), where a copy has kept the codes. A space that cannot
    be broken parts two words, as any other. What an editor's reading makes look like such a code stays as the editor wrote it.`,
  examples: [
    {
      source: ['The commission&#8217;s first&nbsp;meeting &amp; the second'],
      text: ['The commission’s first meeting & the second'],
    },
  ],
  apply(text) {
    const changes = text.words.flatMap((word): [Word[], Word[]][] => {
      if (!word.text.includes('&')) return [];
      const decoded = word.text.replace(entity, (code) =>
        isReceived(code, word) ? characterOf(code) : code,
      );
      if (decoded === word.text) return [];
      const pieces = decoded.split(/\s+/).filter((piece) => piece !== '');
      return [
        [
          [word],
          (pieces.length > 0 ? pieces : ['']).map((piece) => ({
            ...word,
            text: piece,
            change: normalisedBy(by, word),
          })),
        ],
      ];
    });
    text.replaceAll(changes);
  },
};

function isReceived(code: string, { change, tokens }: Word): boolean {
  return change?.fate !== 'emended' || tokens.some(({ text }) => text.includes(code));
}

/** The characters of a code; what is none stays, also where it only begins like one. A control character would be none on a page. */
function characterOf(code: string): string {
  const [node] = parseFragment(code).childNodes as DefaultTreeAdapterTypes.ChildNode[];
  const value = node && 'value' in node ? node.value : code;
  return /[\p{Cc}\uFFFD]|.;$/u.test(value) ? code : value;
}
