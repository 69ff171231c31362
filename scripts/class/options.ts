/** What a teacher may say on the command line. */
import { parseArgs } from 'node:util';
import { PlainFailure } from '../setup/failure.mjs';
import { isLongEnough, isSameCode, makeCode } from './codes.ts';
import type { Codes } from './door.ts';
import type { Place } from './place.ts';

export interface ClassOptions {
  /** On which requests are answered. */
  readonly hosts: readonly string[];
  readonly port: number;
  readonly codes: Codes;
  readonly place: Place;
  /** A file of the teacher's; null for the book's own. */
  readonly agenda: string | null;
  /** Whether the solutions are closed until the teacher opens them. */
  readonly closesSolutions: boolean;
}

const DEFAULT_PORT = 4321;
const EVERYWHERE = ['0.0.0.0', '::'];
/** A proxy stands on the same computer, unless it is said otherwise. */
const BESIDE_PROXY = ['127.0.0.1', '::1'];

const WORDS =
  '--port NUMBER, --host ADDRESS, --code CODE, --teacher-code CODE, --name NAME, --behind-proxy, --agenda FILE, --close-solutions';

/** @throws PlainFailure when an option is unknown or makes no sense. */
export function readClassOptions(args: readonly string[]): ClassOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        host: { type: 'string', multiple: true },
        code: { type: 'string', default: makeCode(2) },
        'teacher-code': { type: 'string', default: makeCode(3) },
        name: { type: 'string', multiple: true, default: [] },
        'behind-proxy': { type: 'boolean', default: false },
        agenda: { type: 'string' },
        'close-solutions': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    const codes = { reader: values.code, teacher: values['teacher-code'] };
    if (!Object.values(codes).every(isLongEnough)) {
      throw new Error('A code needs six letters or digits: a shorter one could be guessed.');
    }
    if (isSameCode(codes.reader, codes.teacher)) {
      throw new Error('Readers and teacher need two different codes.');
    }
    const isBehindProxy = values['behind-proxy'];
    const names = values.name.map((name) => name.toLowerCase());
    if (isBehindProxy && names.length === 0) {
      throw new Error(
        '--behind-proxy needs the name that readers type: --name class.example, with the port if they type one.',
      );
    }
    const hosts = values.host ?? (isBehindProxy ? BESIDE_PROXY : EVERYWHERE);
    const agenda = values.agenda ?? null;
    const closesSolutions = values['close-solutions'];
    return { hosts, port, codes, place: { names, isBehindProxy }, agenda, closesSolutions };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: ${WORDS}`);
  }
}
