/** Copies the whole of a file that readers can change, as the book has it. */
import { copyAndSay } from '../../browser/clipboard.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { editedFile } from '../../compiler/edited-files.ts';
import { plainText } from '../../compiler/marked-file.ts';

/** @param id `<crate>/<module>`. */
export async function copyWhole(id: string, status: HTMLElement): Promise<void> {
  const [crate = '', module = ''] = id.split('/');
  try {
    const { original } = await editedFile(crate, module);
    await copyAndSay(plainText(original), status);
  } catch {
    sayNotFetched(status, 'The file');
  }
}
