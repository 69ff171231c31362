/** A button of the teacher's page, which sends what it stands for. */
import { escaped } from '../html.ts';
import type { Act } from './act.ts';

/**
 * @param id Stays the same while the page is brought up to date, so that the button keeps the focus.
 * @param of What it is about, for those who do not see what stands beside it.
 */
export function buttonFor(id: string, words: string, act: Act, of?: string): string {
  const label = of === undefined ? '' : ` aria-label="${escaped(`${words}: ${of}`)}"`;
  return `<button type="button" id="${escaped(id)}"${label} data-act="${escaped(JSON.stringify(act))}">${escaped(words)}</button>`;
}
