import { isScalar, parseDocument } from 'yaml';
import { meantWords } from '../near-quotes.ts';
import { candidateQuotes, citedQuotes, placesOfQuote } from '../quotes.ts';
import { type Edit, type Fix, inQuotes } from './fix.ts';

/** Writes a quote anew whose words an emendation or a rule has changed, or whose white space, quote marks or dashes are not the text's. */
export const quoteFound: Fix = {
  name: 'quote-found',
  edits(file, text, corpus) {
    const yaml = parseDocument(text);
    const edits: Edit[] = [];
    for (const { quote, entry, path } of [...citedQuotes(corpus), ...candidateQuotes(corpus)]) {
      const document = corpus.documents.get(quote.document);
      if (entry.file !== file || !document || placesOfQuote(corpus, quote).length > 0) continue;
      const words = meantWords(document, quote);
      const node = yaml.getIn([...path, 'exact'], true);
      if (words === undefined || !isScalar(node) || !node.range) continue;
      const [start, end] = node.range;
      edits.push({ start, end, text: inQuotes(words), done: `"${quote.exact}" now reads "${words}"` });
    }
    return edits;
  },
};
