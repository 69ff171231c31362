/** The cells of this page: one runner for all, found by their ids. */
import { builtModules, getEngine } from '../runtime/client.ts';
import type { CellHandle } from './cell-handle.ts';
import { neededBy } from './needs.ts';
import { type CellRegistry, NotebookRunner } from './notebook-runner.ts';

/** What the page knows of a `<py-cell>`. */
type CellElement = HTMLElement & { panel(): Promise<CellHandle> };

function element(id: string): CellElement | null {
  return document.querySelector<CellElement>(`py-cell[data-cell="${CSS.escape(id)}"]`);
}

const registry: CellRegistry = {
  needsOf: (id) => element(id)?.dataset.needs?.split(' ').filter(Boolean) ?? null,
  find: async (id) => {
    const cell = element(id);
    if (!cell) throw new Error(`There is no cell "${id}" on this page.`);
    return cell.panel();
  },
};

let runner: NotebookRunner | undefined;

/** The runner of this page, made on first use. It starts no engine by itself. */
export function pageRunner(): NotebookRunner {
  if (runner === undefined) {
    runner = new NotebookRunner(getEngine(), registry);
    followBuiltModules();
  }
  return runner;
}

/** Where the reader has compiled something, the cells say so; elsewhere nothing of it is fetched. */
function followBuiltModules(): void {
  let fetched = false;
  builtModules().subscribe(({ length }) => {
    if (length === 0 || fetched) return;
    fetched = true;
    import('./built-lines.ts').then(
      ({ showBuiltModules }) => showBuiltModules(),
      () => {
        fetched = false;
      },
    );
  });
}

/** The text of a cell after the texts of those it needs: what runs in an interpreter of its own. */
export async function textWithNeeds(cell: CellHandle): Promise<string> {
  const order = neededBy(cell.id, registry.needsOf);
  const ids = order.kind === 'order' ? order.ids : [];
  const needed = await Promise.all(ids.map((id) => registry.find(id)));
  return [...needed, cell].map((it) => `${it.source()}\n`).join('\n\n');
}
