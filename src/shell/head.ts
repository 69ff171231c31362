/** Which tags stand in a page's head: Starlight's without those that nobody reads, and the card that a shared link shows. */

/** A tag as Starlight gathers it. */
export interface HeadTag {
  readonly tag: string;
  readonly attrs?: Readonly<Record<string, string | boolean | undefined>> | undefined;
  readonly content?: string | undefined;
}

/** Each page pays for its head: who made it and in which language stands elsewhere, the sitemap in robots.txt. */
const UNREAD: ReadonlySet<unknown> = new Set(['generator', 'og:locale', 'sitemap']);

/** A page that is not there is not to be found or shared. */
const FOR_SHARING = /^(og|twitter):|^canonical$/;

/**
 * @param card Address of the picture for a shared link; null for a page that is not to be shared.
 */
export function headTags<Tag extends HeadTag>(
  gathered: readonly Tag[],
  card: string | null,
): (Tag | HeadTag)[] {
  const kept = gathered.filter((tag) => !UNREAD.has(nameOf(tag)));
  if (card === null) return kept.filter((tag) => !FOR_SHARING.test(nameOf(tag)));
  return [...kept, { tag: 'meta', attrs: { property: 'og:image', content: card } }];
}

function nameOf({ attrs = {} }: HeadTag): string {
  return String(attrs['name'] ?? attrs['property'] ?? attrs['rel'] ?? '');
}
