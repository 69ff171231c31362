/** The workshop: how long a reader waits for its steps. */
import { withSite } from '../browser/site.ts';
import type { Row } from './rows.ts';
import { workshopRace } from './workshop-race.ts';

export function workshop(): Promise<Row[]> {
  return withSite(workshopRace);
}
