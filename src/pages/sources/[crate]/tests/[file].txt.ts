/** The tests of the crates, whole and without their markers: fetched when a reader copies one. */
import { readdirSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { extensions } from '../../../../../rust/crates.ts';
import { readSource } from '../../../../snippet/source.ts';

export const getStaticPaths: GetStaticPaths = () =>
  extensions.flatMap(({ name }) =>
    readdirSync(`rust/${name}/tests`)
      .filter((file) => /\.(rs|py)$/.test(file))
      .map((file) => ({
        params: { crate: name, file },
        props: { path: `rust/${name}/tests/${file}` },
      })),
  );

export const GET: APIRoute<{ readonly path: string }> = ({ props: { path } }) =>
  new Response(readSource(path).text);
