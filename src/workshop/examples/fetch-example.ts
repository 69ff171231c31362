/** Fetches an example, as the work that a reader begins with. */
import { onSite } from '../../browser/address.ts';
import { fetchFile } from '../../browser/fetch-file.ts';
import type { Work } from '../work.ts';

/** Rejects where it cannot be fetched. */
export async function fetchExample(name: string): Promise<Work> {
  return (await fetchFile(onSite(`/workshop/${name}.json`))).json();
}
