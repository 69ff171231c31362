/** The files of Rust that readers may change, whole and with their markers: fetched when a reader first changes one. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileOf, type Module, readChangeable } from '../../../compiler/changeable.ts';
import type { SourceFile } from '../../../compiler/edited-files.ts';
import { markedText, parseMarked, trimmedRegions } from '../../../compiler/marked-file.ts';
import { isHandedOut } from '../../../downloads/contents.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(readChangeable().crates).flatMap(([crate, modules]) =>
    modules.map((module) => ({ params: { crate, module }, props: { crate, module } })),
  );

export const GET: APIRoute<Module> = ({ props }) => {
  const file = trimmedRegions(parseMarked(readFileSync(fileOf(props), 'utf8')));
  const source: SourceFile = {
    build: readChangeable().build,
    text: markedText(file),
    isHandedOut: isHandedOut(props.crate),
  };
  return Response.json(source);
};
