import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { Proposal, Role } from '../schema/comparison.ts';
import { region } from './region.ts';
import { type RoleGroup, roleGroups, strongestGroup } from './role-groups.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

/** An actor with all its roles in one proposal. */
export interface Part {
  readonly actor: string;
  readonly name: string;
  /** Code of the country that is drawn for it; absent where it is no state of the region. */
  readonly country?: string;
  readonly roles: readonly Role['role'][];
  /** The group that it is drawn as. */
  readonly group: RoleGroup;
}

/** Who takes part in a proposal, each actor once, by group and then in the order of the file. */
export function partsOf(corpus: Corpus, proposal: Entry<Proposal>): Part[] {
  const codes = new Set(region().countries.map(({ code }) => code));
  const byActor = Map.groupBy(proposal.value.roles, ({ actor }) => actor);
  const parts = [...byActor].flatMap(([actor, list]) => {
    const roles = list.map(({ role }) => role);
    const group = strongestGroup(roles);
    const entry = corpus.actors.get(actor)?.value;
    if (!group) return [];
    const code = entry?.kind === 'state' ? entry.identifiers?.iso3166 : undefined;
    return [
      { actor, name: entry?.name ?? actor, roles, group, ...(code && codes.has(code) && { country: code }) },
    ];
  });
  return roleGroups.flatMap(({ id }) => parts.filter(({ group }) => group.id === id));
}

/** The map of a proposal: every state of the region in the colour and pattern of its part. */
export function proposalMap(name: string, parts: readonly Part[]): Svg {
  const { width, height, countries, around } = region();
  const part = (code: string) => parts.find(({ country }) => country === code);
  const shapes = countries.map(({ code, name, path }) => {
    const group = part(code)?.group;
    const tip = group ? `${name}: ${group.name.toLowerCase()}` : `${name}: no part`;
    return el(
      'path',
      { d: path, class: ['land', code === 'EH' && 'own', group?.id].filter(Boolean).join(' ') },
      title(tip),
    );
  });
  const labels = countries
    .filter(({ code }) => part(code) || code === 'EH')
    .map(({ code, name, label: [x, y], anchor }) =>
      el(
        'text',
        {
          x,
          y,
          'text-anchor': anchor,
          class: code === 'EH' ? 'quietly' : `on-${anchor === 'middle' ? part(code)?.group.id : 'sea'}`,
        },
        words(name),
      ),
    );
  const inRegion = parts.filter(({ country }) => country);
  const told = roleGroups
    .map((group) => ({
      group,
      names: inRegion.filter((part) => part.group.id === group.id).map((part) => part.name),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ group, names }) => `${group.name}: ${names.join(', ')}.`);
  return drawn({
    id: 'map',
    width,
    height,
    title: `Who takes part: ${name}`,
    description: `A map of the Sahel, the Maghreb and West Africa. ${told.join(' ') || 'No state of the region has a part.'}`,
    inside: [
      patterns,
      el('rect', { width, height, class: 'sea' }),
      el('path', { d: around, class: 'around' }),
      ...shapes,
      ...labels,
    ],
  });
}

/** Hatches, so that no part is told by a colour alone. */
const patterns = el(
  'defs',
  {},
  hatch('host', 'M0 2h8M0 6h8', 'host', el('rect', { width: 8, height: 8, class: 'under-host' })),
  hatch('later', 'M-2 8l10-10M0 14l14-14', 'later'),
  hatch('apart', 'M-2-2l12 12M-2 10l12-12', 'apart'),
  el(
    'pattern',
    { id: 'hatch-recipient', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    el('circle', { cx: 3, cy: 3, r: 1.6, class: 'dot' }),
  ),
  hatch('helper', 'M0 4h8', 'helper'),
);

function hatch(id: string, d: string, of: string, under: Svg = ''): Svg {
  return el(
    'pattern',
    { id: `hatch-${id}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    under + el('path', { d, class: `stroke-${of}` }),
  );
}
