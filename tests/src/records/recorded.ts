/** A record that says nothing, for tests to put into it what they are about. */
import type { Lookup, Recorded } from '../../../src/records/load.ts';

export const NOTHING_RECORDED: Recorded = {
  provenance: {
    command: '',
    cpu: '',
    cores: 1,
    memoryGib: 1,
    system: '',
    versions: {},
    build: '',
    flags: {},
    sources: '',
    date: '',
  },
  rows: [],
  skipped: {},
  differences: {},
};

export function found(fields: Partial<Recorded>): Lookup<Recorded> {
  return { kind: 'found', record: { ...NOTHING_RECORDED, ...fields } };
}
