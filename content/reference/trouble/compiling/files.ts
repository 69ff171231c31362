/** Short forms in which the entries about compiling name their messages and their code. */
import type { Code, Message } from '../../../../src/reference/trouble/trouble.ts';

/**
 * A message of rustc.
 *
 * @param printed Names the recorded file.
 * @param find What tells it from others.
 */
export const printed = (name: string, ...find: Message['find']): Message => ({
  kind: 'provoked',
  printed: name,
  by: 'compiling',
  find,
});

/** A file below compiling/, for example `moved/wrong`. */
export function code(file: string, region?: string): Code {
  const place = { file: `content/reference/trouble/compiling/${file}.rs`, title: 'src/lib.rs' };
  return region === undefined ? place : { ...place, region };
}
