/** Entries about a change that changes nothing: no error, and the old answer or the old time. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';
import { codeOf, command, provokedBy } from './messages.ts';

const kernel = codeOf('unchanged/kernel.py', 'In the notebook');
const provoked = provokedBy('installing');

export const unchanged: readonly Trouble[] = [
  {
    id: 'kernel-not-restarted',
    title: 'The module is built anew, and the notebook has the old one',
    messages: [],
    example: kernel('reload'),
    cause:
      'Python loads a compiled module once and keeps it until it ends. Neither a second `import` nor `importlib.reload` loads it again.',
    check: {
      text: 'This prints when the module was built. If you have imported it before, this Python has the old one:',
      code: kernel('times'),
    },
    help: [
      { text: 'Restart the kernel of the notebook, or the program, after each build.' },
      {
        text: 'While you change the Rust often, test it in the terminal, where each run is a new Python.',
      },
    ],
    more: [{ title: 'Build, import, test', href: '/chapters/getting-started/#build-import-test' }],
    names: [
      'Jupyter',
      'autoreload',
      'changes have no effect',
      'reload module',
      'restart kernel',
      'old code still runs',
    ],
  },
  {
    id: 'older-copy',
    title: 'Another copy of the module comes first',
    messages: [],
    cause:
      'Python takes the first module of that name on its path. The folder of the script comes first, before all that is installed.',
    check: { text: 'Ask which file was loaded:', code: command('module') },
    help: [
      {
        text: 'Delete that copy: a `.so` or `.pyd` beside your script, or in a folder `python/` of the project, from an earlier build.',
      },
      { text: 'Build again with `maturin develop`, and ask again.' },
    ],
    more: [{ title: 'Once by hand', href: '/chapters/getting-started/#once-by-hand' }],
    names: ['sys.path', 'old version imported', 'stale build', 'two copies', 'PYTHONPATH'],
  },
  {
    id: 'debug-build',
    title: 'It is slow: a debug build was measured',
    messages: [provoked('debug-build', 'Finished `dev` profile [unoptimized')],
    cause:
      'Without `--release`, cargo and maturin build quickly and leave out what makes the program fast.',
    check: {
      text: 'Look at the line “Finished” of the last build. It says `unoptimized` for a debug build, and `optimized` for a release build.',
    },
    help: [
      { text: 'Build with the release profile, and measure again:', code: command('release') },
    ],
    more: [
      { title: 'Debug against release', href: '/chapters/getting-started/#debug-against-release' },
    ],
    names: [
      'Rust is slower than Python',
      'slow build',
      'not faster',
      'optimisation',
      'release profile',
    ],
  },
];
