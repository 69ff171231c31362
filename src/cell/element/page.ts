/** The cells of this page: one session for all, found by their ids. */
import { getEngine } from '../client.ts';
import { neededBy } from './needs.ts';
import type { PyCell } from './py-cell.ts';
import { type Directory, type Member, Session } from './session.ts';

function element(id: string): PyCell | null {
  return document.querySelector<PyCell>(`py-cell[data-cell="${CSS.escape(id)}"]`);
}

const directory: Directory = {
  needsOf: (id) => element(id)?.dataset.needs?.split(' ').filter(Boolean) ?? null,
  find: async (id) => {
    const cell = element(id);
    if (!cell) throw new Error(`There is no cell "${id}" on this page.`);
    return cell.panel();
  },
};

let session: Session | undefined;

/** The session of this page, made on first use. It starts no engine by itself. */
export function pageSession(): Session {
  session ??= new Session(getEngine(), directory);
  return session;
}

/** The text of a cell after the texts of those it needs: what runs in an interpreter of its own. */
export async function textWithNeeds(member: Member): Promise<string> {
  const order = neededBy(member.id, directory.needsOf);
  const ids = order.kind === 'order' ? order.ids : [];
  const needed = await Promise.all(ids.map((id) => directory.find(id)));
  return [...needed, member].map((it) => `${it.source()}\n`).join('\n\n');
}
