/** The changelog as a feed: one item for each version that is out. */
import rss from '@astrojs/rss';
import type { Version } from '../reference/changelog/versions.ts';

export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Absolute addresses: of the site, of the page that items link into, of the feed. */
  readonly home: URL;
  readonly page: URL;
  readonly self: URL;
}

/** The whole file. Items keep their identity as long as the page keeps its address. */
export function feedOf(channel: Channel, versions: readonly Version[]): Promise<Response> {
  const { title, description, home, page, self } = channel;
  const items = versions.flatMap(({ name, id, date, changes }) =>
    date === null
      ? []
      : [
          {
            title: `${title} ${name}`,
            link: new URL(`#${id}`, page).href,
            pubDate: new Date(date),
            description: listOf(changes),
          },
        ],
  );
  return rss({
    ...{ title, description, site: home, items },
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en-gb</language><atom:link href="${self.href}" rel="self" type="application/rss+xml"/>`,
  });
}

/** A feed's description is HTML. */
function listOf(changes: readonly string[]): string {
  const items = changes.map((change) => {
    const text = change.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<li>${text.replace(/`([^`]*)`/g, '<code>$1</code>')}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
