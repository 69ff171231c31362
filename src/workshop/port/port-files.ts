/** The two files of a port: what the reader writes over the layout, kept with the work and compiled together. */
import { EditedFile } from '../../compiler/edited-files.ts';
import type { Edit } from '../../edits/draft.ts';
import { KeptDraft } from '../../edits/kept-draft.ts';
import type { EditPlace } from '../../edits/kept-edit.ts';
import type { Shop } from '../shop.ts';
import { PORT_FILES, type PortFile, type Work } from '../work.ts';

/** The texts that the contract asks for. */
export type Layout = Readonly<Record<PortFile, string>>;

/** The crate that a port is compiled in, and what Python imports then. */
export const PORT = { crate: 'workshop', importName: 'port', hasBooks: false } as const;

export const NO_LAYOUT: Layout = { kernel: '', door: '' };

export class PortFiles {
  readonly #shop: Shop;
  readonly #layOut: (work: Work) => Layout;
  readonly #drafts: Readonly<Record<PortFile, KeptDraft>>;
  readonly files: Readonly<Record<PortFile, EditedFile>>;
  #layout: Layout;
  #isKeeping = false;

  /**
   * @param layOut Never throws: the empty layout stands for none.
   * @param build Of the site, as the compiler knows it.
   */
  constructor(shop: Shop, layOut: (work: Work) => Layout, build: string) {
    this.#shop = shop;
    this.#layOut = layOut;
    this.#layout = layOut(shop.work);
    this.#drafts = {
      kernel: this.#draft('kernel'),
      door: this.#draft('door'),
    };
    const together: EditedFile[] = [];
    const source = { ...PORT, build, isHandedOut: false };
    const file = (name: PortFile): EditedFile =>
      new EditedFile(
        PORT.crate,
        name,
        { ...source, text: this.#layout[name] },
        {
          kept: this.#drafts[name],
          together,
        },
      );
    this.files = { kernel: file('kernel'), door: file('door') };
    together.push(this.files.kernel, this.files.door);
    shop.subscribe((_, changed) => {
      if (changed.has('contract') || changed.has('original')) this.#renew(changed.has('name'));
    });
    this.#fill();
  }

  /** What is laid out for the contract as it is now. */
  get layout(): Layout {
    return this.#layout;
  }

  /** @param isOther Another work was opened. */
  #renew(isOther: boolean): void {
    const before = this.#layout;
    this.#layout = this.#layOut(this.#shop.work);
    if (!isOther) this.#noteLayout(before);
    this.#fill();
    for (const name of PORT_FILES) this.#drafts[name].renew(this.#layout[name]);
  }

  /** What the reader wrote was written over the layout of before. */
  #noteLayout(before: Layout): void {
    const { files, laidOut } = this.#shop.work;
    const noted = { ...laidOut };
    for (const name of PORT_FILES) {
      if (files[name] !== '' && noted[name] === '') noted[name] = before[name];
    }
    if (PORT_FILES.some((name) => noted[name] !== laidOut[name])) {
      this.#change({ laidOut: noted });
    }
  }

  /** Lays out what the reader has not written in: that follows the contract. */
  #fill(): void {
    const { files, laidOut } = this.#shop.work;
    const own = (name: PortFile) => files[name] !== '' && files[name] !== laidOut[name];
    const filled = { ...files };
    const noted = { ...laidOut };
    for (const name of PORT_FILES) {
      if (own(name) || this.#layout[name] === '') continue;
      filled[name] = this.#layout[name];
      noted[name] = this.#layout[name];
    }
    if (PORT_FILES.some((name) => filled[name] !== files[name] || noted[name] !== laidOut[name])) {
      this.#change({ files: filled, laidOut: noted });
    }
  }

  #change(part: Partial<Work>): void {
    this.#isKeeping = true;
    this.#shop.change(part);
    this.#isKeeping = false;
  }

  #draft(name: PortFile): KeptDraft {
    const place: EditPlace = {
      recall: () => this.#recall(name),
      keep: (edit) => {
        const { files, laidOut } = this.#shop.work;
        const layout = this.#layout[name];
        this.#change({
          files: { ...files, [name]: edit?.text ?? layout },
          laidOut: { ...laidOut, [name]: edit?.original ?? layout },
        });
        // The page says itself where the browser does not keep a work.
        return { kind: 'kept' };
      },
      onOthers: (listener) => {
        this.#shop.subscribe((_, changed) => {
          if (changed.has('files') && !this.#isKeeping) listener();
        });
      },
    };
    return new KeptDraft(`${PORT.crate}/${name}`, this.#layout[name], () => true, place);
  }

  #recall(name: PortFile): Edit | null {
    const { files, laidOut } = this.#shop.work;
    const text = files[name];
    if (text === '') return null;
    return { text, original: laidOut[name] === '' ? this.#layout[name] : laidOut[name] };
  }
}
