/** Downloads a crate's project with the reader's files: what packs it is fetched at the press alone. */
import { onSite } from '../browser/address.ts';
import { fetchFile } from '../browser/fetch-file.ts';
import { saveFile } from '../browser/save-file.ts';
import { changedModuleNames } from '../compiler/changed-files.ts';
import { editedFile } from '../compiler/edited-files.ts';
import type { CrateName } from '../compiler/protocol.ts';

/** `say` tells how far it is, and what became of it. Never rejects. */
export async function downloadChanged(
  crate: CrateName,
  say: (words: string) => void,
): Promise<void> {
  const name = `${crate}.zip`;
  say(`Packing ${name}`);
  try {
    const [{ packWithChanges }, zip] = await Promise.all([
      import('./with-changes.ts'),
      fetchZip(name),
    ]);
    const packed = await packWithChanges(zip, crate, changedModuleNames(crate), async (module) => {
      const { kept, file } = await editedFile(crate, module);
      return kept.edit === null ? null : file;
    });
    saveFile(name, new Blob([packed.zip], { type: 'application/zip' }));
    const files = packed.changed.map((module) => `${module}.rs`).join(', ');
    say(files === '' ? `Saved ${name}` : `Saved ${name} with your ${files}`);
  } catch {
    say(
      `${name} could not be packed: a part of it could not be fetched. Are you offline? Try again.`,
    );
  }
}

async function fetchZip(name: string): Promise<Uint8Array> {
  const response = await fetchFile(onSite(`/downloads/${name}`));
  return new Uint8Array(await response.arrayBuffer());
}
