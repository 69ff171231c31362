/** Code in a line of text that is too short to be broken: a break inside `--release` or `#[new]` would change its look. */

/** The longest that fits into a line of a window of 320 px, in characters. */
const LONGEST = 24;

/** Class of such code, styled in `styles/prose.css`. */
export const SHORT_CODE = 'short';

export function isShort(code: string): boolean {
  return code.length <= LONGEST && !/\s/.test(code);
}
