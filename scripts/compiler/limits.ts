/** Runs a command under limits of time, memory and files, and ends it with all that it has started. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Limits {
  /** Until all processes are ended. */
  readonly seconds: number;
  /** Address space of one process, in bytes. */
  readonly memory: number;
  /** Of one file that is written, in bytes. */
  readonly fileSize: number;
  /** Of what the compiler says, in bytes; it is ended after that. */
  readonly said: number;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard error, cut at its limit. */
  readonly said: string;
  readonly why: 'itself' | 'time' | 'said' | 'aborted';
}

/** The shell sets the limits: it is there wherever Rust is, and its `ulimit` on every Unix. */
const LIMITS =
  'ulimit -c 0; ulimit -n 256; ulimit -t "$1"; ulimit -f "$2"; ulimit -S -v "$3" 2>/dev/null; shift 3; exec "$@"';

/** @returns When the command's whole process group is gone. */
export function limited(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<Ended> {
  const { seconds, memory, fileSize } = limits;
  const numbers = [seconds, Math.ceil(fileSize / 512), Math.ceil(memory / 1024)].map(String);
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve({ code: null, signal: null, said: '', why: 'aborted' });
      return;
    }
    const child = spawn('/bin/sh', ['-c', LIMITS, 'sh', ...numbers, ...command], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let why: Ended['why'] = 'itself';
    const end = (reason: Ended['why']) => {
      if (why === 'itself') why = reason;
      endGroup(child);
    };
    const abort = () => end('aborted');
    const timer = setTimeout(() => end('time'), seconds * 1000);
    signal.addEventListener('abort', abort);
    const pieces: Buffer[] = [];
    let length = 0;
    child.stderr.on('data', (piece: Buffer) => {
      if (length >= limits.said) return;
      pieces.push(piece);
      length += piece.length;
      if (length >= limits.said) end('said');
    });
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, ended) => {
      done();
      resolve({ code, signal: ended, said: Buffer.concat(pieces).toString('utf8'), why });
    });
  });
}

/** A child that has ended already has no group any more. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
