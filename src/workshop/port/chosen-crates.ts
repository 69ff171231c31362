/** The list of crates with what the reader has chosen of it. */
import type { Shop } from '../shop.ts';

/** Takes the boxes over and keeps them as the work says. */
export function followCrates(list: HTMLElement, shop: Shop): void {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input')];
  const show = (): void => {
    for (const box of boxes) box.checked = shop.work.crates.includes(box.value);
  };
  for (const box of boxes) box.disabled = false;
  list.addEventListener('change', () => {
    const known = new Set(boxes.map(({ value }) => value));
    const others = shop.work.crates.filter((name) => !known.has(name));
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    shop.change({ crates: [...others, ...chosen].sort() });
  });
  shop.subscribe((_, changed) => {
    if (changed.has('crates')) show();
  });
  show();
}
