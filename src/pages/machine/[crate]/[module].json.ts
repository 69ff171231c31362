/** What the machine runs of each file of Rust that readers may change: fetched when a reader wants to see it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readMachineCode } from '../../../cell/machine/listed.ts';
import type { MachineFunction } from '../../../compiler/protocol.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(readMachineCode()).flatMap(([crate, functions]) =>
    [...new Set(functions.map(({ module }) => module))].map((module) => ({
      params: { crate, module },
      props: { functions: functions.filter((one) => one.module === module) },
    })),
  );

export const GET: APIRoute<{ readonly functions: readonly MachineFunction[] }> = ({ props }) =>
  Response.json(props.functions);
