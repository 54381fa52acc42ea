/** What ends a sentence in the documents of a kind, besides full stops, question and exclamation marks. */
export interface SentenceEnds {
  /** Whether a colon or semicolon ends a line of a list. */
  readonly lists?: boolean;
  /** Whether the mark of a note may stand behind the end. */
  readonly notes?: boolean;
}

// French sets a space before the mark that closes a quotation; the number of a question stands behind it, in brackets.
const stop = /[.!?…](?:["”’')\]»]| »)*(?: \[\d+\])?$/u;
const listStop = /[.!?…:;](?:["”’')\]»]| »)*(?: \[\d+\])?$/u;
const stopBeforeNote = /[\p{L})][.!?…]["”’')\]»]*(?:\[\d+\]|[¹²³⁰⁴-⁹]+|\d{1,2})$/u;

/** How a text ends with what is short for a word before a name, or in German for the first of two words: no sentence ends there. */
const beforeName =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Col|Capt|Lt|Maj|Sgt|Hon|Rev|MM?|Mme|Mlle|z|vgl)\.$/;

/** Whether a text ends where a sentence does, closing marks behind it aside. */
export function endsSentence(text: string, { lists, notes }: SentenceEnds = {}): boolean {
  if (beforeName.test(text)) return false;
  return (lists ? listStop : stop).test(text) || (notes === true && stopBeforeNote.test(text));
}

const wanting =
  /(?:^|\s)(?:a|an|and|as|at|between|by|for|from|in|into|is|its|nor|of|on|or|that|the|their|this|to|was|were|which|with|à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|et|la|le|les|leurs?|ou|par|pour|que|qui|ses|sous|sur|une?|dont|da|das|dos|pelos?|pelas?|del|los|para|und|der|vom|zum|zur|mit|für)$/i;
/** Whether a text ends with a word that wants another after it: "of the", "Mr.". */
export function wantsMore(text: string): boolean {
  return wanting.test(text) || beforeName.test(text);
}

/** Whether a text ends in the middle of something: with a comma, a hyphen, or a word that wants another after it. */
export function isOpen(text: string): boolean {
  return /[,;(«–—-]$/.test(text) || wantsMore(text);
}

const inside = /(?:\p{Ll}{2}|\d{4}|\))[.;!?]\s+\p{Lu}/u;
/** A title may be a question, and end with what is short for something, before a bracket. */
const beforeBracket = /(?:\p{Ll}{2}|\d{4}|\))(?:[.!]["”’)]*\s+[[(][^[\]()]{1,80}[\])]|\?["”’)]*\s+\[\d+\])$/u;
const short = /(?<!\p{L})(?:al|art|arts|cie|co|etc|ed|eds|inc|ltd|nos|vol|vols)\.\s+[[(][^[\]()]+[\])]$/iu;

/** Whether a text has a sentence that ends within it: it is no title, but runs on, were it in words in brackets behind it. */
export function hasSentence(text: string): boolean {
  const plain = text.normalize('NFC');
  return inside.test(plain) || (beforeBracket.test(plain) && !short.test(plain));
}

/** Words in brackets; a signature and a number in brackets begin something. */
const inBrackets = String.raw`\((?![Ss]ign|[Ss]gd|[IVXLC]+\))[^()]{2,60}\)`;
const small = new RegExp(String.raw`^(?:${inBrackets}[,;:]? )?\p{Ll}|^${inBrackets}[.,;](?: |$)`, 'u');

/** Whether a text begins in the middle of a sentence: with a small letter, or with words in brackets behind which the sentence goes on or ends. */
export function beginsSmall(text: string): boolean {
  return small.test(text);
}
