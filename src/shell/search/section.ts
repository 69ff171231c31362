/** A section of a page as the build lists it for the search, and the search finds it. */

export interface SearchSection {
  /** On the site: "/chapters/packaging/#what-does-pip-install"; without a fragment for what stands before the first heading. */
  readonly path: string;
  /** The title of its page. */
  readonly page: string;
  /** The page's title again for what stands before the first heading. */
  readonly heading: string;
  /** What readers call it and the text does not: from `content/search.ts`, and a glossary term's own. */
  readonly names: readonly string[];
  /** An entry of a list: it comes after the section of a chapter that says as much. */
  readonly isEntry: boolean;
  readonly prose: string;
  /** The words of its code, each once. */
  readonly code: string;
}

/** What an author says about sections: `content/search.ts`. */
export interface SectionNames {
  /** Other names by a section's path. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The paths of pages that list entries. */
  readonly lists: readonly string[];
  /** The ids of headings whose sections are not searched, on whatever page. */
  readonly unsearched: readonly string[];
}
