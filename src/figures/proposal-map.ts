import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { Proposal } from '../schema/comparison.ts';
import type { EditionMap } from '../schema/edition.ts';
import { region } from './region.ts';
import { type NamedMark, strongestMark } from './role-marks.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

/** An actor with all its roles in one proposal. */
export interface Part {
  readonly actor: string;
  readonly name: string;
  /** Code of the country that is drawn for it; absent where it is no state of the region. */
  readonly country?: string;
  readonly roles: readonly string[];
  /** What is drawn for it. */
  readonly mark: NamedMark;
}

/** Who takes part in a proposal, each actor once, by mark and then in the order of the file. */
export function partsOf(corpus: Corpus, proposal: Entry<Proposal>): Part[] {
  const edition = corpus.edition.value;
  const codes = new Set(edition.map?.states.map(({ code }) => code));
  const byActor = Map.groupBy(proposal.value.roles, ({ actor }) => actor);
  const parts = [...byActor].flatMap(([actor, list]) => {
    const roles = list.map(({ role }) => role);
    const mark = strongestMark(edition, roles);
    const entry = corpus.actors.get(actor)?.value;
    if (!mark) return [];
    const code = entry?.kind === 'state' ? entry.identifiers?.iso3166 : undefined;
    return [
      { actor, name: entry?.name ?? actor, roles, mark, ...(code && codes.has(code) && { country: code }) },
    ];
  });
  return edition.marks.flatMap(({ mark }) => parts.filter((part) => part.mark.mark === mark));
}

/** The map of a proposal: every state of the region in the colour and pattern of its part. */
export function proposalMap(name: string, parts: readonly Part[], map: EditionMap): Svg {
  const { width, height, countries, around } = region(map);
  const part = (code: string) => parts.find(({ country }) => country === code);
  const shapes = countries.map(({ code, name, path, isCut }) => {
    const mark = part(code)?.mark;
    const tip = mark ? `${name}: ${mark.name.toLowerCase()}` : `${name}: no part`;
    return el(
      'path',
      { d: path, class: ['land', isCut && 'own', mark?.mark].filter(Boolean).join(' ') },
      title(tip),
    );
  });
  const labels = countries
    .filter(({ code, isCut }) => part(code) || isCut)
    .map(({ code, name, isCut, label: [x, y], anchor }) =>
      el(
        'text',
        {
          x,
          y,
          'text-anchor': anchor,
          class: isCut ? 'quietly' : `on-${anchor === 'middle' ? part(code)?.mark.mark : 'sea'}`,
        },
        words(name),
      ),
    );
  const inRegion = parts.filter(({ country }) => country);
  const told = [...Map.groupBy(inRegion, ({ mark }) => mark)].map(
    ([mark, list]) => `${mark.name}: ${list.map((part) => part.name).join(', ')}.`,
  );
  return drawn({
    id: 'map',
    width,
    height,
    title: `Who takes part: ${name}`,
    description: `A map of ${map.area}. ${told.join(' ') || 'No state on it has a part.'}`,
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
