import { actorPath, documentPath } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { byActor } from '../corpus/mentions.ts';
import { addressOf } from './source.ts';
import { count, list, table, text, textOrNull } from './table.ts';

export const actors = table({
  name: 'actors',
  title: 'Actors',
  description:
    'One row for each state, organisation, office, person, armed group or region that the documents name.',
  key: ['id'],
  links: [['partOf', 'actors', 'id']],
  columns: {
    id: text('Id'),
    name: text('Name'),
    kind: text('What sort of actor it is'),
    description: text('What it is, in a sentence'),
    names: list('Every name under which it is found in the documents'),
    partOf: textOrNull('Id of the actor that it belongs to'),
    iso3166: textOrNull('Country code, two letters'),
    wikidata: textOrNull('Wikidata identifier'),
    mentions: count('How often the texts name it'),
    address: text('Its page'),
  },
  rows: (source) => {
    const { corpus, mentions } = source.checked;
    const named = byActor(mentions);
    return [...corpus.actors].map(([id, { value }]) => ({
      id,
      name: value.name,
      kind: value.kind,
      description: value.description,
      names: [...new Set(value.names.map((name) => name.text))],
      partOf: value.partOf ?? null,
      iso3166: value.identifiers?.iso3166 ?? null,
      wikidata: value.identifiers?.wikidata ?? null,
      mentions: named.get(id)?.length ?? 0,
      address: addressOf(source, actorPath(id)),
    }));
  },
});

export const roles = table({
  name: 'roles',
  title: 'Roles',
  description: 'One row for each part that an actor has in a proposal or arrangement.',
  key: ['proposal', 'actor', 'role'],
  links: [
    ['proposal', 'proposals', 'id'],
    ['actor', 'actors', 'id'],
    ['of', 'actors', 'id'],
  ],
  columns: {
    proposal: text('Id of the proposal'),
    actor: text('Id of the actor'),
    role: text('The part'),
    sentence: textOrNull('The part in one sentence; null where the role says it'),
    voice: text('"proposes", "reports" or "criticises": what the document does when it says so'),
    of: text('Id of the actor who gives the part, whose view or act it is, or who criticises'),
    note: textOrNull('A remark of the editor'),
    quotes: list('Ids of the quotes that it stands on'),
  },
  rows: ({ checked: { matrix } }) =>
    matrix.proposals.flatMap(({ id, value }) =>
      value.roles.map((role) => ({
        proposal: id,
        actor: role.actor,
        role: role.role,
        sentence: role.sentence ?? null,
        voice: role.voice,
        of: role.of,
        note: role.note ?? null,
        quotes: role.quotes.map(quoteAnchor),
      })),
    ),
});

export const mentions = table({
  name: 'mentions',
  title: 'Mentions',
  description: 'One row for each place where a text names an actor.',
  links: [
    ['actor', 'actors', 'id'],
    ['document', 'documents', 'id'],
  ],
  columns: {
    actor: text('Id of the actor'),
    document: text('Id of the document'),
    block: text('Id of the paragraph, heading or note'),
    start: count('Where the name begins in the block’s text, in UTF-16 code units from 0'),
    end: count('Where it ends, not included'),
    name: text('The name as it stands there'),
    decided: textOrNull('Why an editor reads it so, where the name alone does not say'),
    address: text('The paragraph that names it'),
  },
  rows: (source) =>
    source.checked.mentions.map(({ actor, document, block, start, end, name, why }) => ({
      actor,
      document,
      block,
      start,
      end,
      name,
      decided: why ?? null,
      address: addressOf(source, documentPath(document, block)),
    })),
});
