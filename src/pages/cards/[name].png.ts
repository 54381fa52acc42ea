import type { APIRoute } from 'astro';
import { type Card, drawCard } from '../../cards/card.ts';
import { documentCard, documentCardName } from '../../cards/document-card.ts';
import { checkedCorpus } from '../../compare/checked-corpus.ts';
import { kindName } from '../../compare/proposal-kinds.ts';
import { counted } from '../../text/wording.ts';

/**
 * One card for each kind of page, for each proposal and, where they are few, for each document. Only a site that knows its own address
 * can name a card, so no other draws any.
 */
export function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const { corpus, matrix } = checkedCorpus();
  const { name: edition, question, subject } = corpus.edition.value;
  const cards: Record<string, Omit<Card, 'edition'>> = {
    edition: {
      kind: 'A documentary edition',
      title: question,
      sentence: 'Documents as they were written, every word accounted for, and what each proposes.',
    },
    comparison: {
      kind: 'Compare',
      title: 'What each proposal says on the same questions',
      sentence: `${counted(matrix.proposals.length, 'proposal and arrangement', 'proposals and arrangements')} on ${counted(matrix.dimensions.length, 'question')}, each answer with the words it stands on.`,
    },
  };
  for (const { id, value } of matrix.proposals)
    cards[`proposal-${id}`] = {
      kind: kindName(value),
      title: value.name,
      sentence: value.summary,
    };
  for (const { id, front, apparatus } of corpus.documents.values()) {
    const name = documentCardName(corpus.documents.size, id);
    cards[name] ??=
      name === 'document'
        ? ofAllDocuments(corpus.documents.size, subject)
        : documentCard(front, apparatus.tokens);
  }
  return Object.entries(cards).map(([name, card]) => ({
    params: { name },
    props: { card: { ...card, edition } },
  }));
}

function ofAllDocuments(count: number, subject: string): Omit<Card, 'edition'> {
  return {
    kind: 'Documents',
    title: `Documents on ${subject}`,
    sentence: `${counted(count, 'document')}, edited so that every word of every source can be accounted for.`,
  };
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(process.cwd(), props.card)), {
    headers: { 'content-type': 'image/png' },
  });
