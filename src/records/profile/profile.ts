/** What a sampling profiler saw of calls into an extension: stacks with counts, as the record has them. */

/** Who made the code of a frame. */
export type FrameKind = 'crate' | 'library' | 'python' | 'system';

export interface Frame {
  readonly name: string;
  readonly kind: FrameKind;
}

/** The calls of one function. */
export interface Profile {
  /** Of its call in `scripts/profiles/calls.py`. */
  readonly id: string;
  /** Hash of what was compiled. */
  readonly sources: { readonly files: readonly string[]; readonly sha256: string };
  /** Median of the processor's time for a call, without the profiler. */
  readonly milliseconds: number;
  readonly frames: readonly Frame[];
  /** From the call out of Python inwards: places in `frames`, and how many samples had that stack. */
  readonly stacks: readonly (readonly [frames: readonly number[], samples: number])[];
}

export interface Profiles {
  readonly date: string;
  readonly command: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly system: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly build: string;
  readonly profiles: readonly Profile[];
}

/** A frame under those that called it, with the samples in it and below it. */
export interface Call {
  readonly frame: Frame;
  readonly samples: number;
  readonly calls: readonly Call[];
}

/** The stacks as a tree, callers first; the largest call of each comes first. */
export function callsOf({ frames, stacks }: Pick<Profile, 'frames' | 'stacks'>): readonly Call[] {
  const grow = (rows: Profile['stacks'], depth: number): Call[] => {
    const under = new Map<number, (readonly [readonly number[], number])[]>();
    for (const row of rows) {
      const index = row[0][depth];
      if (index !== undefined) under.set(index, [...(under.get(index) ?? []), row]);
    }
    return [...under]
      .flatMap(([index, own]) => {
        const frame = frames[index];
        const samples = own.reduce((sum, [, count]) => sum + count, 0);
        return frame === undefined ? [] : [{ frame, samples, calls: grow(own, depth + 1) }];
      })
      .sort((one, other) => other.samples - one.samples);
  };
  return grow(stacks, 0);
}

/**
 * The tree without those calls of libraries that only pass on: a frame in which, and below which, is all that
 * is in its caller, a frame of a library too.
 */
export function withoutWays(calls: readonly Call[]): readonly Call[] {
  return calls.map((call) => {
    let inner = call.calls;
    for (;;) {
      const [only] = inner;
      const passesOn = only?.samples === call.samples && call.frame.kind === 'library';
      if (only === undefined || !passesOn || only.frame.kind !== 'library') break;
      inner = only.calls;
    }
    return { ...call, calls: withoutWays(inner) };
  });
}

export interface Share extends Frame {
  /** Of all samples, from 0 to 1. */
  readonly share: number;
}

/** Of its caller's samples: a frame with more of them tells nothing that its caller does not, unless it works itself. */
const AS_CALLER = 0.97;
/** Of all samples: a frame that has as many itself works. */
const WORKS = 0.1;
/** Of all samples: fewer are not worth a row. */
const LEAST = 0.01;

/** The frames with most samples in them and below them, but for those that only pass on; each counts once in a stack. */
export function widestFrames(calls: readonly Call[], most: number): readonly Share[] {
  const all = calls.reduce((sum, { samples }) => sum + samples, 0);
  const found = new Map<string, { frame: Frame; samples: number }>();
  const visit = (level: readonly Call[], caller: number, above: ReadonlySet<string>): void => {
    for (const { frame, samples, calls: inner } of level) {
      const key = `${frame.kind} ${frame.name}`;
      const before = found.get(key)?.samples ?? 0;
      const own = samples - inner.reduce((sum, one) => sum + one.samples, 0);
      const tells = samples < AS_CALLER * caller || own >= WORKS * all;
      if (tells && !above.has(key)) found.set(key, { frame, samples: before + samples });
      visit(inner, samples, new Set([...above, key]));
    }
  };
  visit(calls, all, new Set());
  return [...found.values()]
    .map(({ frame, samples }) => ({ ...frame, share: samples / all }))
    .filter(({ share }) => share >= LEAST)
    .sort((one, other) => other.share - one.share)
    .slice(0, most);
}
