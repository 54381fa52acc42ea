/**
 * A number as a list prints it.
 *
 * @param format how HTML, Word or OpenDocument call it: `a`, `upper-roman`, `lowerLetter`, `none` …
 */
export function written(number: number, format: string): string {
  if (/letter|alpha|latin|^a$/i.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return /upper|^A$/.test(format) ? letter.toUpperCase() : letter;
  }
  if (/roman|^i$/i.test(format)) {
    const roman = romanOf(number);
    return /upper|^I$/.test(format) ? roman.toUpperCase() : roman;
  }
  return format === 'none' ? '' : String(number);
}

function romanOf(number: number): string {
  const signs = { c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };
  let rest = number;
  return Object.entries(signs)
    .map(([sign, value]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
