import { pagePaths } from '../../addresses/paths.ts';
import { answersOfCoding } from '../../schema/codebook.ts';
import type { Coded } from '../../schema/coded.ts';
import { doubtOf, isNotReviewed } from '../../schema/comparison.ts';
import type { Dimension } from '../../schema/dimension.ts';
import type { Corpus, Entry } from '../load-corpus.ts';
import { placesOfQuote } from '../quotes.ts';
import { isMisnamed, isNew } from './cells-decided.ts';
import { at, type Check } from './check.ts';

export const codingsSound: Check = {
  name: 'codings-sound',
  description: `
    A coding says by which version of the codebook it was made, and by which coder; both stand in \`content/codebook.yml\`. One by the version
    that holds now answers every question, or those that it names, with a value of it, and says of each answer whose view it is and on which words it stands; so does a coding of
    a text that is not in the edition. Codings by earlier versions are kept as they were given; so a question that is new comes with a new version. A cell is disputed where the newest codings of it differ, and nowhere else.`,
  example: ['codebook: 7', 'coder: 1', 'cells:', '  tolls: {value: central}'],
  cure: `
    A coding is kept as it was given: what a message is about is for its coder to mend, before it is kept. Words that are not found, because
    the text was emended after the coding, are only told; so is an answer that has lost its words with a document that was withdrawn since.`,
  *check(corpus) {
    const known = corpus.codebook?.value;
    const versions = (known?.versions ?? []).map(({ version }) => version);
    const coders = (known?.coders ?? []).map(({ coder }) => coder);
    function* unknown(entry: Entry<unknown>, { codebook, coder }: Coded, path: readonly (string | number)[]) {
      if (!versions.includes(codebook))
        yield at(entry, [...path, 'codebook'], 'codings-sound', {
          found: `a coding by version ${codebook} of the codebook, which does not exist`,
          expected: `one of ${versions.join(', ') || 'the versions of content/codebook.yml'}`,
          cure: 'give the version by which it was made; a new one is an entry under "versions" in content/codebook.yml',
        });
      else if (!coders.includes(coder))
        yield at(entry, [...path, 'coder'], 'codings-sound', {
          found: `the coder ${coder}, who is not in content/codebook.yml`,
          expected: `one of ${coders.join(', ')}`,
          cure: 'give the number, or add the coder to content/codebook.yml with what they coded',
        });
    }
    for (const entry of corpus.proposals.values()) {
      const { coded, roles, positions } = entry.value;
      if (coded) yield* unknown(entry, coded, ['coded']);
      for (const [at, role] of roles.entries())
        if (role.coded) yield* unknown(entry, role.coded, ['roles', at, 'coded']);
      for (const [id, position] of Object.entries(positions))
        if ('coded' in position && position.coded && !('ofParts' in position))
          yield* unknown(entry, position.coded, ['positions', id, 'coded']);
    }
    for (const entry of corpus.proposals.values())
      for (const [id, position] of Object.entries(entry.value.positions)) {
        const values = newestValues(corpus, entry.id, id);
        const differ = new Set(values).size > 1;
        if (
          values.length < 2 ||
          isNotReviewed(position) ||
          differ === (doubtOf(position).certainty === 'disputed')
        )
          continue;
        yield at(entry, 'ofParts' in position ? ['roles'] : ['positions', id], 'codings-sound', {
          found: differ
            ? `"${id}", which the newest codings answer differently (${values.join(', ')}), and which is not disputed`
            : `"${id}", which is disputed, and which the newest codings answer alike`,
          expected: differ ? 'certainty: disputed' : 'certainty: doubtful, or none',
          cure: differ
            ? 'write "certainty: disputed", and the other value with its reason under "alternatives"'
            : 'write "certainty: doubtful" where the words leave the value open; else take it out',
        });
      }
    const younger = youngerQuestions(corpus, versions[0]);
    for (const id of corpus.codebook ? younger : [])
      yield at(corpus.codebook as Entry<unknown>, ['versions'], 'codings-sound', {
        found: `version ${versions[0]} as the newest, in which nobody coded "${id}"`,
        expected:
          'another version with every question that came since: what was coded before cannot answer it',
        cure: `add {version: ${(versions[0] ?? 0) + 1}, date: …, changes: [{what: …, questions: [${id}]}]} at the head of "versions"`,
      });
    for (const entry of corpus.unseen.values())
      for (const [nth, coding] of entry.value.codings.entries()) {
        yield* unknown(entry, coding, ['codings', nth]);
        if (coding.codebook !== versions[0]) continue;
        for (const [id, { value: dimension }] of corpus.dimensions) {
          // With a question that comes out of its draft the codebook gets another version.
          if (dimension.status === 'draft' || younger.has(id)) continue;
          yield* lacking(corpus, entry, ['codings', nth, 'cells'], id, dimension, coding.cells);
        }
      }
    for (const entry of [...corpus.codings.values()].flatMap((files) => [...files.values()])) {
      const { codebook, cells, questions } = entry.value;
      yield* unknown(entry, entry.value, []);
      if (codebook !== versions[0]) continue;
      const hasLost = lostDocuments(corpus, entry.value.date);
      for (const [id, { value: dimension }] of corpus.dimensions) {
        if ((questions && !questions.includes(id)) || younger.has(id)) continue;
        yield* lacking(corpus, entry, ['cells'], id, dimension, cells, hasLost);
        const cell = cells[id];
        const path = ['cells', id];
        if (
          hasLost &&
          cell &&
          answersOfCoding(cell).some(({ voice, quotes }) => voice && quotes.length === 0)
        )
          yield at(entry, path, 'codings-sound', {
            level: 'warning',
            found: 'an answer without words that it stands on',
            expected: 'words of a document',
            cure: 'have its coder mend it before the coding is kept; where they stood in a document that was withdrawn since, it stays so',
          });
        // An actor who was withdrawn is gone from what was coded, too.
        if (cell && answersOfCoding(cell).some(({ voice, of }) => voice && !of))
          yield at(entry, path, 'codings-sound', {
            level: 'warning',
            found: 'an answer that names nobody whose it is',
            expected: 'the id of an actor',
            cure: 'have its coder mend it before the coding is kept; where the actor was withdrawn since, it stays so',
          });
        for (const quote of cell ? answersOfCoding(cell).flatMap(({ quotes }) => quotes) : []) {
          const places = placesOfQuote(corpus, quote).length;
          if (places === 1) continue;
          yield at(entry, path, 'codings-sound', {
            level: 'warning',
            found: `words that ${quote.document} has ${places === 0 ? 'nowhere' : `${places} times`}: "${quote.exact}"`,
            expected: 'words that stand there exactly once, inside one block',
            cure: 'have its coder mend it before the coding is kept; afterwards it stays, and counts as not found',
          });
        }
      }
    }
  },
};

