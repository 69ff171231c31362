/** Which tab a key moves to, after the tabs pattern of the WAI-ARIA practices. */

/** The index of the tab that `key` moves to from tab `at` of `count`, or null if the key is not one of theirs. */
export function tabAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
