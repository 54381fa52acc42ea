/** Reads a command's options; an unknown one is said in one line, and the command ends with 1. */
export function readingOptions<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    console.error(`${error.message.split(/\. |\n/)[0]}\n--help says what there is.`);
    process.exitCode = 1;
    return undefined;
  }
}
