/** The feed of the changelog, `/changelog.xml`. */
import type { APIRoute } from 'astro';
import { readVersions } from '../reference/changelog/versions.ts';
import { absolute } from '../site/absolute.ts';
import { feedOf } from '../site/feed.ts';
import { readSource } from '../snippet/source.ts';

export const GET: APIRoute = ({ site }) => {
  const channel = {
    title: 'Oxidizing Python',
    description: 'What each version of the book brought.',
    home: absolute('/', site),
    page: absolute('/reference/changelog/', site),
    self: absolute('/changelog.xml', site),
  };
  return feedOf(channel, readVersions(readSource('CHANGELOG.md').text));
};
