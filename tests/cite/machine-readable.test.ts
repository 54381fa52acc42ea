import { expect, test } from 'vitest';
import { jsonLd } from '../../src/cite/json-ld.ts';
import { metaTags } from '../../src/cite/meta-tags.ts';
import {
  actorReference,
  blockReference,
  cellReference,
  documentReference,
  questionReference,
} from '../../src/cite/references-of.ts';
import { realSource } from '../data/corpus.ts';
import { smallDocument } from '../data/small-document.ts';

const { checked, edition } = realSource();
const { corpus, matrix } = checked;
const document = (id: string) => {
  const found = corpus.documents.get(id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};

test('what could end the element of a data block is written as an escape, and read as the same text', () => {
  const name = '</script><!-- & \u2028 <script>';
  const written = jsonLd([{ '@type': 'Thing', name }]);
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)['@graph'][0].name).toBe(name);
});

test('a cable is cited by its number, under the name that readers know its sender by', () => {
  expect(documentReference(corpus, document('09bamako387'), edition)).toMatchObject({
    kind: 'document',
    number: '09 BAMAKO 387',
    authors: [{ literal: 'US embassy in Bamako' }],
    date: '2009-06-12',
    address: 'https://example.org/sahel/documents/09bamako387/',
  });
});

test('an article is cited with its journal and DOI', () => {
  expect(documentReference(corpus, document('lacher-2013'), edition)).toMatchObject({
    kind: 'article',
    authors: [{ family: 'Lacher', given: 'Wolfram' }],
    journal: { doi: '10.5334/sta.bg', volume: '2', issue: '2' },
  });
});

test('a document without date, author and number is cited by its title', () => {
  const small = smallDocument(['Words.'], 'A declaration');
  const reference = documentReference(corpus, small, edition);
  expect(reference).toMatchObject({
    title: 'A declaration',
    authors: [],
    date: undefined,
    number: undefined,
  });
  expect(metaTags(small, reference).map(([name]) => name)).not.toContain('DC.date');
});

test('a paragraph, an answer, a question and an actor each have an address of their own', () => {
  const cable = document('09bamako387');
  const whole = documentReference(corpus, cable, edition);
  const [block] = cable.blocks;
  const [dimension] = matrix.dimensions;
  const [proposal] = matrix.proposals;
  const [actor] = corpus.actors.values();
  if (!block || !dimension || !proposal || !actor) throw new Error('the corpus is empty');
  const references = [
    blockReference(whole, block, edition),
    cellReference(matrix.cell(proposal.id, dimension.id), edition),
    questionReference(dimension, edition),
    actorReference(actor, edition),
  ];
  expect(references.map(({ address }) => address.replace('https://example.org/sahel', ''))).toEqual([
    `/documents/09bamako387/#${block.id}`,
    `/proposals/${proposal.id}/#answer_${dimension.id}`,
    `/questions/${dimension.id}/`,
    `/actors/${actor.id}/`,
  ]);
  expect(references[0]?.digest).toMatch(/^[0-9a-f]{12}$/);
  for (const { key } of references) expect(key).toMatch(/^[a-z0-9_-]+$/);
});

test('keys name one thing each', () => {
  const keys = [...corpus.documents.values()].flatMap((one) => {
    const whole = documentReference(corpus, one, edition);
    return [whole.key, ...one.blocks.map((block) => blockReference(whole, block, edition).key)];
  });
  expect(new Set(keys).size).toBe(keys.length);
});

test('a build that does not know its host gives no whole address', () => {
  const reference = documentReference(corpus, document('lacher-2013'), { ...edition, site: undefined });
  const tags = metaTags(document('lacher-2013'), reference);
  expect(tags.map(([name]) => name)).not.toContain('citation_public_url');
  expect(tags).toContainEqual(['citation_doi', '10.5334/sta.bg']);
});
