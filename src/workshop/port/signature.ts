/** Whether the reader's kernel has the signature that the contract asks for. */

export interface OtherSignature {
  /** As the layout has it, on one line. */
  readonly wanted: string;
  /** As the reader's kernel has it; null where it has no function of this name. */
  readonly found: string | null;
}

/** @returns null where both agree, or nothing is laid out. */
export function otherSignature(
  layout: string,
  kernel: string,
  name: string,
): OtherSignature | null {
  const wanted = signatureIn(layout, name);
  const found = signatureIn(kernel, name);
  if (wanted === null || found === wanted) return null;
  return { wanted, found };
}

/** The head of the function in one line, without its body. */
function signatureIn(text: string, name: string): string | null {
  const escaped = name.replace(/[^\w]/g, '\\$&');
  const head = new RegExp(`(?:^|\\n)pub fn ${escaped}\\b[^{;]*`).exec(text)?.[0];
  if (head === undefined) return null;
  return head.trim().replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/,? \)/g, ')');
}
