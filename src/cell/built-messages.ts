/** Says in words which modules are the reader's own, and what of an earlier one is left in the session. */
import type { NoAnswer, ReaderModule } from '../runtime/built-modules.ts';
import type { ModuleUse } from '../runtime/protocol.ts';

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** "your doubles, built 12:04", by the reader's clock. */
export function builtWords({ label, builtAt }: Pick<ReaderModule, 'label' | 'builtAt'>): string {
  const [hours, minutes] = [builtAt.getHours(), builtAt.getMinutes()];
  return `${label}, built ${hours}:${String(minutes).padStart(2, '0')}`;
}

/** What the button says that gives the reader's module up. */
export function giveUpWords({ hasBooks }: Pick<ReaderModule, 'hasBooks'>): string {
  return hasBooks ? "use the book's" : 'remove it';
}

/** What became of the wish to have the reader's module away, and the book's back where it has one. */
export function backWords(
  { module, hasBooks }: Pick<ReaderModule, 'module' | 'hasBooks'>,
  answer: ModuleUse | NoAnswer,
): string {
  const [is, comes] = hasBooks
    ? [`The book's ${module} is back.`, `The book's ${module} comes back`]
    : [`Your ${module} is removed.`, `Your ${module} is removed`];
  switch (answer.kind) {
    case 'used':
      return [is, ...leftWords(answer)].join(' ');
    case 'stopped':
      return `${comes} with the next run.`;
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
