/** The project that a reader takes home. */
import type { Contract } from '../contract/contract.ts';
import type { Results } from '../found.ts';
import type { Work } from '../work.ts';

/** What was found out about exactly this work. */
export type Figures = Partial<Pick<Results, 'profile' | 'proof' | 'race'>>;

/** A work that has all that a project is made of. */
export type Ready = Work & { readonly contract: Contract };

export interface Project {
  readonly name: string;
  readonly work: Ready;
  readonly figures: Figures;
}

/** Texts by their paths below the project's folder. */
export type Files = Readonly<Record<string, string>>;
