/** Gives sections the names that readers look for them by, and leaves out those that only lead on. */
import type { SearchSection, SectionNames } from '../../src/shell/search/section.ts';
import { PlainFailure } from '../setup/failure.mjs';

const idOf = ({ path }: SearchSection): string => path.split('#')[1] ?? '';
const pageOf = (path: string): string => path.replace(/#.*/, '');

/**
 * The sections that are searched, with all their names.
 *
 * @throws PlainFailure that lists the sections of the page when `content/search.ts` names one that is not there.
 */
export function nameSections(
  sections: readonly SearchSection[],
  { names, lists, unsearched }: SectionNames,
): SearchSection[] {
  for (const id of unsearched) {
    if (sections.some((section) => idOf(section) === id)) continue;
    throw new PlainFailure(`content/search.ts: no page has a section #${id}. Was it renamed?`);
  }
  const searched = sections.filter((section) => !unsearched.includes(idOf(section)));
  for (const path of lists) {
    if (sections.some((section) => section.path === path)) continue;
    throw new PlainFailure(`content/search.ts: there is no page ${path}.`);
  }
  for (const path of Object.keys(names)) {
    if (searched.some((section) => section.path === path)) continue;
    const there = searched.map((section) => section.path);
    const nearby = there.filter((other) => pageOf(other) === pageOf(path));
    throw new PlainFailure(
      `content/search.ts: there is no section ${path}. Was its heading changed? ${
        nearby.length > 0 ? `Its page has:\n${nearby.join('\n')}` : 'There is no such page.'
      }`,
    );
  }
  return searched.map((section) => ({
    ...section,
    names: [...section.names, ...(names[section.path] ?? [])],
    isEntry: section.path.includes('#') && lists.includes(pageOf(section.path)),
  }));
}
