/** Step 6: packs the work as a zip or as a patch. What packs it is fetched at the press alone. */
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, isUsable, part, replaceItems, setText, setUsable } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { saveFile } from '../../browser/save-file.ts';
import type { Results } from '../found.ts';
import type { Shop } from '../shop.ts';
import type { StartStep } from '../step.ts';
import { missingOf, obstacleOf } from './missing.ts';
import type { Figures, Project } from './project.ts';
import { projectFault } from './project-name.ts';
import { PyprojectField } from './pyproject-field.ts';

export const startTakeHome: StartStep = (root, shop) => {
  new TakeHomeStep(root, shop);
};

const DEEDS = ['zip', 'patch', 'copy'] as const;
type Deed = (typeof DEEDS)[number];

class TakeHomeStep {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  readonly #name: HTMLInputElement;
  readonly #pyproject: PyprojectField;
  readonly #said: HTMLElement;
  /** The work's name as it was shown last: one that the reader has typed over stays until the work has another. */
  #shown: string | null = null;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    this.#name = part(root, 'name', HTMLInputElement);
    this.#said = part(root, 'said', HTMLElement);
    this.#pyproject = new PyprojectField(root);
    this.#name.addEventListener('input', () => this.#show());
    for (const deed of DEEDS) {
      const button = buttonOf(root, deed);
      button.addEventListener('click', () => {
        if (isUsable(button)) void this.#do(deed);
      });
    }
    shop.subscribe(() => this.#show());
    shop.found.subscribe(() => this.#show());
    this.#show();
  }

  #show(): void {
    const { work, found } = this.#shop;
    if (work.name !== this.#shown) {
      this.#shown = work.name;
      this.#name.value = work.name;
    }
    const fault = obstacleOf(work) ?? projectFault(this.#name.value);
    setText(part(this.#root, 'fault', HTMLElement), fault ?? '');
    const missing = missingOf(work, found).map((text) => ({ text, bad: false }));
    replaceItems(part(this.#root, 'missing', HTMLElement), missing);
    for (const deed of DEEDS) setUsable(buttonOf(this.#root, deed), fault === null);
    const name = projectFault(this.#name.value) === null ? this.#name.value : 'fast';
    for (const place of this.#root.querySelectorAll<HTMLElement>('[data-name]'))
      setText(place, name);
  }

  async #do(deed: Deed): Promise<void> {
    const project = this.#project();
    if (project === null) return;
    setText(this.#said, deed === 'zip' ? `Packing ${project.name}.zip` : 'Making the patch');
    try {
      await this.#give(deed, project);
    } catch {
      sayNotFetched(this.#said, 'What packs the project');
    }
  }

  async #give(deed: Deed, project: Project): Promise<void> {
    if (deed === 'zip') {
      const { zipOf } = await import('./zip.ts');
      const zip = new Blob([zipOf(project, new Date())], { type: 'application/zip' });
      saveFile(`${project.name}.zip`, zip);
      setText(this.#said, `Saved ${project.name}.zip`);
      return;
    }
    const { patchOf } = await import('./patch.ts');
    const patch = patchOf(project, this.#pyproject.text);
    if (deed === 'copy') {
      await copyAndSay(patch, this.#said);
      return;
    }
    saveFile(`${project.name}.patch`, new Blob([patch], { type: 'text/plain' }));
    setText(this.#said, `Saved ${project.name}.patch`);
  }

  #project(): Project | null {
    const { work } = this.#shop;
    const { contract } = work;
    if (contract === null) return null;
    return { name: this.#name.value, work: { ...work, contract }, figures: this.#figures() };
  }

  /** What was found out about this version, and nothing about earlier ones. */
  #figures(): Figures {
    const fresh = <Name extends keyof Results>(name: Name): Results[Name] | undefined => {
      const found = this.#shop.found.get(name);
      return found === null || found.isStale ? undefined : found.result;
    };
    const [profile, proof, race] = [fresh('profile'), fresh('proof'), fresh('race')];
    return { ...(profile && { profile }), ...(proof && { proof }), ...(race && { race }) };
  }
}
