/** Whether a row can run on this computer, and if not, why. */
import type { Variant } from '../../src/bench/define.ts';
import { type RunnableVariant, runnableVariants } from '../native/rows.ts';
import { missing } from './prerequisites.ts';
import { missingPackage, readBuilds } from './state.ts';

export interface Lack {
  /** Something is not installed, or what is installed does not build. */
  readonly kind: 'missing' | 'broken';
  readonly reason: string;
}

/** What keeps a row from running here, or null. */
async function lackOf(variant: RunnableVariant): Promise<Lack | null> {
  if (variant.engine === 'python') return null;
  for (const name of variant.packages ?? []) {
    const reason = missingPackage(name);
    if (reason !== null) return { kind: 'missing', reason };
  }
  if (variant.engine === 'extension') return null;
  const { build, interpreter } = variant;
  if (interpreter === 'pypy') {
    const reason = await missing('pypy');
    if (reason !== null) return { kind: 'missing', reason };
  }
  return build === undefined ? null : lackOfBuild(build);
}

function lackOfBuild(build: string): Lack | null {
  const found = readBuilds().find(({ name }) => name === build);
  if (found === undefined) return { kind: 'broken', reason: `no build is called "${build}"` };
  switch (found.state) {
    case 'built':
      return null;
    case 'skipped':
      return { kind: 'missing', reason: found.reason };
    case 'failed':
      return { kind: 'broken', reason: found.reason };
  }
}

/** The rows of a benchmark that run here, and the others, each with what it lacks. */
export async function sorted(variants: Readonly<Record<string, Variant>>): Promise<{
  readonly runnable: Readonly<Record<string, RunnableVariant>>;
  readonly lacking: Readonly<Record<string, Lack>>;
}> {
  const runnable: Record<string, RunnableVariant> = {};
  const lacking: Record<string, Lack> = {};
  for (const [name, variant] of Object.entries(runnableVariants(variants))) {
    const lack = await lackOf(variant);
    if (lack === null) runnable[name] = variant;
    else lacking[name] = lack;
  }
  return { runnable, lacking };
}