/** Questions that nobody answers who coded all of them by a version: they came after it. */
function youngerQuestions(corpus: Corpus, version: number | undefined): ReadonlySet<string> {
  const given = [
    ...[...corpus.codings.values()].flatMap((files) => [...files.values()].map(({ value }) => value)),
    ...[...corpus.unseen.values()].flatMap(({ value }) => value.codings),
  ].filter((coding) => coding.codebook === version);
  const whole = given.filter((coding) => !('questions' in coding && coding.questions));
  const isAnswered = (id: string) =>
    given.some(({ cells }) => cells[id]) || whole.some(({ cells }) => isMisnamed(corpus, cells, id));
  const shown = [...corpus.dimensions].filter(([, { value }]) => value.status !== 'draft');
  return new Set(whole.length === 0 ? [] : shown.flatMap(([id]) => (isAnswered(id) ? [] : id)));
}

/** Whether a document was withdrawn on a day or after it: its words went from what had been coded by then. */
function lostDocuments({ withdrawn }: Corpus, date: string): boolean {
  return (withdrawn?.value ?? []).some(
    ({ on, addresses }) => on >= date && addresses.some((address) => address.startsWith(pagePaths.documents)),
  );
}

interface Answer {
  readonly value: string;
  readonly voice?: string | undefined;
  readonly of?: string | undefined;
  readonly quotes: readonly unknown[];
}

// What an answer has to have, and a silence must not.
function* lacking(
  corpus: Corpus,
  entry: Entry<unknown>,
  inFile: readonly (string | number)[],
  id: string,
  dimension: Dimension,
  cells: Readonly<Record<string, Answer & { readonly further: readonly Answer[] }>>,
  mayLackWords = false,
) {
  const cell = cells[id];
  if (!cell && isMisnamed(corpus, cells, id)) return;
  const values = dimension.scale === 'words' ? ['stated'] : dimension.values.map((value) => value.id);
  const faults = cell
    ? answersOfCoding<Answer>(cell).flatMap(({ value, voice, of, quotes }, nth) => {
        const path = nth === 0 ? [id] : [id, 'further', nth - 1];
        return value === 'silent'
          ? voice || of || quotes.length > 0
            ? [{ path, found: 'a silence with a voice or with words' }]
            : []
          : !values.includes(value)
            ? [{ path: [...path, 'value'], found: `the value "${value}", which "${id}" does not have` }]
            : !voice || (quotes.length === 0 && !mayLackWords)
              ? [
                  {
                    path,
                    found: `an answer "${value}" without ${voice ? 'words that it stands on' : 'its voice'}`,
                  },
                ]
              : [];
      })
    : [{ path: [], found: `no cell for "${id}"` }];
  for (const { path, found } of faults)
    yield at(entry, [...inFile, ...path], 'codings-sound', {
      found,
      expected: `one of ${[...values, 'silent'].join(', ')}, with voice, actor and quotes where it is not silent`,
      cure: 'have its coder mend it before the coding is kept',
      ...(!cell && isNew(corpus, id) && { cause: `question ${id}` }),
    });
}

// What was given to a cell by the newest version of the codebook by which anybody coded it.
function newestValues(corpus: Corpus, proposal: string, dimension: string): string[] {
  const given = [...corpus.codings.values()].flatMap((files) => {
    const coding = files.get(proposal)?.value;
    const cell = coding?.cells[dimension];
    return coding && cell ? [{ codebook: coding.codebook, value: cell.value }] : [];
  });
  const newest = Math.max(...given.map(({ codebook }) => codebook));
  return given.filter(({ codebook }) => codebook === newest).map(({ value }) => value);
}
