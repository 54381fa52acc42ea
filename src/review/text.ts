import { documentPath, emendationPath, pagePaths, placeOn, sourcePath } from '../addresses/paths.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { citedQuotes, placesOfQuote } from '../corpus/quotes.ts';
import { notTakenInWords } from '../corpus/received.ts';
import type { Apparatus } from '../schema/apparatus.ts';
import { blockName } from '../text/place-blocks.ts';
import { conversion, ruleOrigins, textOrigins } from './causes.ts';
import { addressFact, type Fact, factsOf, type Kind, leaves } from './entity.ts';
import { changedLines, isOfEmendation, shared } from './lines.ts';
import { keyOfQuote, standsAt } from './matrix.ts';

/** Documents that only one side has. */
export const documents: Kind = {
  section: 'documents',
  page: pagePaths.documents,
  list: ({ corpus }, other) =>
    [...corpus.documents.values()]
      .filter(({ id }) => !other.corpus.documents.has(id))
      .map(({ id, front, apparatus }) => {
        const named = mentionsIn(corpus).decided.filter(({ document }) => document === id);
        const actors = [...Map.groupBy(named, ({ actor }) => actor)].map(
          ([actor, { length }]) => `${corpus.actors.get(actor)?.value.name ?? actor} (${length})`,
        );
        const decisions = corpus.decisions.get(id)?.value ?? [];
        return {
          keys: [id],
          subject: id,
          path: documentPath(id),
          document: id,
          from: [[...textOrigins(id), `seeds/${id}/seed.yml`, conversion]],
          facts: [
            ...factsOf({
              title: front.title,
              kind: front.kind,
              date: front.date,
              author: front.author,
              words: `${apparatus.tokens}`,
              paragraphs: `${apparatus.blocks.filter(({ type }) => type === 'paragraph').length}`,
              emendations: `${apparatus.emendations.length}`,
              'actors named': actors.join(', '),
              'mentions decided by hand': decisions
                .map(({ exact, actor }) => `“${exact}”: ${actor}`)
                .join('; '),
            }),
            ...leaves({ rights: front.rights, provenance: front.provenance, received: shown(apparatus) }),
            { label: 'source', text: `${apparatus.lines} lines, beside the text`, path: sourcePath(id) },
          ],
        };
      }),
};

/** Words of the transcriptions, block by block, and blocks whose address changed. */
export const blocks: Kind = {
  section: 'text',
  page: pagePaths.documents,
  inOrder: true,
  list: (side, other) =>
    shared(side, other).flatMap(([document, before]) => {
      const { id, apparatus } = document;
      const moved = changedLines(document, before);
      return document.blocks.map((block) => {
        const placed = apparatus.blocks.find((candidate) => candidate.id === block.id);
        const own = moved.filter(({ at }) => at !== undefined && placed?.lines.includes(at));
        const emended = own.some(({ facts }) => facts.some(isOfEmendation));
        const [rules = [], order = []] = ruleOrigins([...new Set(own.flatMap((line) => line.rules))]);
        return {
          keys: [block.id],
          subject: `${id}, ${placed ? blockName(placed) : block.id}`,
          path: documentPath(id, block.id),
          document: id,
          block: block.id,
          from: [
            [`seeds/${id}/source.txt`, ...rules, ...(emended ? [`seeds/${id}/emendations.yml`] : [])],
            order,
            [...textOrigins(id), conversion],
          ],
          facts: [
            { label: 'words', text: block.text },
            addressFact(placeOn('', block.id)),
            { label: 'kind', text: block.type, as: 'place' },
          ] satisfies Fact[],
        };
      });
    }),
};

/** Emendations. Their numbers are not compared, for a new one moves those after it; nor are their places, but to know them again. */
export const emendations: Kind = {
  section: 'emendations',
  page: pagePaths.documents,
  list: (side, other) =>
    shared(side, other).flatMap(([{ id, apparatus }, before]) =>
      apparatus.emendations.map(
        ({ exact, reading, sic, drop, reason, note, line, column, number, block }) => {
          const placed = apparatus.blocks.find((candidate) => candidate.id === block);
          const place = `${id}_${line}-${column}`;
          const isSameSource = apparatus.sha256 === before.apparatus.sha256;
          return {
            keys: [
              `${place} ${exact}`,
              `${id} ${exact} ${reading} ${reason}`,
              isSameSource ? place : undefined,
            ],
            subject: `${id}, line ${line}${placed ? `, ${blockName(placed)}` : ''}: “${exact}”`,
            path: emendationPath(id, number),
            document: id,
            ...(block !== undefined && { block }),
            from: [
              [{ file: `seeds/${id}/emendations.yml`, what: `emendation ${number}` }],
              textOrigins(id),
              [conversion],
            ],
            facts: factsOf({
              'words received': exact,
              'the edition prints': drop
                ? 'nothing: page furniture'
                : sic
                  ? 'as received (sic)'
                  : reading || 'nothing',
              reason,
              note,
            }),
          };
        },
      ),
    ),
};

/** What stands at a document's head; which lines a value was read from counts only if the value changed. */
export const descriptions: Kind = {
  section: 'metadata',
  page: pagePaths.documents,
  list: (side, other) =>
    shared(side, other).map(
      ([
        {
          id,
          front: { lines: _lines, ...front },
          apparatus,
        },
      ]) => ({
        keys: [id],
        subject: id,
        path: documentPath(id),
        document: id,
        from: [[...textOrigins(id), `seeds/${id}/seed.yml`, conversion]],
        facts: leaves({ ...front, received: shown(apparatus) }),
      }),
    ),
};

/** Where the quotes stand that both sides have: they move where the text is cut otherwise. Words that are gone are told by the checks. */
export const quotePlaces: Kind = {
  section: 'text',
  page: pagePaths.documents,
  list: ({ corpus }, other) => {
    const known = new Map([...citedQuotes(other.corpus)].map(({ quote }) => [keyOfQuote(quote), quote]));
    const found = [...citedQuotes(corpus)].filter(({ quote }) => {
      const before = known.get(keyOfQuote(quote));
      return before && placesOfQuote(corpus, quote).length * placesOfQuote(other.corpus, before).length > 0;
    });
    return [...Map.groupBy(found, ({ quote }) => quote.document)].map(([id, quotes]) => ({
      keys: [`${id}_quotes`],
      subject: `${id}: where quotes stand`,
      path: documentPath(id),
      document: id,
      from: [textOrigins(id), [conversion]],
      facts: [...new Map(quotes.map(({ quote }) => [keyOfQuote(quote), quote]))].map(([list, quote]) => ({
        label: `“${quote.exact}”`,
        list,
        text: standsAt(corpus, quote),
        as: 'place' as const,
      })),
    }));
  },
};

/** What the seed says of the file that a source was taken out of, what was not taken in words. */
function shown({ received }: Apparatus): object | undefined {
  if (!received) return undefined;
  const { pages: _pages, notTaken, ...rest } = received;
  return { ...rest, 'not taken': notTaken.map((one) => `${notTakenInWords(one)}: ${one.begins ?? ''}`) };
}
