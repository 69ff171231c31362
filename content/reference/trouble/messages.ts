/** Short forms in which the entries name their messages and their code. */
import type { Code, Message } from '../../../src/reference/trouble/trouble.ts';

const FOLDER = 'content/reference/trouble';

/** For messages that one test file provokes: `printed` names the recorded file, `find` what tells it from others. */
export const provokedBy =
  (by: string) =>
  (printed: string, ...find: Message['find']): Message => ({ kind: 'provoked', printed, by, find });

/** A file below the folder of the entries; `title` is the name that it has for the reader. */
export const codeOf =
  (file: string, title: string) =>
  (region: string): Code => ({ file: `${FOLDER}/${file}`, region, title });

/** Commands for the terminal. */
export const command = codeOf('commands.sh', 'In the terminal');
