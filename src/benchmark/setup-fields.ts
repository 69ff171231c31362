/** The fields of a panel's set-up: made by the panel, because without its script nobody can measure. */
import type { PageVariant } from '../bench/define.ts';
import { make } from '../browser/dom.ts';
import { formatSize } from '../figures/figures.ts';
import { INPUT_WORDS } from '../figures/inputs.ts';
import { type BareBenchmark, ENGINE_WORDS, fullName } from './payload.ts';
import { MAX_SEED } from './setup.ts';

/** Colours of the badges. */
const TAGS: Readonly<Record<PageVariant['engine'], string>> = {
  python: 'tag py',
  extension: 'tag rs',
  wasm: 'tag',
};

/** Fills the fold with what the benchmark offers; which of it is set is for `Controls` to write. */
export function fillSetup(fold: HTMLElement, benchmark: BareBenchmark): void {
  const { panel, inputs, sizes, unit, variants } = benchmark;
  const seed = { type: 'number', min: '0', max: String(MAX_SEED), step: '1' };
  const field = (label: string, name: string, control: HTMLElement): HTMLElement => {
    control.id = `${panel}-${name}`;
    control.setAttribute('name', name);
    const words = make('label', { for: control.id }, label);
    return make('span', { class: 'bench-field' }, words, control);
  };
  const baseline = select(variants, (name) => fullName(benchmark, name));
  baseline.dataset['part'] = 'baseline';
  fold.append(
    make(
      'div',
      { class: 'panel-controls' },
      field(
        'Input',
        'input',
        select(inputs, (input) => INPUT_WORDS[input]),
      ),
      field(
        'Size',
        'size',
        select(sizes, (size) => formatSize(size, unit)),
      ),
      field('Baseline', 'baseline', baseline),
      field('Seed', 'seed', make('input', seed)),
    ),
    ownText(`${panel}-text`),
    chosenVariants(benchmark),
  );
}

function select<T extends string | number>(
  values: readonly T[],
  words: (value: T) => string,
): HTMLSelectElement {
  const options = values.map((value) => make('option', { value: String(value) }, words(value)));
  return make('select', {}, ...options);
}

function ownText(id: string): HTMLElement {
  const note =
    'It is cut or repeated to the chosen size. It stays in this browser; only a link that you copy while it is the input carries it.';
  const text = { id, 'aria-describedby': `${id}-note`, rows: '4', spellcheck: 'false' };
  return make(
    'div',
    { class: 'bench-own', 'data-part': 'own' },
    make('label', { for: id }, 'My own text'),
    make('textarea', { 'data-part': 'text', ...text }),
    make('p', { id: `${id}-note` }, note),
  );
}

function chosenVariants({ code }: BareBenchmark): HTMLElement {
  const boxes = Object.entries(code).map(([value, { label, engine }]) =>
    make(
      'label',
      {},
      make('input', { type: 'checkbox', name: 'variant', value }),
      make('span', {}, label),
      make('span', { class: TAGS[engine] }, ENGINE_WORDS[engine]),
    ),
  );
  const note =
    'The oracle, whose answer the others are checked against, and the baseline are always measured.';
  const legend = make('legend', { class: 'visually-hidden' }, 'Variants to measure');
  const count = make('span', { 'data-part': 'count', class: 'num' });
  return make(
    'details',
    { class: 'bench-variants' },
    make('summary', {}, 'Variants: ', count),
    make('fieldset', {}, legend, ...boxes),
    make('p', {}, note),
  );
}
