/** What is missing of a work that is taken home, in sentences: nothing of it forbids to take it. */
import type { FoundBoard } from '../found.ts';
import type { Work } from '../work.ts';

export function missingOf(work: Work, found: Pick<FoundBoard, 'get'>): string[] {
  if (work.contract === null || work.files.kernel.trim() === '') return [];
  const [proof, race] = [found.get('proof'), found.get('race')];
  const isFresh = proof !== null && !proof.isStale;
  return [
    ...(work.contract.function === work.chosen
      ? []
      : [
          `The contract is of ${work.contract.function}, and ${work.chosen || 'nothing'} is picked in step 1.`,
        ]),
    ...(work.files.kernel.includes('todo!()')
      ? [
          'The kernel still has todo!() in it: the project builds, and its tests fail until you have written it.',
        ]
      : []),
    ...(isFresh
      ? []
      : [
          'No proof of this version was run: the README says so. The tests of the project are a proof of their own.',
        ]),
    ...(isFresh && proof.result.kind === 'different'
      ? ['The proof has found differences: tests of the project fail for kept cases.']
      : []),
    ...(race === null || race.isStale
      ? ['No race of this version was run: the README has no figures of it.']
      : []),
  ];
}

/** Why nothing can be packed yet; null where something can. */
export function obstacleOf({ contract, files }: Work): string | null {
  if (contract === null)
    return 'There is no contract yet: step 2 makes it, and the project is laid out from it.';
  if (files.kernel.trim() === '' || files.door.trim() === '') {
    return 'There is no port yet: step 3 lays it out.';
  }
  return null;
}
