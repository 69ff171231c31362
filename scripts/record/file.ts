/** The one file with all recorded figures: what is in it, and how a new run takes the place of an old one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Difference } from '../../src/records/differences.ts';
import { type Flavour, RECORD_FILE } from '../../src/records/load.ts';
import { fromRoot } from '../setup/paths.mjs';
import type { Machine, Sources } from './provenance.ts';
import type { Entry } from './schema.ts';

/** What is said of one benchmark on CPython, or in a page. */
export interface Run {
  readonly benchmark: string;
  readonly flavour: Flavour;
  /** ISO 8601. */
  readonly date: string;
  /** Tool or engine → version, for example `{ CPython: "3.11.7", rustc: "1.95.0" }`. */
  readonly versions: Readonly<Record<string, string>>;
  /** How what belongs to the site was compiled: profile and target features. */
  readonly build: string;
  /** Variant → compiler and flags, for rows that the site does not ship. */
  readonly flags: Readonly<Record<string, string>>;
  readonly sources: Sources;
  /** Variant → why this computer could not measure it. */
  readonly skipped: Readonly<Record<string, string>>;
  /** Variant → cases in which it does not do what the oracle does. */
  readonly differences: Readonly<Record<string, readonly Difference[]>>;
  /** Where it was recorded, if not on the machine of the whole record. */
  readonly machine?: Machine;
}

/** pytest-benchmark's schema, with the runs' provenance beside it. */
export interface RecordFile {
  readonly machine_info: object;
  readonly provenance: Machine & { readonly command: string };
  readonly runs: readonly Run[];
  readonly benchmarks: readonly Entry[];
  readonly datetime: string;
  /** Of the schema, not of a tool: pytest-benchmark 5 writes these fields. */
  readonly version: '5.0.0';
}

/** What names a run. */
type Key = Pick<Run, 'benchmark' | 'flavour'>;

const keyOf = ({ benchmark, flavour }: Key): string => `${benchmark}.${flavour}`;

/** The committed record, or null where there is none. */
export function readRecord(file = fromRoot(RECORD_FILE)): RecordFile | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Lists of numbers take one line: a record stays short enough to read. */
export function writeRecord(record: RecordFile): void {
  const text = JSON.stringify(record, null, 1).replaceAll(
    /\[\s+([-+\d.e]+(?:,\s+[-+\d.e]+)*)\s+\]/g,
    (_list, numbers: string) => `[${numbers.replaceAll(/\s+/g, ' ')}]`,
  );
  writeFileSync(fromRoot(RECORD_FILE), `${text}\n`);
}

/**
 * The record with a run in the place of the one before it; runs of benchmarks that are no more are dropped.
 * A run on another machine than the record's names its own: figures are compared within a benchmark alone.
 * @param known Runs that there should be.
 * @param whole Whether everything is being recorded: then a record of another machine is begun anew.
 */
export function withRun(
  before: RecordFile | null,
  run: Run,
  entries: readonly Entry[],
  {
    machine,
    machine_info,
    command,
    known,
    whole,
  }: {
    readonly machine: Machine;
    readonly machine_info: object;
    readonly command: string;
    readonly known: readonly Key[];
    readonly whole: boolean;
  },
): RecordFile {
  const same = before === null || isSameMachine(before.provenance, machine);
  const isPart = !same && !whole;
  const old = same || isPart ? before : null;
  const kept = new Set(known.map(keyOf));
  kept.delete(keyOf(run));
  const order = known.map(keyOf);
  const inOrder = (one: Key, other: Key): number =>
    order.indexOf(keyOf(one)) - order.indexOf(keyOf(other));
  const runs = (old?.runs ?? []).filter((one) => kept.has(keyOf(one)));
  const others = (old?.benchmarks ?? []).filter(({ extra_info }) => kept.has(keyOf(extra_info)));
  return {
    machine_info: isPart ? before.machine_info : machine_info,
    provenance: isPart ? before.provenance : { command, ...machine },
    runs: [...runs, isPart ? { ...run, machine } : run].sort(inOrder),
    benchmarks: [...others, ...entries].sort((one, other) =>
      inOrder(one.extra_info, other.extra_info),
    ),
    datetime: run.date,
    version: '5.0.0',
  };
}

function isSameMachine(one: Machine, other: Machine): boolean {
  return one.cpu === other.cpu && one.cores === other.cores && one.system === other.system;
}
