import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
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
  ['732', 'EH', 'Western Sahara', [-13.9, 27.1], 'end'],
];

const width = 520;
const height = 400;
let drawn: Region | undefined;

/**
 * Draws Sahel, Maghreb and West Africa from Natural Earth's outlines (world-atlas, 1 : 50 million), simplified to what can be seen at
 * this size, in an equal-area projection. Worked out once.
 *
 * Natural Earth draws lines as they are held, and gives Morocco the part of Western Sahara that it holds. Here the whole territory is one
 * area of its own: what lies south of 27°40′ north in the shapes of both.
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
  const both = merge(
    topology,
    topology.objects.countries.geometries.filter(({ id }) => id === '504' || id === '732') as Parameters<
      typeof merge
    >[1],
  );
  const ofDisputed = new Map([
    ['504', cutAt(both, 'north')],
    ['732', cutAt(both, 'south')],
  ]);
  const numbers = new Set(named.map(([number]) => number));
  const countries = named.map(([number, code, name, at, anchor = 'middle']) => {
    const shape = ofDisputed.get(number) ?? features.find(({ id }) => id === number);
    const place = projection([...at]);
    if (!shape || !place) throw new Error(`world-atlas has no country ${number} (${name})`);
    return { code, name, path: path(shape) ?? '', label: place, anchor } satisfies Country;
  });
  const around = features.filter(({ id }) => !numbers.has(String(id))).map((shape) => path(shape) ?? '');
  return { width, height, countries, around: around.join('') };
}

/** The northern border of Western Sahara, degrees north. */
const border = 27 + 40 / 60;

/** The part of some polygons on one side of the border: each ring is walked once, and cut where it crosses (Sutherland and Hodgman). */
function cutAt({ coordinates }: MultiPolygon, side: 'north' | 'south'): MultiPolygon {
  const isIn = ([, y = 0]: Position) => (side === 'north' ? y >= border : y <= border);
  const cutRing = (ring: Position[]): Position[] => {
    const points = ring.slice(0, -1).flatMap((point, at) => {
      const before = ring.slice(0, -1).at(at - 1) as Position;
      const crossing = isIn(before) === isIn(point) ? [] : [crossingOf(before, point)];
      return isIn(point) ? [...crossing, point] : crossing;
    });
    return points.length > 2 ? [...points, points[0] as Position] : [];
  };
  const polygons = coordinates.map((rings) => rings.map(cutRing).filter((ring) => ring.length > 0));
  return { type: 'MultiPolygon', coordinates: polygons.filter((rings) => rings.length > 0) };
}

function crossingOf([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position): Position {
  return [x + ((border - y) / (toY - y)) * (toX - x), border];
}
