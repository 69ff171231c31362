/** Where a reader reports a mistake: an address of mail or of a page with a form, set by whoever builds the site. */

/** The page that the mistake is on. */
export interface Reported {
  readonly title: string;
  /** On its host, for example "/chapters/why-rust/". */
  readonly path: string;
}

/**
 * The link for one page; null where no address is set.
 *
 * @param reportTo The environment variable REPORT_TO: an address of mail such as "team@host.example", or
 *   the address of a page, in which `{title}` and `{path}` are replaced.
 * @throws Error when it is neither.
 */
export function reportAddress(reportTo: string, { title, path }: Reported): string | null {
  if (reportTo === '') return null;
  if (/^[^\s@/:?&]+@[^\s@/:?&]+$/.test(reportTo)) {
    const subject = encodeURIComponent(`A mistake in "${title}"`);
    const body = encodeURIComponent(
      `The page: ${path}\n\nThe sentence or the code:\n\nWhat is wrong:\n`,
    );
    return `mailto:${reportTo}?subject=${subject}&body=${body}`;
  }
  if (/^https?:\/\/\S+$/.test(reportTo)) {
    return reportTo
      .replaceAll('{title}', encodeURIComponent(title))
      .replaceAll('{path}', encodeURIComponent(path));
  }
  throw new Error(
    `REPORT_TO is "${reportTo}". It has to be an address of mail, such as team@host.example, or of a ` +
      'page, such as https://host.example/issues/new?title={title}&body={path}.',
  );
}
