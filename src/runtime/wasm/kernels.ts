/** An input in the memory of the WebAssembly module, and its kernels as things to time. */
import type { Prepared } from '../../bench/engine.ts';
import { type MeasuredInput, readNumbers } from '../../bench/inputs.ts';
import { type Answer, answerOf, type Form, KERNELS, type KernelsOf } from '../../bench/kernels.ts';

type Holder<F extends Form> = Readonly<Record<KernelsOf<F>, () => number | bigint | undefined>> & {
  free(): void;
};

/** What of the module is used: one class for each form of input, each with the kernels of the table. */
export interface KernelModule {
  readonly Text: new (text: string) => Holder<'text'>;
  readonly Integers: new (values: Int32Array) => Holder<'integers'>;
  readonly Floats: new (values: Float64Array) => Holder<'floats'>;
  readonly Number: new (value: number) => Holder<'number'>;
}

/** An input that was copied in; all kernels that are prepared share the copy. */
export class HeldInput {
  readonly #form: Form;
  readonly #holder: Holder<Form>;

  constructor(module: KernelModule, { form, text }: MeasuredInput) {
    this.#form = form;
    this.#holder = open(module, form, text);
  }

  /** @throws Error when inputs of this form have no such kernel. */
  prepare(entry: string): Prepared {
    const holder = this.#holder;
    const answers = answerOf(this.#form, entry);
    // Which form it is only the input tells; that the class has the kernels of its form, types do.
    const kernel = (holder as Readonly<Record<string, unknown>>)[entry];
    if (answers === undefined || typeof kernel !== 'function') {
      const known = Object.keys(KERNELS[this.#form]).join(', ') || 'none';
      throw new Error(
        `The wasm module has no kernel "${entry}" for the form "${this.#form}"; it has: ${known}.`,
      );
    }
    return {
      async batch(iterations) {
        let answer: unknown;
        const started = performance.now();
        for (let call = 0; call < iterations; call += 1) answer = kernel.call(holder);
        const elapsed = performance.now() - started;
        return {
          elapsed,
          answer: pythonText(answer, answers),
        };
      },
      dispose() {},
    };
  }

  free(): void {
    this.#holder.free();
  }
}

function open(module: KernelModule, form: Form, text: string): Holder<Form> {
  switch (form) {
    case 'text':
      return new module.Text(text);
    case 'integers':
      return new module.Integers(Int32Array.from(readNumbers(text)));
    case 'floats':
      return new module.Floats(Float64Array.from(readNumbers(text)));
    case 'rows':
      throw new Error('No kernel of the wasm module takes rows: dicts are made by Python.');
    case 'number':
      return new module.Number(Number(text));
  }
}

/** An answer as `str` writes it in Python. */
function pythonText(answer: unknown, kind: Answer): string {
  if (answer === undefined) return 'None';
  return kind === 'float' ? pythonFloat(Number(answer)) : String(answer);
}

/** A number as `str(float)` writes it in Python: "2.0", "1e-05", "1e+16", "nan". */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value !== 0 && (power < -4 || power >= 16)) {
    const sign = power < 0 ? '-' : '+';
    return `${digits}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
