/** Step 3 at work: two panels of Rust over the files of the work, the brief, and the crates that are chosen. */
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, make, part } from '../../browser/dom.ts';
import { listen } from '../../cell/rust/listen.ts';
import { type PanelOptions, RustPanel } from '../../cell/rust/panel.ts';
import { type EditedFile, editedFile } from '../../compiler/edited-files.ts';
import { hasCompiler } from '../../compiler/present.ts';
import { kernelName } from '../layout/kernel.ts';
import { followUnreached } from '../proof/show-unreached.ts';
import type { Shop } from '../shop.ts';
import type { StartStep } from '../step.ts';
import { PORT_FILES, type PortFile } from '../work.ts';
import { briefOf } from './brief.ts';
import { followCrates } from './chosen-crates.ts';
import { portIntoPython } from './into-python.ts';
import { layoutOf } from './layout-of.ts';
import { machineFold } from './machine-fold.ts';
import { PORT, PortFiles } from './port-files.ts';
import { otherSignature } from './signature.ts';

const OPTIONS: PanelOptions = {
  verb: { button: 'Build', does: 'builds' },
  notice: {
    words:
      'The contract has changed since you wrote this: another text is laid out for it. You see yours.',
    original: 'layout',
  },
  writesAlone: true,
  isShared: false,
  compile: null,
};

export const startPort: StartStep = (root, shop) => {
  // Also where it does not come the files can be written; the compiler then says that the page is another one's.
  const build = hasCompiler()
    ? editedFile(PORT.crate, 'kernel').then(
        (file) => file.build,
        () => '',
      )
    : Promise.resolve('');
  void build.then((known) => new PortStep(root, shop, known));
};

class PortStep {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  readonly #files: PortFiles;

  constructor(root: HTMLElement, shop: Shop, build: string) {
    this.#root = root;
    this.#shop = shop;
    this.#files = new PortFiles(shop, layoutOf, build);
    const use = portIntoPython(shop);
    const { kernel, door } = this.#files.files;
    const figure = this.#figure(kernel);
    const { dataset } = part(root, 'port-kernel', HTMLElement);
    figure.append(machineFold(shop, kernel, 'machineKnown' in dataset));
    const panels: Record<PortFile, RustPanel> = {
      kernel: new RustPanel(figure, kernel, use, {
        ...OPTIONS,
        before: () => panels.door.keep(),
        opened: () => marks.kernel(),
      }),
      door: new RustPanel(this.#figure(door), door, use, {
        ...OPTIONS,
        compile: () => panels.kernel.act('run'),
        opened: () => marks.door(),
      }),
    };
    const marks = {
      kernel: followUnreached(shop, 'kernel', () => panels.kernel.editor),
      door: followUnreached(shop, 'door', () => panels.door.editor),
    };
    for (const name of PORT_FILES) {
      const panel = panels[name];
      const figure = part(root, `port-${name}`, HTMLElement).querySelector('figure');
      if (figure === null) continue;
      buttonOf(figure, 'edit').addEventListener('click', () => void panel.edit(null));
      listen(figure, (act) => act(panel));
    }
    buttonOf(root, 'brief').addEventListener('click', () => {
      for (const name of PORT_FILES) panels[name].keep();
      const text = briefOf(shop.work, this.#files.layout);
      void copyAndSay(text, part(root, 'brief-said', HTMLElement));
    });
    followCrates(part(root, 'port-crates', HTMLElement), shop);
    shop.subscribe(() => this.#show());
    this.#show();
    shop.places.follow(({ file, line }) => {
      if (file === 'original') return false;
      void panels[file].goToLine(line);
      return true;
    });
  }

  /** What a panel of Rust is made of. */
  #figure({ module }: EditedFile): HTMLElement {
    const name = `${module}.rs`;
    const figure = make(
      'figure',
      { class: 'panel snippet not-content' },
      make(
        'figcaption',
        {},
        make('span', { class: 'tag rs' }, 'Rust'),
        make('span', { class: 'grow name' }, name),
        make('span', { class: 'panel-said', role: 'status' }),
        make(
          'span',
          { class: 'panel-actions' },
          make('button', { type: 'button', 'data-do': 'edit' }, 'Edit'),
        ),
      ),
      make('pre', { class: 'code', tabindex: '0' }, make('code')),
    );
    part(this.#root, `port-${module}`, HTMLElement).replaceChildren(figure);
    return figure;
  }

  #show(): void {
    const { contract, files } = this.#shop.work;
    const { layout } = this.#files;
    const need = part(this.#root, 'port-need', HTMLElement);
    need.hidden = layout.kernel !== '';
    need.textContent = need.hidden
      ? ''
      : 'Both files are laid out from the contract of step 2, which is not there yet. You can write or paste them all the same.';
    const other =
      contract === null ? null : otherSignature(layout.kernel, files.kernel, kernelName(contract));
    const place = part(this.#root, 'port-signature', HTMLElement);
    place.hidden = other === null || files.kernel === '';
    const said = place.hidden || other === null ? '' : JSON.stringify(other);
    if (place.dataset['said'] === said) return;
    place.dataset['said'] = said;
    place.replaceChildren(
      ...(place.hidden || other === null
        ? []
        : [
            make('p', {}, 'The contract asks for ', make('code', {}, other.wanted), '.'),
            make(
              'p',
              {},
              ...(other.found === null
                ? ['Your kernel has no such function.']
                : ['Your kernel has ', make('code', {}, other.found), '.']),
            ),
          ]),
    );
  }
}
