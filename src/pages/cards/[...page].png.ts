/** The card of each page, `/cards/chapters/why-rust.png`: made with the site, the same from the same words and record. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { chapterNumber } from '../../shell/sidebar.ts';
import { type Card, drawCard } from '../../site/cards/card.ts';
import { figureOf } from '../../site/cards/figures.ts';

export const getStaticPaths = (async () => {
  const pages = await getCollection('docs', ({ id }) => id !== '404');
  return pages.map(({ id, data, filePath }) => {
    const number = chapterNumber(filePath);
    const where = id === 'index' ? 'A book that runs' : 'Reference';
    const props: Card = {
      title: data.title,
      where: number === null ? where : `Chapter ${number}`,
      description: data.description ?? '',
      figure: figureOf(id),
    };
    return { params: { page: id }, props };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Card> = async ({ props }) => {
  // Few colours: a palette makes the file a quarter of the size, and nothing dithers.
  const png = await sharp(Buffer.from(drawCard(props)))
    .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 8 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
