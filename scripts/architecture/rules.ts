/** Arrows that run back, and circles: what the architecture forbids. */
import { floors, outside } from './floors.ts';

/** File → the files that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The floor of a file of src/; null for files beside the floors and elsewhere. */
function floorOf(file: string): string | null {
  const [top, floor, ...rest] = file.split('/');
  return top === 'src' && floor !== undefined && rest.length > 0 ? floor : null;
}

/** One sentence for each import that runs upwards or out of src/, and for each floor that has no place. */
export function backArrows(imports: Imports): string[] {
  const order: readonly string[] = floors;
  const unknown = new Set<string>();
  const found: string[] = [];
  for (const [file, targets] of imports) {
    const from = floorOf(file);
    if (from === null) continue;
    if (!order.includes(from)) unknown.add(from);
    for (const target of targets) {
      const to = floorOf(target);
      if (outside.some((folder) => target.startsWith(`${folder}/`))) {
        found.push(`${file} imports ${target}: src/ does not know ${target.split('/')[0]}/.`);
      } else if (to !== null && order.indexOf(to) < order.indexOf(from)) {
        found.push(`${file} imports ${target}: src/${to} lies above src/${from}.`);
      }
    }
  }
  const places = [...unknown].map(
    (floor) => `src/${floor} has no place in scripts/architecture/floors.ts.`,
  );
  return [...places, ...found];
}

/** One sentence for each group of files that import one another, directly or by way of others. */
export function circles(imports: Imports): string[] {
  return groupsOf(imports)
    .filter((group) => group.length > 1 || imports.get(group[0] ?? '')?.includes(group[0] ?? ''))
    .map((group) => `A circle of imports: ${[...group].sort().join(', ')}.`);
}

/** Strongly connected components, by Tarjan's algorithm. */
function groupsOf(imports: Imports): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (file: string): number => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!index.has(target)) low.set(file, Math.min(low.get(file) ?? own, visit(target)));
      else if (stack.includes(target)) {
        low.set(file, Math.min(low.get(file) ?? own, index.get(target) ?? own));
      }
    }
    const reached = low.get(file) ?? own;
    if (reached === own) groups.push(stack.splice(stack.indexOf(file)));
    return reached;
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return groups;
}
