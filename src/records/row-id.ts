/** Addresses of rows: the end of a link to one of them. */

/** "Rust, bytes, one pass" gives "rust-bytes-one-pass". */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Of a published row, by its file, its group and its name there. */
export function publishedRowId(file: string, group: string, implementation: string): string {
  return `${file}-${slug(group)}-${slug(implementation)}`;
}
