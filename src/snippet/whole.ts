/** Which files and pieces of code a page holds already: each is put there once, however many figures offer it. */

const held = new WeakMap<Request, Set<string>>();

/** True the first time that a page, told by its request, asks for the file. */
export function isFirst(page: Request, file: string): boolean {
  const files = held.get(page) ?? new Set();
  held.set(page, files);
  const first = !files.has(file);
  files.add(file);
  return first;
}
