/** How much of a port was reached, in words and as lines of its files. */
import { parseMarked } from '../../compiler/marked-file.ts';
import { PORT_FILES, type PortFile, type Work } from '../work.ts';
import type { CountedBuild } from './counted-build.ts';
import type { Block } from './counted-texts.ts';

/** A line of the port that no input has reached. */
export interface Missed {
  readonly file: PortFile;
  readonly line: number;
  readonly kind: Block['kind'];
  /** What stands there. */
  readonly text: string;
}

export interface PortSeen {
  readonly sentence: string;
  readonly missed: readonly Missed[];
}

/** @param reached Numbers of blocks; null where the proof has come to no count. */
export function portSeen(
  built: CountedBuild,
  reached: readonly number[] | null,
  files: Work['files'],
): PortSeen {
  if (built.kind !== 'counted' || reached === null) {
    const why = built.kind === 'counted' ? '' : built.why;
    const sentence = `Of the port no functions and blocks were counted. ${why}`.trim();
    return { sentence, missed: [] };
  }
  const met = new Set(reached);
  const missed = built.blocks.filter((_, number) => !met.has(number));
  const count = (kind: Block['kind'], one: string, many: string): string | null => {
    const all = built.blocks.filter((each) => each.kind === kind).length;
    const left = missed.filter((each) => each.kind === kind).length;
    return all === 0 ? null : `${all - left} of ${all} ${all === 1 ? one : many}`;
  };
  const counts = [
    count('function', 'function', 'functions'),
    count('block', 'block', 'blocks'),
    count('way', 'way past an if', 'ways past an if'),
  ].filter((each) => each !== null);
  const never = PORT_FILES.flatMap((file) => {
    const lines = missed.filter((each) => each.file === file).map(({ line }) => line);
    const own = [...new Set(lines)].sort((a, b) => a - b);
    return own.length === 0
      ? []
      : [`${file}.rs, ${own.length === 1 ? 'line' : 'lines'} ${own.join(', ')}`];
  });
  const rest = never.length === 0 ? '' : `; never reached: ${never.join('; ')}`;
  return {
    sentence: `Of the port, ${listed(counts)} were reached${rest}.`,
    missed: missed.map(({ file, line, kind }) => ({
      ...{ file, line, kind },
      text: parseMarked(files[file]).lines[line - 1]?.trim() ?? '',
    })),
  };
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
