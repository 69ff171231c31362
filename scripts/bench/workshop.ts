/** The workshop: how long a reader waits for its steps, and what a proof finds. */
import { withSite } from '../browser/site.ts';
import type { Row } from './rows.ts';
import { workshopProof } from './workshop-proof.ts';
import { workshopRace } from './workshop-race.ts';

export function workshop(): Promise<Row[]> {
  return withSite(async (site) => [...(await workshopProof(site)), ...(await workshopRace(site))]);
}
