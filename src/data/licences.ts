import { editionName } from '../cite/edition.ts';

/** A licence as pages, files and the package name it. */
export interface Licence {
  /** SPDX identifier. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** What it holds for. */
  readonly covers: string;
}

/** For the edition's own work. The same is said in LICENSE-CONTENT. */
export const contentLicence: Licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  covers:
    'the editorial work: descriptions, apparatus, emendations, actors, questions, codings, sentences of the comparison, and the tables made of them',
};

/** For the program. The same is said in LICENSE. */
export const codeLicence: Licence = {
  id: 'MIT',
  name: 'MIT License',
  address: 'https://opensource.org/license/mit',
  covers: 'the program that makes the edition',
};

/** How to name the edition when its work is used. */
export const attribution = `${editionName}, with its version and address`;

/** What holds for the texts, which are not the edition's to license. */
export const textRights =
  'Each text has its own rights, which no licence of this edition touches. What is known of them is said with each document, and whether it is the editor’s judgement. Quotes in the tables are words of these texts.';
