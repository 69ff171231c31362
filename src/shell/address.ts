/** Where the site will be put: the build has to know, for its links, its sitemap and its cards. */

/** Reserved by RFC 2606: nobody's. */
const NOWHERE = 'https://oxidizing-python.example/';

export interface SiteAddress {
  /** For example "https://teacher.example". */
  readonly origin: string;
  /** Folder on that host; begins and ends with a slash. */
  readonly base: string;
}

/**
 * Takes apart what SITE_URL says, for example "https://teacher.example/courses/rust/".
 * @throws Error when it is no address of a folder.
 */
export function readSiteAddress(siteUrl: string = process.env['SITE_URL'] ?? ''): SiteAddress {
  const text = siteUrl === '' ? NOWHERE : siteUrl;
  if (!URL.canParse(text)) throw new Error(explain(text));
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  const isFolder = search === '' && hash === '' && username === '' && /^[\w\-./~]*$/.test(pathname);
  if (!/^https?:$/.test(protocol) || !isFolder || pathname.includes('//')) {
    throw new Error(explain(text));
  }
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

function explain(text: string): string {
  return (
    `SITE_URL is "${text}". It has to be the address that the site will have, such as ` +
    '"https://teacher.example/courses/rust/": http or https, a host, and a folder of plain letters.'
  );
}
