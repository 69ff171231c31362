/** Under which name the browser keeps the edited text of a file. */

/** `oxidizing:edit:rust/<crate>/<module>`; `path` is `<crate>/<module>`. */
export function fileKey(path: string): string {
  return `oxidizing:edit:rust/${path}`;
}
