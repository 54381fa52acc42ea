import { expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';

// What a page says of itself, seen and unseen: its heading, who wrote it, when it came out. Each page is one that a site could serve.

const sentence = (about: string) =>
  `The harbour board met on Tuesday to hear what the pilots had to say of ${about}, and put off its answer until the spring, when the channel has been sounded again and the cost of a second light is known.`;
const paragraphs = ['fog', 'the mole', 'the old light'].map((about) => `<p>${sentence(about)}</p>`).join('');
const linked = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

const read = async (head: string, body: string, of = '') => {
  const html = `<!doctype html><html><head><title>The light on the mole | Harbour News</title>${head}</head><body ${of}><nav><a href="/">Home</a> <a href="/b">Boats</a></nav>${body}</body></html>`;
  const taken = await takeIn(Buffer.from(html), 'page.html');
  const { title, author, date } = taken?.metadata ?? {};
  return { text: taken?.text ?? '', title, author, date, places: taken?.places };
};
const article = `<article><h1>The light on the mole</h1>${paragraphs}</article>`;

test.each([
  ['a publisher', { name: 'Harbour News' }],
  ['an account', 'harbournews_3'],
  ['the name that a program fills in', { name: 'admin' }],
  ['an address', 'https://example.org/people/7'],
])('%s is no author', async (_, author) => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'The light on the mole',
    author,
    publisher: { name: 'Harbour News' },
  };
  expect((await read(linked(data), article)).author).toBeUndefined();
});

test('a person who has a site of their own is the author of what stands on it', async () => {
  const anna = { '@type': 'Person', name: 'Anna Roe' };
  const data = { '@type': 'BlogPosting', headline: 'The light on the mole', author: anna, publisher: anna };
  expect((await read(linked(data), article)).author).toBe('Anna Roe');
});

test('JSON-LD comes first, through its graph and its references, and what it says of other things does not count', async () => {
  const graph = linked({
    '@graph': [
      { '@type': 'Organization', name: 'Harbour News', author: 'Not This One' },
      {
        '@type': 'Report',
        headline: 'The light &amp; the mole',
        author: [{ '@id': '#a' }, { name: 'By Ola Nord' }],
        datePublished: '2031-03-12T08:00:00Z',
      },
      { '@type': 'Person', '@id': '#a', name: 'Anna Roe' },
    ],
  });
  const meta =
    '<meta name="author" content="Somebody Else"><meta property="article:published_time" content="2031-05-01">';
  expect(
    await read(`${linked('torn')}<script type="application/ld+json">{</script>${graph}${meta}`, article),
  ).toMatchObject({
    author: 'Anna Roe, Ola Nord',
    date: '2031-03-12T08:00:00Z',
    places: { author: 'JSON-LD author', date: 'JSON-LD datePublished' },
  });
});

test('metadata of libraries stands before the names of programs; names with a comma stay apart', async () => {
  const head = `<meta name="author" content="Somebody Else"><meta name="DC.Creator" content="Roe, Anna"><meta property="dc:title dc:creator" content="Nord, Ola"><meta name="dcterms.issued" content="12 March 2031">`;
  expect(await read(head, article)).toMatchObject({ author: 'Roe, Anna; Nord, Ola', date: '12 March 2031' });
});

test.each([
  [
    'in a list beside its date',
    '<ul><li class="byline">by Anna Roe</li><li><time datetime="2031-03-12">March 12</time></li></ul>',
    'by Anna Roe',
  ],
  [
    'in an aside',
    '<aside><span itemprop="author"><span itemprop="name">Anna Roe</span></span></aside>',
    'Anna Roe',
  ],
  ['linked', '<div>Words by <a rel="author" href="/u/7">Anna Roe</a></div>', 'Words by Anna Roe'],
  [
    'behind the text',
    `</div><div>${paragraphs}<footer class="meta"><p class="ArticleByline">By Anna Roe</p></footer>`,
    '',
  ],
])('a byline %s is read, and stands in the text once', async (_, byline, words) => {
  const { text, author } = await read(
    '',
    `<article><h1>The light on the mole</h1><div>${byline}</div>${paragraphs}</article>`,
  );
  if (words !== '') expect(text.split(words)).toHaveLength(2);
  if (words !== '') expect(author).toBe('Anna Roe');
  expect(text).not.toMatch(/^[•\d]/m);
});

test('bylines of other articles, and what is no name, are nobody’s', async () => {
  const teasers =
    '<ul class="list"><li><a href="/x">A new bell for the fog station on the cape</a> <span class="author">By Ola Nord</span></li><li><a href="/y">Herring is sold at the quay again</a> <span class="author">By Eva Lind</span></li></ul>';
  const { author } = await read(
    '',
    `<article><h1>The light on the mole</h1>${teasers}<p class="byline">Read in four minutes</p>${paragraphs}</article>`,
  );
  expect(author).toBeUndefined();
});

test('the heading is found whatever the page round it is called, and is the only one of its order', async () => {
  const body = `<header><h1><a href="/">Harbour News</a></h1></header><div class="wrap"><h4>Opinion</h4><h1>The light on the mole</h1><p class="date">March</p>${paragraphs}<h1>What it costs</h1>${paragraphs}</div>`;
  const { text, title } = await read(
    '<meta property="og:site_name" content="Harbour News">',
    body,
    'class="has-share-tools print-ready"',
  );
  expect(title).toBe('The light on the mole');
  expect(text).toMatch(/^(?:Opinion\n\n)?# The light on the mole\n/);
  expect(text).toContain('\n## What it costs\n');
});

test('where no heading is left the title is what the page declares, without the name of the site', async () => {
  const head =
    '<meta property="og:site_name" content="Harbour News"><meta property="og:title" content="The light on the mole - Harbour News">';
  const { title, places } = await read(head, `<div>${paragraphs}</div>`);
  expect([title, places?.title]).toEqual(['The light on the mole', '<meta> og:title']);
});

test('data laid into one another without end break nothing', async () => {
  const deep = `<script type="application/ld+json">${'['.repeat(4000)}${']'.repeat(4000)}</script>`;
  expect((await read(deep, article)).text).toContain(sentence('fog'));
});
