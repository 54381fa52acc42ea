// The same question has the same answer wherever it is given: in the matrix, on the pages of questions, proposals and actors, and in the data.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { valueOfRole } from '../../src/corpus/parts.ts';
import { atStart } from '../../src/text/wording.ts';
import { disagreements, partsOnPage, type Said, saidInMatrix, saidOnPage } from './answers-on-pages.ts';
import { builtPages } from './pages.ts';

const { corpus } = loadCorpus('.');
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const page = (path: string) => pages.get(path) ?? '';
type Row = Readonly<
  Record<'id' | 'exact' | 'proposal' | 'question' | 'value' | 'sentence' | 'voice' | 'of', string>
> & { readonly quotes: readonly string[] };
const rows = (name: string) =>
  JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8')).rows as readonly Row[];
const quotes = new Map(rows('quotes').map(({ id, exact }) => [id, exact]));
const labelOf = (question: string, value: string) =>
  corpus.dimensions.get(question)?.value.values.find(({ id }) => id === value)?.label ??
  (value === 'silent' ? 'Silent' : 'Stated');

const matrix = saidInMatrix(page('/compare/'));
const merged = (all: readonly Said[]): Said => new Map(all.flatMap((said) => [...said]));
const questionPage = (id: string, html = page(`/questions/${id}/`)) =>
  saidOnPage(html, (proposal) => `${proposal} ${id}`);
const proposalPage = (id: string, html = page(`/proposals/${id}/`)) =>
  saidOnPage(html, (question) => `${id} ${question}`);

function inData(answers: readonly Row[]): Said {
  const said = new Map<string, string>();
  for (const { proposal, question, value } of rows('positions'))
    if (value === 'silent') said.set(`${proposal} ${question}`, 'value: Silent');
  for (const { proposal, question, value, sentence, voice, of, quotes: ids } of answers) {
    const key = `${proposal} ${question}`;
    const words = ids.map((id) => `quote: ${quotes.get(id)?.replace(/\s+/g, ' ').trim()}`);
    const told = [
      `value: ${labelOf(question, value)}`,
      `says: ${sentence}`,
      `voice: ${voice} ${of}`,
      ...words,
    ];
    said.set(key, [...(said.has(key) ? [said.get(key)] : []), ...told].join('\n'));
  }
  return said;
}

/** What the pages of the actors that a question asks for say, and what the matrix says, without the sentences. */
function parts(html: (actor: string) => string): [Said, Said] {
  const onPages = new Map<string, string>();
  const inMatrix = new Map<string, string>();
  const roles = corpus.edition.value.roles;
  for (const [question, { value }] of corpus.dimensions) {
    if (!value.actor) continue;
    for (const [proposal, own] of partsOnPage(html(value.actor))) {
      const answers = own.flatMap(({ says, told }) => {
        const given = valueOfRole(value, roles.find((role) => atStart(role.says) === says)?.id ?? says);
        return given ? [`value: ${labelOf(question, given)}\n${told}`] : [];
      });
      if (answers.length > 0) onPages.set(`${proposal} ${question}`, answers.join('\n'));
    }
    for (const proposal of corpus.proposals.keys()) {
      const said = matrix.get(`${proposal} ${question}`);
      if (said && said !== 'value: Silent')
        inMatrix.set(`${proposal} ${question}`, said.replace(/^says: .*\n/gm, ''));
    }
  }
  return [inMatrix, onPages];
}

test('every cell is in the matrix, and says the same on the pages of its question and its proposal, and in the data', () => {
  expect(matrix.size).toBe(corpus.dimensions.size * corpus.proposals.size);
  expect(disagreements(matrix, merged([...corpus.dimensions.keys()].map((id) => questionPage(id))))).toEqual(
    [],
  );
  expect(disagreements(matrix, merged([...corpus.proposals.keys()].map((id) => proposalPage(id))))).toEqual(
    [],
  );
  expect(disagreements(matrix, inData(rows('answers')))).toEqual([]);
});

test('an actor’s part is the same on the actor’s page', () => {
  const [inMatrix, onPages] = parts((actor) => page(`/actors/${actor}/`));
  expect(inMatrix.size).toBeGreaterThan(0);
  expect(disagreements(inMatrix, onPages)).toEqual([]);
});

test('the walk finds a planted disagreement of value, sentence, voice, actor or words, wherever it is', () => {
  const question = [...corpus.dimensions].find(([, { value }]) => value.actor)?.[0] ?? '';
  const actor = corpus.dimensions.get(question)?.value.actor ?? '';
  const [proposal = ''] = [...corpus.proposals.keys()];
  const plants: [RegExp, string][] = [
    [/(class="value[^>]*><svg(?:(?!<\/svg>)[\s\S])*<\/svg>)[^<]+/, '$1 Planted'],
    [/(class="says">)[^<]+/, '$1Planted.'],
    [/(class="voice">(?:(?!<b>)[\s\S])*<b>)[^<]+/, '$1denies'],
    [/(class="voice">(?:(?!\/actors\/)[\s\S])*\/actors\/)[^/]+/, '$1planted'],
    [/(<blockquote[^>]*>)[^<]+/, '$1planted'],
  ];
  const planted = (html: string, [found, put]: [RegExp, string]) => {
    const start = html.search(/id="answers"|class="position"|class="part"|<td data-value/);
    const changed = html.slice(0, start) + html.slice(start).replace(found, put);
    expect(changed).not.toBe(html);
    return changed;
  };
  const own = (said: Said, other: Said) =>
    disagreements(new Map([...said].filter(([key]) => other.has(key))), other);
  for (const plant of plants) {
    const first = questionPage(question);
    expect(own(matrix, questionPage(question, planted(page(`/questions/${question}/`), plant)))).not.toEqual(
      [],
    );
    expect(own(matrix, proposalPage(proposal, planted(page(`/proposals/${proposal}/`), plant)))).not.toEqual(
      [],
    );
    expect(disagreements(saidInMatrix(planted(page('/compare/'), plant)), matrix)).not.toEqual([]);
    expect(own(matrix, first)).toEqual([]);
  }
  for (const plant of plants.slice(2)) {
    const [inMatrix, onPages] = parts((id) =>
      id === actor ? planted(page(`/actors/${id}/`), plant) : page(`/actors/${id}/`),
    );
    expect(disagreements(inMatrix, onPages)).not.toEqual([]);
  }
  const [row, ...others] = rows('answers');
  expect(disagreements(matrix, inData([{ ...(row as Row), value: 'planted' }, ...others]))).not.toEqual([]);
});
