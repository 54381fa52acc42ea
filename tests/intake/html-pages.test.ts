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
    <p>The height is <math><mi>h</mi><mo>=</mo><mn>2</mn><annotation>h=2</annotation></math> in all.</p>${paragraphs('oil')}`,
  );
  expect(text).toContain('Ships by year\n\nYear\tlet ships = 4;');
  expect(text).toContain('The height is h=2 in all.');
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
