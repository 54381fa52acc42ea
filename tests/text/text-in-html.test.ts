import { describe, expect, it } from 'vitest';
import { textInHtml } from '../../src/text/text-in-html.ts';

describe('textInHtml', () => {
  it.each([
    ['One two', 'One two'],
    ['\nOne\n  two\n', 'One two'],
    ['A &amp; B &lt;b&gt; &quot;c&quot; &#39;d&#x27;', 'A & B <b> "c" \'d\''],
    ['<strong>Annex</strong> Letter', 'Annex Letter'],
    ['(Signed) <strong>BAN</strong>-moon', '(Signed) BAN-moon'],
    ['one<br>two<br>\nthree', 'one two three'],
    ['a b&nbsp;c', 'a b c'],
    ['end.<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup> Next', 'end. Next'],
    ['<span class="number">1.</span> <span class="marking">(C)</span> Words <span>here</span>', 'Words here'],
    ['<p>See. <a href="#x" data-footnote-backref="">↩<sup>2</sup></a></p>', 'See.'],
    ['<!-- not <b>this</b> -->that', 'that'],
    ['𝒳 &#x1D4B3; é', '𝒳 𝒳 é'],
    ['AT&T < 5', 'AT&T < 5'],
    ['', ''],
  ])('%s', (html, text) => expect(textInHtml(html).text).toBe(text));

  it('knows where each character stands', () => {
    const html = 'a &amp; <b>c  d</b>';
    const { text, starts, ends } = textInHtml(html);
    expect([...text].map((_, at) => html.slice(starts[at], ends[at]))).toEqual([
      'a',
      ' ',
      '&amp;',
      ' ',
      'c',
      '  ',
      'd',
    ]);
  });

  it('refuses HTML that is not well nested', () =>
    expect(() => textInHtml('<b>one</i></b>')).toThrow('</i> closes <b>'));
});
