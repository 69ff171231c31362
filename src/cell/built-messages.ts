/** Says in words which modules are the reader's own, and what of an earlier one is left in the session. */
import type { NoAnswer, ReaderModule } from '../runtime/built-modules.ts';
import type { ModuleUse } from '../runtime/protocol.ts';

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** "your doubles, built 12:04", by the reader's clock. */
export function builtWords({ label, builtAt }: Pick<ReaderModule, 'label' | 'builtAt'>): string {
  const [hours, minutes] = [builtAt.getHours(), builtAt.getMinutes()];
  return `${label}, built ${hours}:${String(minutes).padStart(2, '0')}`;
}

/** What became of the wish to have the book's module back. */
export function backWords(module: string, answer: ModuleUse | NoAnswer): string {
  switch (answer.kind) {
    case 'used':
      return [`The book's ${module} is back.`, ...leftWords(answer)].join(' ');
    case 'stopped':
      return `The book's ${module} comes back with the next run.`;
    case 'refused':
    case 'failed':
      return answer.why;
  }
}

/** A sentence for each thing that still belongs to the module from before. */
export function leftWords(use: ModuleUse): readonly string[] {
  if (use.kind !== 'used') return [];
  const instances = use.instances.map(({ type, count, names }) =>
    count === 1
      ? `1 object of the old class ${type} remains, in ${lists.format(names)}: make it anew.`
      : `${count} objects of the old class ${type} remain, in ${lists.format(names)}: make them anew.`,
  );
  const { gone } = use;
  if (gone.length === 0) return instances;
  const kept =
    gone.length === 1
      ? `${gone[0]} is still the old one: the new module has nothing of that name.`
      : `${lists.format(gone)} are still the old ones: the new module has nothing of these names.`;
  return [kept, ...instances];
}
