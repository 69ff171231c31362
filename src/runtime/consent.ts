/** Whether the reader agrees to the download of Python, where that is slow or costs. */

export interface Asker {
  /** Whether there is a reason to ask now. */
  wanted(): boolean;
  /** Resolves with the reader's answer; may be asked again after a no. */
  ask(): Promise<boolean>;
}

/**
 * What the engine asks before it downloads Python: null where there is nothing to ask, else the answer.
 * All that wait for it share one question, and a yes holds for the page.
 */
export function consentOf(asker: Asker): () => Promise<boolean> | null {
  let isGiven = false;
  let answer: Promise<boolean> | null = null;
  return () => {
    if (isGiven || !asker.wanted()) return null;
    answer ??= asker
      .ask()
      .then((yes) => {
        isGiven = yes;
        return yes;
      })
      .finally(() => {
        answer = null;
      });
    return answer;
  };
}
