import { actors, mentions, roles } from './actors.ts';
import { agreement, codings } from './agreement.ts';
import { apparatus, emendations, notTaken } from './apparatus.ts';
import { claims, unanswered } from './claims.ts';
import { dates } from './dates.ts';
import { documents, paragraphs } from './documents.ts';
import { matrixWide } from './matrix-wide.ts';
import { pairs } from './pairs.ts';
import { answers, matrixLong, positions } from './positions.ts';
import { proposals } from './proposals.ts';
import { questions, values } from './questions.ts';
import { quotes } from './quotes.ts';
import type { Table } from './table.ts';
import { unseen } from './unseen.ts';

/** Every table, in the order in which the page on the data explains them. */
export const tables: readonly Table[] = [
  matrixLong,
  matrixWide,
  proposals,
  questions,
  values,
  positions,
  answers,
  quotes,
  roles,
  pairs,
  actors,
  mentions,
  claims,
  unanswered,
  dates,
  documents,
  paragraphs,
  apparatus,
  emendations,
  notTaken,
  agreement,
  codings,
  unseen,
];
