/** Where progress is written: standard output, or a text in a test. */
export interface ProgressTarget {
  write(text: string): void;
  readonly isTTY?: boolean;
}

/** What a step has to say when it is done, and what it hands to the next. */
export interface StepResult<T> {
  /** How much was done, in a few words: "5 documents, 1 written". */
  readonly report: string;
  readonly value: T;
}

const nameWidth = 8;
const reportWidth = 64;

/** Prints a command's steps, a line each: number, name, how much, how long. */
export class Progress {
  readonly #target: ProgressTarget;
  readonly #total: number;
  #done = 0;

  /** @param total how many steps there will be */
  constructor(total: number, target: ProgressTarget = process.stdout) {
    this.#total = total;
    this.#target = target;
  }

  /** Does one step. If it throws, the line says so and the error goes on to the caller. */
  async step<T>(name: string, work: () => Promise<StepResult<T>> | StepResult<T>): Promise<T> {
    this.#done += 1;
    const head = `  ${this.#done}/${this.#total}  ${name.padEnd(nameWidth)}`;
    // On a terminal the line stands there while the step runs and is written over when it is through.
    if (this.#target.isTTY) this.#target.write(`${head}…`);
    const start = performance.now();
    const end = (report: string): void => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      this.#target.write(
        `${this.#target.isTTY ? '\r\x1b[K' : ''}${head}${report.padEnd(reportWidth)} ${seconds.padStart(5)} s\n`,
      );
    };
    try {
      const { report, value } = await work();
      end(report);
      return value;
    } catch (error) {
      end('failed');
      throw error;
    }
  }
}
