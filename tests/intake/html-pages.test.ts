import { expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';

// Pages as people save them: what of them is the article, and that nothing of it is lost without a word.

const sentence = (about: string) =>
  `The harbour board met on Tuesday to hear what the pilots had to say of ${about}, and put off its answer until the spring, when the channel has been sounded again and the cost of a second light is known.`;
const menu = `<nav><ul>${['News', 'Sport', 'Weather', 'Letters'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
const page = (article: string) =>
  `<!doctype html><html><head><title>The light on the mole</title></head><body>${menu}<div id="main"><h1>The light on the mole</h1>${article}</div>
  <div class="sidebar"><ul><li><a href="/a">Herring sold</a></li><li><a href="/b">Nets mended</a></li></ul></div></body></html>`;

const read = async (article: string) => {
  const taken = await takeIn(Buffer.from(page(article)), 'page.html');
  return { text: taken?.text ?? '', notTaken: taken?.notTaken ?? [] };
};
const paragraphs = (...about: string[]) => about.map((one) => `<p>${sentence(one)}</p>`).join('\n');

test('an article that goes on in a part called "read more" is whole, and links of that name are none of it', async () => {
  const { text } = await read(
    `${paragraphs('the old light', 'fog')}
    <div id="read-more"><a href="">Read more</a><div>${paragraphs('the mole', 'the tide')}</div></div>
    <div class="read-more"><ul><li><a href="/x">A light for the north pier</a></li></ul></div>`,
  );
  expect(text).toContain(sentence('the tide'));
  expect(text).not.toContain('north pier');
});

test('words that stand in no paragraph are kept, and a short heading over them', async () => {
  const { text } = await read(
    `${paragraphs('the old light', 'fog', 'the mole')}<h2>Cost</h2><div>${sentence('the <i>price</i> of oil')}</div>`,
  );
  expect(text).toContain('## Cost\n\nThe harbour board');
  expect(text).toContain('*price* of oil');
});

test('a list that only indents is no list', async () => {
  const { text } = await read(`${paragraphs('fog', 'the mole')}<ul>${sentence('a <b>new</b> bell')}</ul>`);
  expect(text).toContain('a **new** bell');
});

test('what stands over a table, code in its cells, and formulas are read', async () => {
  const { text, notTaken } = await read(
    `${paragraphs('fog', 'the mole')}
    <table><caption>Ships by year</caption><tr><th>Year</th><td><pre>let ships = 4;</pre></td></tr></table>
    <p>The height is <math><mi>h</mi><mo>=</mo><mfrac> <mn>2</mn> <mi>n</mi> </mfrac><annotation>h=2</annotation></math> in all.</p>${paragraphs('oil')}`,
  );
  expect(text).toContain('Ships by year\n\nYear\tlet ships = 4;');
  expect(text).toContain('The height is h=2/n in all.');
  expect(notTaken.map(({ what }) => what)).not.toContain('words that found no place in the text');
});

test('words that no reading of a page has a place for are told', async () => {
  const { notTaken } = await read(
    `${paragraphs('fog', 'the mole')}<noembed>A film of the launching</noembed>`,
  );
  expect(notTaken).toContainEqual(
    expect.objectContaining({ what: 'words that found no place in the text', words: 5 }),
  );
});

test('a page in a script without spaces loses its menus too', async () => {
  const japanese =
    '港の委員会は火曜日に会合を開き、水先人たちの意見を聞いたが、春に水路を測り直すまで答えを延ばした。';
  const html = page(`<p>${japanese}</p><p>${japanese}霧の話。</p><p>${japanese}灯台の話。</p>`);
  const taken = await takeIn(Buffer.from(html), 'page.html');
  expect(taken?.text).toContain('灯台の話');
  expect(taken?.text).not.toContain('Weather');
});

test('a page full of links without words takes no longer for them, and a heading in a list is a heading', async () => {
  const links = Array.from({ length: 5_000 }, (_, at) => `<a id="l${at}"> </a><span></span>\n`).join('');
  const started = performance.now();
  const { text } = await read(
    `${paragraphs('fog', 'the mole')}<div>${links}</div><p>One<a name="x"> </a>word<b></b>s <wbr>more.</p>
    <ul><li><a id="cost"></a><h2>What it costs</h2>${paragraphs('oil')}</li></ul>`,
  );
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(text).toContain('One words more.');
  expect(text).toContain('\n\n## What it costs\n\n');
});

test('italics that begin or end inside a word leave it out; others are marked where they stand', async () => {
  const { text } = await read(
    `${paragraphs('fog', 'the mole')}<p>The Par<i>ties</i> read L’<i>Express</i>, some<i>times <b>all</b></i>, and said<i>“no”</i>;
    <i>ex</i>-<i>Orion (</i>sold), n<i>o</i>8, <i>, and so</i> on, <b>L’</b><i>Express</i>.</p>`,
  );
  expect(text).toContain(
    'The Parties read L’*Express*, sometimes **all**, and said“no”; *ex*-*Orion* (sold), no8, , *and so* on, **L’**Express.',
  );
});

test('a table below the part of the article belongs to it; one with links, or of the site, does not', async () => {
  const table = (...cells: string[]) =>
    `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
  const html = `<!doctype html><html><head><title>The light</title></head><body>${menu}<h1>The light</h1>
    <div class="c">${paragraphs('fog', 'the mole', 'the tide', 'oil')}</div>${table('Ships', '11')}${table('Crew', '140')}
    ${table('<a href="/x">Herring</a>', 'sold')}<footer>${table('Harbour', 'board')}</footer></body></html>`;
  const text = (await takeIn(Buffer.from(html), 'page.html'))?.text;
  expect(text).toMatch(/Ships\t11\n\nCrew\t140\n$/);
});

