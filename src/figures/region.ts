import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { EditionMap } from '../schema/edition.ts';

/** A country on the map. */
export interface Country {
  /** Two-letter code of ISO 3166. */
  readonly code: string;
  readonly name: string;
  /** Its outline as an SVG path. */
  readonly path: string;
  /** Where its name stands, and on which side of that point. */
  readonly label: readonly [x: number, y: number];
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether a parallel is one of its borders: the outlines give another state a part of it. */
  readonly isCut: boolean;
}

/** The map of the region: every country in it, drawn to one size. */
export interface Region {
  readonly width: number;
  readonly height: number;
  readonly countries: readonly Country[];
  /** The rest of the land in the frame, as one path. */
  readonly around: string;
}

const width = 520;
const height = 400;
const drawn = new WeakMap<EditionMap, Region>();

/**
 * Draws the states of an edition's map from Natural Earth's outlines (world-atlas, 1 : 50 million), simplified to what can be seen at
 * this size, in an equal-area projection. Worked out once for a map.
 *
 * @throws Error where the outlines have no state of a number
 */
export function region(map: EditionMap): Region {
  const known = drawn.get(map) ?? drawRegion(map);
  drawn.set(map, known);
  return known;
}

function drawRegion({ centre: [east, north], scale, states }: EditionMap): Region {
  const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const topology = simplify(presimplify(world), 0.02);
  const { features } = feature(topology, topology.objects.countries);
  const projection = geoAzimuthalEqualArea()
    .rotate([-east, -north])
    .translate([width / 2, height / 2])
    .scale(scale)
    .precision(0.4)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const shapes = new Map<string, MultiPolygon>();
  for (const { number, cut } of states) {
    if (!cut) continue;
    const both = merge(
      topology,
      topology.objects.countries.geometries.filter(
        ({ id }) => id === cut.from || id === number,
      ) as Parameters<typeof merge>[1],
    );
    shapes.set(cut.from, cutAt(both, 'north', cut.south));
    shapes.set(number, cutAt(both, 'south', cut.south));
  }
  const countries = states.map(({ number, code, name, at, anchor, cut }) => {
    const shape = shapes.get(number) ?? features.find(({ id }) => id === number);
    const place = projection([...at]);
    if (!shape || !place)
      throw new Error(`world-atlas has no state ${number} (${name}): mend its number in content/edition.yml`);
    return { code, name, path: path(shape) ?? '', label: place, anchor, isCut: cut !== undefined };
  });
  const numbers = new Set(states.map(({ number }) => number));
  const around = features.filter(({ id }) => !numbers.has(String(id))).map((shape) => path(shape) ?? '');
  return { width, height, countries, around: around.join('') };
}

/** The part of some polygons on one side of a parallel: each ring is walked once, and cut where it crosses (Sutherland and Hodgman). */
function cutAt({ coordinates }: MultiPolygon, side: 'north' | 'south', border: number): MultiPolygon {
  const isIn = ([, y = 0]: Position) => (side === 'north' ? y >= border : y <= border);
  const cutRing = (ring: Position[]): Position[] => {
    const points = ring.slice(0, -1).flatMap((point, at) => {
      const before = ring.slice(0, -1).at(at - 1) as Position;
      const crossing = isIn(before) === isIn(point) ? [] : [crossingOf(before, point, border)];
      return isIn(point) ? [...crossing, point] : crossing;
    });
    return points.length > 2 ? [...points, points[0] as Position] : [];
  };
  const polygons = coordinates.map((rings) => rings.map(cutRing).filter((ring) => ring.length > 0));
  return { type: 'MultiPolygon', coordinates: polygons.filter((rings) => rings.length > 0) };
}

function crossingOf([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position, border: number): Position {
  return [x + ((border - y) / (toY - y)) * (toX - x), border];
}
