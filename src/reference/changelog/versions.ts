/** Build side: the versions that CHANGELOG.md tells of, newest first, as the changelog page and its feed show them. */

/** One version; until it has a date it is in the making, and the feed leaves it out. */
export interface Version {
  readonly name: string;
  /** Its place on the changelog page. */
  readonly id: string;
  /** ISO 8601, day only. */
  readonly date: string | null;
  /** What is new, as written: `backticks` mark code. */
  readonly changes: readonly string[];
}

const HEADING = /^## (\S+?)(?:, (\d{4}-\d{2}-\d{2}))?$/;

/** `markdown` holds `## 0.3.0, 2026-11-21` (no date yet: `## Unreleased`) with a list below each. */
export function readVersions(markdown: string): Version[] {
  const parts = markdown.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return parts.map((part) => {
    const [heading = '', ...lines] = part.trimEnd().split('\n');
    const [, name, date = null] = HEADING.exec(heading) ?? [];
    if (name === undefined || (date !== null && Number.isNaN(Date.parse(date)))) {
      throw new Error(
        `CHANGELOG.md: expected a heading as "## 0.3.0, 2026-11-21" or "## Unreleased", got "${heading}".`,
      );
    }
    const changes = lines
      .join('\n')
      .split(/^- /m)
      .map((change) => change.trim().replace(/\s*\n\s*/g, ' '));
    if (changes[0] !== '' || changes.length === 1) {
      throw new Error(
        `CHANGELOG.md: expected nothing but a list of "- " below "${heading}", got "${changes[0]}".`,
      );
    }
    return { name, id: versionId(name), date, changes: changes.slice(1) };
  });
}

/** "0.3.0" gives "v0-3-0": an id that a style sheet and a link take as it is. */
function versionId(name: string): string {
  return `v${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
