/** The files of Rust that readers may change, whole and with their markers: fetched when a reader first changes one. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type ChangeableCrate, readChangeable } from '../../../compiler/changeable.ts';
import type { SourceFile } from '../../../compiler/edited-files.ts';
import { markedText, parseMarked, trimmedRegions } from '../../../compiler/marked-file.ts';
import { isHandedOut } from '../../../downloads/contents.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(readChangeable().crates).flatMap(([name, crate]) =>
    crate.files.map((file) => ({
      params: { crate: name, module: file },
      props: { name, crate, file },
    })),
  );

interface Source {
  readonly name: string;
  readonly crate: ChangeableCrate;
  readonly file: string;
}

export const GET: APIRoute<Source> = ({ props: { name, crate, file } }) => {
  const { folder, module, hasBooks } = crate;
  const text = readFileSync(`${folder}/src/${file}.rs`, 'utf8');
  const source: SourceFile = {
    build: readChangeable().build,
    text: markedText(trimmedRegions(parseMarked(text))),
    isHandedOut: isHandedOut(name),
    importName: module,
    hasBooks,
  };
  return Response.json(source);
};
