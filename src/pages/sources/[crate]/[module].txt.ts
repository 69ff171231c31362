/** The files of Rust of the crates, whole and without their markers: fetched when a reader copies one. */
import { readdirSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { extensions } from '../../../../rust/crates.ts';
import { readSource } from '../../../snippet/source.ts';

export const getStaticPaths: GetStaticPaths = () =>
  extensions.flatMap(({ name }) =>
    readdirSync(`rust/${name}/src`)
      .filter((file) => file.endsWith('.rs'))
      .map((file) => file.replace(/\.rs$/, ''))
      .map((module) => ({
        params: { crate: name, module },
        props: { file: `rust/${name}/src/${module}.rs` },
      })),
  );

export const GET: APIRoute<{ readonly file: string }> = ({ props: { file } }) =>
  new Response(readSource(file).text);
