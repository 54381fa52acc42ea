import { parseFragment, serializeOuter } from 'parse5';
import { describe, expect, it } from 'vitest';
import { elementOf, escapeHtml, wordsIn } from '../../src/text/html.ts';

describe('wordsIn', () => {
  it.each([
    ['\nOne\n  two\n', 'One two'],
    ['A &amp; B &lt;b&gt; &quot;c&quot; &#39;d&#x27;', 'A & B <b> "c" \'d\''],
    ['(Signed) <strong>BAN</strong>-moon', '(Signed) BAN-moon'],
    ['one<br>two<br>\nthree', 'one two three'],
    ['a b&nbsp;c', 'a b c'],
    ['end.<sup><a href="#n">1</a></sup> Next', 'end. Next'],
    ['<!-- not <b>this</b> -->that', 'that'],
    ['AT&T < 5', 'AT&T < 5'],
    ['', ''],
  ])('%s', (html, text) => expect(wordsIn(parseFragment(html))).toBe(text));
});

describe('escapeHtml and elementOf', () => {
  it('leave the words of a text as they are', () => {
    const nasty = '<script>alert("x & y")</script>';
    expect(escapeHtml(nasty)).toBe('&lt;script&gt;alert(&quot;x &amp; y&quot;)&lt;/script&gt;');
    const html = serializeOuter(elementOf('b', { title: nasty, id: undefined }, [nasty]));
    expect(html).toContain('&lt;script&gt;');
    expect(serializeOuter(parseFragment(html).childNodes[0] as never)).toBe(html);
  });
});
