/** The changelog as an RSS 2.0 feed: one item for each version that is out. */
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
export function feedOf(channel: Channel, versions: readonly Version[]): string {
  const { title, description, home, page, self } = channel;
  const items = versions.flatMap((version) => {
    if (version.date === null) return [];
    const link = escapeXml(new URL(`#${version.id}`, page).href);
    return `    <item>
      <title>${escapeXml(`${title} ${version.name}`)}</title>
      <link>${link}</link>
      <guid>${link}</guid>
      <pubDate>${new Date(version.date).toUTCString()}</pubDate>
      <description>${escapeXml(listOf(version.changes))}</description>
    </item>
`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeXml(title)}</title>
    <link>${escapeXml(home.href)}</link>
    <description>${escapeXml(description)}</description>
    <language>en-gb</language>
    <atom:link href="${escapeXml(self.href)}" rel="self" type="application/rss+xml"/>
${items.join('')}  </channel>
</rss>
`;
}

/** A feed's description is HTML, written as text of the XML. */
function listOf(changes: readonly string[]): string {
  const items = changes.map(
    (change) => `<li>${escapeXml(change).replace(/`([^`]*)`/g, '<code>$1</code>')}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
