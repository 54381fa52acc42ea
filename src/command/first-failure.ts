import type { AstroIntegration, AstroPrerenderer } from 'astro';

type Draw = AstroPrerenderer['render'];

/**
 * Has Astro draw no page after one that cannot be drawn. By itself it goes on with all the others when it has thrown: they would look for
 * folders that were cleared away meanwhile, and say so behind what is wrong.
 */
export class FirstFailure {
  #isThere = false;
  readonly #drawing = new Set<Promise<unknown>>();

  /** For the build that is watched. */
  readonly integration: AstroIntegration = {
    name: 'first-failure',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((given) => ({ ...given, render: this.#watched((...page) => given.render(...page)) })),
    },
  };

  /** Waits for pages that are being drawn. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#drawing);
  }

  #watched(draw: Draw): Draw {
    // What nobody waits for any more need not come.
    const never = new Promise<never>(() => {});
    return async (...page) => {
      if (this.#isThere) return never;
      const drawing = draw(...page);
      this.#drawing.add(drawing);
      try {
        const drawn = await drawing;
        return this.#isThere ? never : drawn;
      } catch (error) {
        if (this.#isThere) return never;
        this.#isThere = true;
        throw error;
      } finally {
        this.#drawing.delete(drawing);
      }
    };
  }
}