test('words that are struck out are no text, and are told', async () => {
  const { text, notTaken } = await read(
    `${paragraphs('fog', 'the mole')}<p>It is <del>old</del> <ins>new</ins> and <s>dear</s><span style="text-decoration: line-through">lit</span> cheap.</p>`,
  );
  expect(text).toMatch(/It is +new and +cheap\./);
  expect(notTaken).toContainEqual(expect.objectContaining({ what: 'words that are struck out', times: 3 }));
  const markdown = await takeIn(Buffer.from('# A light\n\nIt is ~~very old~~ new.\n'), 'a.md');
  expect(markdown?.text).toMatch(/It is +new\./);
  expect(markdown?.notTaken).toMatchObject([{ what: 'words that are struck out', words: 2 }]);
});

test('where two line ends part what is said, as on old pages, there are paragraphs, and nothing beside them is lost', async () => {
  const html = `<html><head><title>The light on the mole</title></head><body><article><h1>The light on the mole</h1>
    <p>The light was seen in the dry months of each year by the pilots of the port.<br><br>It was seen again in the spring, and the number was written on the back of a form.</p>
    <dl><dt>Pilot</dt><dd>One who knows the channel.</dd></dl><ul><li>by night;</li><li>by day.</li></ul>
    <blockquote><p>Who sails alone<br>sinks alone.</p></blockquote><h2>What follows</h2>
    <p>The pilots leave before the ships do, and nobody writes that down in the ledger of the port.</p></article></body></html>`;
  const taken = await takeIn(Buffer.from(html), 'page.html');
  expect(taken?.notTaken).toEqual([]);
  for (const kept of [
    'port.\n\nIt was',
    'Pilot',
    '• by day.',
    'Who sails alone\nsinks alone.',
    '## What follows',
  ])
    expect(taken?.text).toContain(kept);
});

test('an old page that is one cell has paragraphs, and the bold words that say its title are its heading', async () => {
  const cell = `<font face="Arial">Port Amel, 3 May 2012<br>\n<br>1. ${sentence('fog')}<br> <br/>2. ${sentence('oil')}<br><br><br>They left.</font>`;
  const html = (table: string) =>
    `<html><head><title>Minutes of the harbour board</title></head><body><table>${table}</table></body></html>`;
  for (const table of [
    `<tr><td><b>Minutes of the harbour board</b><br><br>${cell}</td></tr>`,
    `<tr><td><b>Minutes of the harbour board</b></td></tr><tr><td>${cell}</td></tr>`,
  ]) {
    const taken = await takeIn(Buffer.from(html(table)), 'page.html');
    expect(taken?.text).toBe(
      `# Minutes of the harbour board\n\nPort Amel, 3 May 2012\n\n1. ${sentence('fog')}\n\n2. ${sentence('oil')}\n\nThey left.\n`,
    );
    expect(taken?.notTaken).toEqual([]);
  }
});

test('ways back from a note, ways to change a page, and small letters over others are none of its words, or set off', async () => {
  const note = (id: string, back: string, text: string) => `<li id="${id}">${back} ${text}</li>`;
  const { text, notTaken } = await read(
    `${paragraphs('fog', 'the mole')}<h2>Annex<span>[<a href="/e">edit</a> | <a href="/s">edit source</a>]</span></h2><p>One<sup id="r1"><a href="#n1">[1]</a></sup>, two<sup id="r2"><a href="#n2">[2]</a></sup>, three<a id="r3" href="#n3">3</a>, <ruby>kan<rt>above</rt></ruby>.</p>
    <p id="n3"><a href="#r3">3</a>. Cut<br><br>in two.</p><ol>${note('n1', '<span>↑ <a href="#r1">1,0</a> et <a href="#r1b">1,1</a></span>', '<span>Lost.</span>')}${note('n2', '<b><a href="#r2">^</a></b>', '<span>Ibid., see <a href="#r1">1</a></span>')}</ol>`,
  );
  expect(text).toContain('## Annex\n\nOne[^1], two[^2], three[^3], kan(above).');
  expect(text).toContain('[^1]: Lost.\n\n[^2]: Ibid., see');
  expect(text).toContain('[^3]: Cut in two.');
  expect(notTaken).toContainEqual(expect.objectContaining({ what: 'ways to change the page', words: 4 }));
});
