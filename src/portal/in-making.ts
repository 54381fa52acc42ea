import type { Published } from './published.ts';

/** What the page of a portal says. */
export interface Portal {
  readonly name: string;
  /** What it says of itself, in a sentence. */
  readonly about: string;
  readonly editions: readonly Published[];
}

// The page is a program of Astro's own: what builds it and what it is made of share nothing else.
const shared = globalThis as { [key: symbol]: Portal | undefined };
const place = Symbol.for('portal-in-making');

/** The portal whose page is being built; undefined where it is an edition. */
export function portalInMaking(): Portal | undefined {
  return shared[place];
}

/** Says of which portal the next page to be built is. */
export function makePortal(portal: Portal): void {
  shared[place] = portal;
}
