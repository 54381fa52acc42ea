/** Something that the launcher cannot mend: printed as it is, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} what what failed
   * @param {readonly string[]} details lines that say more
   * @param {readonly string[]} cure what to do about it
   */
  constructor(what, details, cure) {
    const list = [
      what,
      ...details.map((line) => `  ${line}`),
      'What to do:',
      ...cure.map((line) => `  ${line}`),
    ];
    super(list.join('\n'));
    this.name = 'Failure';
  }
}

/** One line about what the launcher does; on standard error, because standard output belongs to the command. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Seconds since `start` (milliseconds), to a tenth. @param {number} start */
export function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
