/** Puts the lines of two columns beside each other. */

/**
 * How many lines stay empty before each line of the left column.
 * @param beside For each line on the left the line on the right, from 1 on, that it stands beside.
 * @throws Error when there is not one for each line, or when they do not rise to the last line at most.
 */
export function gapsBefore(beside: readonly number[], left: number, right: number): number[] {
  if (beside.length !== left) {
    throw new Error(
      `${left} lines of Python, but \`beside\` has ${beside.length} numbers: give one for each line.`,
    );
  }
  return beside.map((line, index) => {
    const before = beside[index - 1] ?? 0;
    if (line <= before || line > right) {
      throw new Error(
        `\`beside\` has ${line} after ${before}: expected rising numbers of the ${right} lines of Rust.`,
      );
    }
    return line - before - 1;
  });
}
