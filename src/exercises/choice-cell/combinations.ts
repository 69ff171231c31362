/** What became of each combination of a choice cell when the site was built: a file that the page fetches. */

import { onSite } from '../../browser/address.ts';

/** A combination compiled to a module, or the compiler's objection as it prints it. */
export type Compiled =
  | { readonly kind: 'program'; readonly url: string; readonly bytes: number }
  | { readonly kind: 'error'; readonly message: string };

/** By `keyOf` of the picks. */
export type Outcomes = Readonly<Record<string, Compiled>>;

/** Rejects where they do not come; the words say why. */
export async function fetchOutcomes(address: string): Promise<Outcomes> {
  const response = await fetch(onSite(address));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** The list of those files, written by scripts/steps/choices.ts: template → address. */
export type ChoiceManifest = Readonly<Record<string, string>>;
