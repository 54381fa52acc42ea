// Begins commands one after another in one process, for most of what they load is the same. Takes a list of lines of words as JSON; prints a
// list of what each exits with and what it says.
const [node, , lines] = process.argv;
const { write } = process.stdout;
const said = [];
for (const [nth, [command, ...words]] of JSON.parse(lines).entries()) {
  let text = '';
  const keep = (more) => {
    text += more;
    return true;
  };
  Object.assign(process.stdout, { write: keep });
  Object.assign(process.stderr, { write: keep });
  process.exitCode = 0;
  process.argv = [node, `scripts/${command}.ts`, ...words];
  // Node loads a module of one address once.
  await import(new URL(`../../scripts/${command}.ts?${nth}`, import.meta.url));
  said.push([process.exitCode, text]);
}
process.exitCode = 0;
write.call(process.stdout, JSON.stringify(said));
