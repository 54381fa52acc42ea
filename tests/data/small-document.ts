import type { Transcription } from '../../src/corpus/transcription.ts';

/** A document of plain paragraphs, one a line of its source, without date, author or anything read from it. */
export function smallDocument(paragraphs: readonly string[], title: string): Transcription {
  const blocks = paragraphs.map((text, at) => ({ id: `p${at + 1}`, type: 'paragraph', text }));
  return {
    id: 'small',
    blocks,
    lines: paragraphs,
    body: paragraphs.map((text) => text.replace(/[<{[\]_*\\]/g, '\\$&')).join('\n\n'),
    front: {
      id: 'small',
      kind: 'text',
      title,
      language: 'en',
      lines: {},
      facts: [],
      provenance: { receivedAs: 'small.txt', description: 'Made for a test.' },
      rights: { status: 'None.', ground: 'It is a test.', judgement: true },
      sha256: '0'.repeat(64),
      metadata: {},
    },
    apparatus: {
      about: 'Made for a test.',
      document: 'small',
      sha256: '0'.repeat(64),
      lines: Math.max(paragraphs.length, 1),
      tokens: paragraphs.join(' ').split(/\s+/).length,
      fates: {},
      blocks: blocks.map(({ id, type }, at) => ({ id, type, lines: [at + 1] })),
      emendations: [],
      entries: paragraphs.map((text, at) => ({
        line: at + 1,
        columns: [1, text.length],
        tokens: text.split(/\s+/).length,
        fate: 'printed',
        block: `p${at + 1}`,
      })),
    },
  };
}
