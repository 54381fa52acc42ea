import { expect, test } from 'vitest';
import { plainPage } from '../../scripts/bench/starlight-peer.ts';

test('writes a transcription as plain Markdown', () => {
  const mdx = `---
# Generated.
id: x
title: 'A "title": of two'
---

{/* do not edit */}

## Heading

<Paragraph id="p1" number="1." marking="(C/NF)">

First.
Second.

</Paragraph>

<Item id="p1a" label="(a)">

An item[^1].

</Item>

<Part id="annex" label="Annex">

Letter dated

</Part>

<Part id="enclosure" label="Enclosure" />

Plain \\{text\\}.

[^1]: A note.
`;
  expect(plainPage(mdx).replaceAll(/\n{2,}/g, '\n')).toBe(`---
title: "A \\"title\\": of two"
---
## Heading
1\\. (C/NF) First.
Second.
(a) An item[^1].
## Annex Letter dated
## Enclosure${' '}
Plain \\{text\\}.
[^1]: A note.
`);
});
