import type { EditionWords } from '../schema/edition.ts';

/** What the licence of the edition's own work (`content/edition.yml`) holds for. The same is said in LICENSE-CONTENT. */
export const editorialWork =
  'the editorial work: descriptions, apparatus, emendations, actors, questions, codings, sentences of the comparison, and the tables made of them';

/** For the program. The same is said in LICENSE. */
export const codeLicence = {
  id: 'MIT',
  name: 'MIT License',
  address: 'https://opensource.org/license/mit',
  covers: 'the program that makes the edition',
};

/** How to name the edition when its work is used. */
export function attribution({ name }: EditionWords): string {
  return `${name}, with its version and address`;
}

/** What holds for the texts, which are not the edition's to license. */
export const textRights =
  'Each text has its own rights, which no licence of this edition touches. What is known of them is said with each document, and whether it is the editor’s judgement. Quotes in the tables are words of these texts.';
