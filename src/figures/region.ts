import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A country on the map. */
export interface Country {
  /** Two-letter code of ISO 3166; `EH` for Western Sahara. */
  readonly code: string;
  readonly name: string;
  /** Its outline as an SVG path. */
  readonly path: string;
  /** Where its name stands, and on which side of that point. */
  readonly label: readonly [x: number, y: number];
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The map of the region: every country in it, drawn to one size. */
export interface Region {
  readonly width: number;
  readonly height: number;
  readonly countries: readonly Country[];
  /** The rest of the land in the frame, as one path. */
  readonly around: string;
}

// Number and code of ISO 3166, and where the name stands (degrees east and north): beside small countries, inside large ones.
const named: readonly (readonly [
  number: string,
  code: string,
  name: string,
  at: readonly [number, number],
  anchor?: Country['anchor'],
])[] = [
  ['012', 'DZ', 'Algeria', [2.5, 28.5]],
  ['854', 'BF', 'Burkina Faso', [-1.7, 12.1]],
  ['148', 'TD', 'Chad', [18.5, 15.2]],
  ['384', 'CI', 'Côte d’Ivoire', [-5.5, 7.2]],
  ['324', 'GN', 'Guinea', [-14.6, 9.6], 'end'],
  ['434', 'LY', 'Libya', [17.5, 27]],
  ['466', 'ML', 'Mali', [-1.8, 17.8]],
  ['478', 'MR', 'Mauritania', [-10.4, 19.3]],
  ['504', 'MA', 'Morocco', [-6.2, 31.8]],
  ['562', 'NE', 'Niger', [9.4, 17.4]],
  ['566', 'NG', 'Nigeria', [8, 9.3]],
  ['686', 'SN', 'Senegal', [-17.8, 14.4], 'end'],
  ['788', 'TN', 'Tunisia', [9.4, 34.6]],
  ['732', 'EH', 'Western Sahara', [-14.2, 24.4], 'end'],
];

const width = 520;
const height = 400;
let drawn: Region | undefined;

/**
 * Draws Sahel, Maghreb and West Africa from Natural Earth's outlines (world-atlas, 1 : 50 million), simplified to what can be seen at
 * this size, in an equal-area projection. Western Sahara is a shape of its own there and is drawn so. Worked out once.
 */
export function region(): Region {
  drawn ??= drawRegion();
  return drawn;
}

function drawRegion(): Region {
  const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const topology = simplify(presimplify(world), 0.02);
  const { features } = feature(topology, topology.objects.countries);
  const projection = geoAzimuthalEqualArea()
    .rotate([-1.9, -20.2])
    .translate([width / 2, height / 2])
    .scale(630)
    .precision(0.4)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const numbers = new Set(named.map(([number]) => number));
  const countries = named.map(([number, code, name, at, anchor = 'middle']) => {
    const shape = features.find(({ id }) => id === number);
    const place = projection([...at]);
    if (!shape || !place) throw new Error(`world-atlas has no country ${number} (${name})`);
    return { code, name, path: path(shape) ?? '', label: place, anchor } satisfies Country;
  });
  const around = features.filter(({ id }) => !numbers.has(String(id))).map((shape) => path(shape) ?? '');
  return { width, height, countries, around: around.join('') };
}
