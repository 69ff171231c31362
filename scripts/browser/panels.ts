/**
 * Cells, benchmarks and the race as whoever drives a browser sees them: their selectors, and functions that run
 * inside the page. It knows no library: Playwright, Puppeteer and WebDriver all hand such functions over as text,
 * with one argument.
 */

import type { Setup } from '../../src/benchmark/setup.ts';
import type { PanelState } from '../../src/benchmark/state.ts';
import type { CellState as State } from '../../src/cell/state.ts';

/** As elements name them in `data-state`. */
export type CellState = State['kind'];
export type BenchState = PanelState['kind'];

/** Every cell; to what takes one element, the first of the page. */
export const CELL = 'py-cell';
export const RACE = 'race-panel';
/** Inside a cell, once it is being edited. */
export const EDITOR = '.cm-content';

export const cellNamed = (id: string): string => `${CELL}[data-cell="${id}"]`;
export const benchNamed = (panel: string): string => `bench-panel#bench-${panel}`;
export const partNamed = (name: string): string => `[data-part="${name}"]`;

/** What of a set-up is asked for; the rest stays as it is. */
export type Wanted = Partial<Setup>;

/**
 * Runs in the page: sets the controls of a benchmark to `wanted`, as a reader's choices do.
 * @returns What the panel does not offer, in words; empty when it shows all that was wanted.
 */
export function setControls([panel, wanted]: readonly [panel: string, wanted: Wanted]): string[] {
  const form = document.querySelector(`${panel} [data-part="setup"]`);
  if (!(form instanceof HTMLFormElement)) return [`itself: there is no ${panel} on the page`];
  const { variants, ...fields } = wanted;
  const missing: string[] = [];
  // The baseline comes before the variants: its box is then ticked and fixed.
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    const isField =
      field instanceof HTMLSelectElement ||
      field instanceof HTMLInputElement ||
      field instanceof RadioNodeList;
    if (isField) {
      field.value = String(value);
      form.dispatchEvent(new Event('change'));
    }
    if (!isField || field.value !== String(value)) missing.push(`${name} ${value}`);
  }
  if (variants === undefined) return missing;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="variant"]')];
  for (const box of boxes) if (box.checked !== variants.includes(box.value)) box.click();
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  const lacking = variants.filter((name) => !ticked.includes(name));
  if (lacking.length > 0) missing.push(`the variants ${lacking.join(', ')}`);
  const fixed = ticked.filter((name) => !variants.includes(name));
  if (fixed.length > 0) missing.push(`to leave out ${fixed.join(', ')}`);
  return missing;
}

/** What a panel has to show: a state, or words in one of its parts. */
export type Shown =
  | { readonly state: string }
  /** `words` is a pattern, written as for RegExp. */
  | { readonly within: string; readonly words: string };

/**
 * Runs in the page: presses a button of a panel.
 * @returns Milliseconds from the click until the document comes to show `shown`: what it showed before the
 *   press does not count.
 */
export function pressAndTime([panel, button, shown, patience]: readonly [
  panel: string,
  button: string,
  shown: Shown,
  patience: number,
]): Promise<number> {
  return new Promise((resolve, reject) => {
    const root = document.querySelector<HTMLElement>(panel);
    const control = [...(root?.querySelectorAll('button') ?? [])].find(
      (candidate) => candidate.textContent.trim() === button,
    );
    if (root === null || control === undefined) throw new Error(`no button "${button}"`);
    const isShown = () =>
      'state' in shown
        ? root.dataset['state'] === shown.state
        : new RegExp(shown.words).test(root.querySelector(shown.within)?.textContent ?? '');
    let isOld = isShown();
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!isShown()) isOld = false;
      else if (!isOld) {
        observer.disconnect();
        resolve(performance.now() - start);
      }
    });
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    setTimeout(() => reject(new Error(`"${button}" led to nothing`)), patience);
    control.click();
  });
}
