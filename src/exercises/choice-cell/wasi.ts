/** The little of WASI (preview 1) that a small program asks for: printing, ending, no files and no clock of its own. */

/** Where the program's text goes. */
export type Print = (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;

/** How a program ended; a panic aborts, which WebAssembly calls unreachable. */
export type Ended =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'aborted' };

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NOT_SUPPORTED = 52;

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/**
 * Runs a module built for wasm32-wasip1 to its end, in this thread.
 * @throws WebAssembly.LinkError when the module asks for what is not WASI.
 */
export function runProgram(module: WebAssembly.Module, print: Print): Ended {
  let memory = new DataView(new ArrayBuffer(0));
  const view = (): DataView => {
    const { buffer } = exported.memory;
    // Growing memory moves it.
    if (memory.buffer !== buffer) memory = new DataView(buffer);
    return memory;
  };
  const nothing = (count: number, size: number): number => {
    view().setUint32(count, 0, true);
    view().setUint32(size, 0, true);
    return SUCCESS;
  };
  const known: Readonly<Record<string, (...given: number[]) => number>> = {
    args_sizes_get: (count = 0, size = 0) => nothing(count, size),
    args_get: () => SUCCESS,
    environ_sizes_get: (count = 0, size = 0) => nothing(count, size),
    environ_get: () => SUCCESS,
    clock_time_get: (_clock, _precision, time = 0) => {
      view().setBigUint64(time, 0n, true);
      return SUCCESS;
    },
    random_get: (start = 0, length = 0) => {
      crypto.getRandomValues(new Uint8Array(view().buffer as ArrayBuffer, start, length));
      return SUCCESS;
    },
    fd_write: (descriptor = 0, list = 0, count = 0, written = 0) => {
      if (descriptor !== 1 && descriptor !== 2) return BAD_DESCRIPTOR;
      let total = 0;
      for (let index = 0; index < count; index += 1) {
        const start = view().getUint32(list + 8 * index, true);
        const length = view().getUint32(list + 8 * index + 4, true);
        print(
          descriptor === 1 ? 'stdout' : 'stderr',
          new Uint8Array(view().buffer, start, length).slice(),
        );
        total += length;
      }
      view().setUint32(written, total, true);
      return SUCCESS;
    },
    proc_exit: (code = 0) => {
      throw new Exit(code);
    },
  };
  const wanted = WebAssembly.Module.imports(module).map(({ name }) => name);
  const functions = Object.fromEntries(
    wanted.map((name) => [name, known[name] ?? (() => NOT_SUPPORTED)]),
  );
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: functions });
  const exported = asProgram(exports);
  try {
    exported.start();
    return { kind: 'exited', code: 0 };
  } catch (error) {
    if (error instanceof Exit) return { kind: 'exited', code: error.code };
    if (error instanceof WebAssembly.RuntimeError) return { kind: 'aborted' };
    throw error;
  }
}

function asProgram({ memory, _start: start }: WebAssembly.Exports) {
  if (memory instanceof WebAssembly.Memory && typeof start === 'function') {
    return { memory, start: () => start() };
  }
  throw new WebAssembly.LinkError('The module has no memory and no _start: it is no program.');
}
