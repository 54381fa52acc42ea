import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { standsAt } from '../files/kept-inside.ts';
import { readBytes } from '../files/read.ts';
import { commit } from '../files/write.ts';

/** What stands on a card: where it belongs, what it is, one sentence about it. */
export interface Card {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  /** The edition's name. */
  readonly edition: string;
}

const width = 1200;
const height = 630;
const colours = { paper: '#fdfdfb', ink: '#17191c', muted: '#565d64', link: '#0b5070' };

/**
 * Draws the picture that stands for a page where its address is shared. The letters are drawn as outlines from the site's own fonts, so
 * that no font of the machine plays a part and the same words give the same bytes. A card that was drawn before is taken from
 * `.cache/cards`.
 *
 * @param root the project's folder
 * @returns a PNG of 1200 by 630 points
 */
export async function drawCard(root: string, card: Card): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, colours, card]))
    .digest('hex')
    .slice(0, 24);
  const file = `.cache/cards/${key}.png`;
  if (standsAt(root, file)) return readBytes(root, file);
  const svg = await satori(layOut(card) as Parameters<typeof satori>[0], { width, height, fonts: fonts() });
  const png = await sharp(Buffer.from(svg))
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
  commit(root, new Map([[file, png]]));
  return png;
}

/** Raised when the layout changes, so that no older drawing is taken for it. */
const version = 1;

function layOut({ kind, title, sentence, edition }: Card): object {
  const text = (content: string, style: object) => ({ type: 'div', props: { style, children: content } });
  const size = title.length > 90 ? 48 : title.length > 45 ? 60 : 76;
  return {
    type: 'div',
    props: {
      style: {
        width: '100%',
        height: '100%',
        boxSizing: 'border-box',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 80px',
        background: colours.paper,
        borderLeft: `24px solid ${colours.link}`,
        color: colours.ink,
      },
      children: [
        text(kind, { fontFamily: 'Sans', fontSize: 30, color: colours.link }),
        {
          type: 'div',
          props: {
            style: { display: 'flex', flexDirection: 'column', gap: 28 },
            children: [
              text(title, { fontFamily: 'Serif', fontSize: size, lineHeight: 1.15 }),
              text(shortTo(sentence, 190), {
                fontFamily: 'Sans',
                fontSize: 32,
                lineHeight: 1.4,
                color: colours.muted,
              }),
            ],
          },
        },
        text(edition, { fontFamily: 'Serif', fontSize: 36 }),
      ],
    },
  };
}

function shortTo(sentence: string, most: number): string {
  if (sentence.length <= most) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', most - 1)).replace(/[,;:]$/, '')}…`;
}

let loaded: Parameters<typeof satori>[1]['fonts'] | undefined;

function fonts(): Parameters<typeof satori>[1]['fonts'] {
  const read = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name));
  loaded ??= [
    {
      name: 'Serif',
      data: read('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
      weight: 400,
    },
    {
      name: 'Sans',
      data: read('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
      weight: 400,
    },
  ];
  return loaded;
}
