/** Takes a request apart: nothing that is not as the protocol says gets any further. */
import { KERNEL_CRATE, type Profile, parseProfile } from '../../src/compiler/profile.ts';
import type { CompileRequest, Limits, Mode } from '../../src/compiler/protocol.ts';

/** What can be compiled; the part of a compiler that a request is held against. */
export interface Known {
  readonly crates: Readonly<Record<string, readonly string[]>>;
  readonly unavailable: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

/** Its message is a sentence for whoever wrote the client. */
export class BadRequest extends Error {}

const modes: Readonly<Record<Mode, true>> = {
  ...{ check: true, run: true, measure: true, format: true, assembly: true, kernel: true },
};

const fields = ['build', 'crate', 'files', 'mode', 'profile', 'tab'];

/** Rust's crates have fewer modules; more would only be refused later. */
const mostFiles = 64;

/** @throws BadRequest where the text is no request. Whether the crate is there is asked afterwards. */
export function parseRequest(text: string): CompileRequest {
  const value = parseJson(text);
  if (!isRecord(value)) throw new BadRequest('The request has to be a JSON object.');
  const unknown = Object.keys(value).find((name) => !fields.includes(name));
  if (unknown !== undefined) throw new BadRequest('The request has a field that is not known.');
  const { build, crate, files, mode, tab } = value;
  if (!isName(build)) throw new BadRequest('"build" has to be a short text.');
  if (!isName(crate)) throw new BadRequest('"crate" has to be a short text.');
  if (!isMode(mode))
    throw new BadRequest(`"mode" has to be one of ${Object.keys(modes).join(', ')}.`);
  if (typeof tab !== 'string' || !/^[\w-]{1,64}$/.test(tab)) {
    throw new BadRequest('"tab" has to have 1 to 64 letters, digits or hyphens.');
  }
  const request = { build, crate, files: parseFiles(files), mode, tab };
  const profile = profileFor(mode, crate, value['profile']);
  return profile === null ? request : { ...request, profile };
}

/** Null where none is asked for. */
function profileFor(mode: Mode, crate: string, value: unknown): Profile | null {
  if ((mode === 'kernel') !== (crate === KERNEL_CRATE)) {
    throw new BadRequest(
      `The mode "kernel" is for the crate "${KERNEL_CRATE}" alone, which has no other.`,
    );
  }
  if (mode !== 'kernel') {
    if (value === undefined) return null;
    throw new BadRequest('Only the mode "kernel" takes a profile.');
  }
  const profile = parseProfile(value);
  if (profile === null)
    throw new BadRequest('"profile" has to name each setting, with a value that is offered.');
  return profile;
}

function parseFiles(value: unknown): Record<string, string> {
  if (!isRecord(value)) throw new BadRequest('"files" has to be an object of texts.');
  const entries = Object.entries(value);
  if (entries.length > mostFiles) throw new BadRequest('"files" has too many modules.');
  const files: [string, string][] = entries.map(([name, text]) => {
    if (typeof text !== 'string') throw new BadRequest('"files" has to be an object of texts.');
    // Neither can be written to a file as UTF-8 and come back the same, or is Rust.
    if (!text.isWellFormed()) throw new BadRequest('A file has half of a surrogate pair.');
    if (text.includes('\0')) throw new BadRequest('A file has a NUL character.');
    return [name, text];
  });
  return Object.fromEntries(files);
}

/** @returns Why this request cannot be compiled, in a sentence for the reader; null where it can. */
export function reasonAgainst({ crate, files }: CompileRequest, known: Known): string | null {
  if (Object.hasOwn(known.unavailable, crate)) {
    return `The crate "${crate}" cannot be compiled here: ${known.unavailable[crate]}`;
  }
  const modules = Object.hasOwn(known.crates, crate) ? known.crates[crate] : undefined;
  if (modules === undefined) return 'There is no such crate that can be changed.';
  if (Object.keys(files).some((name) => !modules.includes(name))) {
    return `The crate "${crate}" has no such module that can be changed.`;
  }
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const { sourceBytes } = known.limits;
  if (bytes <= sourceBytes) return null;
  const numbers = new Intl.NumberFormat('en');
  return `The source has ${numbers.format(bytes)} bytes; at most ${numbers.format(sourceBytes)} are compiled.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('The request is not JSON.');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 128;
}

function isMode(value: unknown): value is Mode {
  return typeof value === 'string' && Object.hasOwn(modes, value);
}
