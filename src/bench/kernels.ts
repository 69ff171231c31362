/** The kernels of the WebAssembly module: their names, by the form of the input they are given. */

/** What an input is once it has reached an engine: a str, a list[int], an array('d'), a list[dict], an int. */
export type Form = 'text' | 'integers' | 'floats' | 'rows' | 'number';

/** What a kernel answers with, or with nothing; a `float` is written as Python writes it. */
export type Answer = 'int' | 'float';

/**
 * Methods without arguments of the classes in rust/browser, one class for each form. A new kernel gets
 * its line here; the type checker compares the table with the module in `runtime/wasm/wasm.ts`.
 */
export const KERNELS = {
  text: {
    count_zipped: 'int',
    count_once: 'int',
    count_bytes: 'int',
    count_blocks: 'int',
    count: 'int',
  },
  integers: { count_cubic: 'int', count_quadratic: 'int' },
  floats: { count_above: 'int' },
  /** Dicts are Python's: without it there is no such input. */
  rows: {},
  number: { fib_wrapping: 'int', fib_checked: 'int', fib: 'int' },
} as const satisfies Readonly<Record<Form, Readonly<Record<string, Answer>>>>;

/** Names of the kernels that take an input of a form. */
export type KernelsOf<F extends Form> = keyof (typeof KERNELS)[F] & string;

export type KernelName = { [F in Form]: KernelsOf<F> }[Form];

/** What the kernel answers with; undefined when inputs of that form have no such kernel. */
export function answerOf(form: Form, kernel: string): Answer | undefined {
  const kernels: Readonly<Record<string, Answer>> = KERNELS[form];
  return Object.hasOwn(kernels, kernel) ? kernels[kernel] : undefined;
}
