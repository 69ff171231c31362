/** What became of each combination of a choice cell when the site was built: a file that the page fetches. */

/** A combination compiled to a module, or the compiler's objection as it prints it. */
export type Compiled =
  | { readonly kind: 'program'; readonly url: string; readonly bytes: number }
  | { readonly kind: 'error'; readonly message: string };

/** By `keyOf` of the picks. */
export type Outcomes = Readonly<Record<string, Compiled>>;

/** The list of those files, written by scripts/steps/choices.ts: template → address. */
export type ChoiceManifest = Readonly<Record<string, string>>;
