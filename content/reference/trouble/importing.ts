/** Entries about importing: the module is built, and Python does not get it. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';
import { codeOf, command, provokedBy } from './messages.ts';

const provoked = provokedBy('importing');
const linked = codeOf('importing/linked.rs', 'src/lib.rs');

export const importing: readonly Trouble[] = [
  {
    id: 'module-not-found',
    title: '`ModuleNotFoundError`, although it was installed',
    messages: [
      provoked('module-not-found', "ModuleNotFoundError: No module named '…'"),
      provoked('module-not-found-by-project', "ModuleNotFoundError: No module named '…'"),
    ],
    cause:
      'The module is in another Python than the one that runs, or it has another name than the project that brought it.',
    check: {
      text: 'Ask which Python runs, and what its pip knows of the project:',
      code: command('asked'),
    },
    help: [
      {
        text: 'If pip does not find the package, install it into this Python. In a notebook, type `%pip install fast` into a cell.',
        code: command('install'),
      },
      {
        text: 'For a project of your own, activate the environment of this Python, and type `maturin develop`.',
      },
      {
        text: 'If pip lists files, import the name that they have. A project `fast-words` may bring a module `fast`.',
      },
    ],
    more: [
      { title: 'Build, import, test', href: '/chapters/getting-started/#build-import-test' },
      {
        title: 'Which names have to agree?',
        href: '/chapters/packaging/#which-names-have-to-agree',
      },
    ],
    asked: [
      {
        title: 'saidvandeklundert/pyo3 #1',
        href: 'https://github.com/saidvandeklundert/pyo3/issues/1',
      },
    ],
    names: ['No module named', 'cannot import', 'ImportError', 'wrong environment', 'wrong Python'],
  },
  {
    id: 'no-init-function',
    title: 'dynamic module does not define module export function (PyInit_…)',
    messages: [
      provoked(
        'no-init-function',
        'dynamic module does not define module export function (PyInit_',
      ),
    ],
    cause:
      'Python looks into the file for a function with the name of the module, and the file has one with another name.',
    check: {
      text: 'On Linux and macOS, this shows which name the file has inside:',
      code: command('exported'),
    },
    help: [
      {
        text: 'Give the same name in three places: the function or module below `#[pymodule]`, `name` below `[lib]` in `Cargo.toml`, and the last part of `module-name` in `pyproject.toml`, if there is one.',
      },
      { text: 'Build again. Do not rename the file by hand.' },
    ],
    more: [
      {
        title: 'Which names have to agree?',
        href: '/chapters/packaging/#which-names-have-to-agree',
      },
      { title: 'Once by hand', href: '/chapters/getting-started/#once-by-hand' },
    ],
    names: [
      'dynamic module does not define',
      'PyInit',
      'PyInit_lib',
      'ImportError',
      'module-name',
      'lib prefix',
    ],
  },
  {
    id: 'no-attribute-of-the-module',
    title: '`AttributeError`: the module has no attribute',
    messages: [
      provoked('no-attribute-of-module', "AttributeError: module '…' has no attribute '…'"),
      provoked('no-attribute-of-test', "AttributeError: module '…' has no attribute '…'"),
    ],
    cause:
      'Python has imported something else that has the name of your module: a folder, a script of that name, or a module of Python itself such as `test`.',
    check: {
      text: 'Ask where the module comes from. `None` means that it is a folder:',
      code: command('module'),
    },
    help: [
      {
        text: 'If it prints `None`, your module is not installed. Type `maturin develop`, or start Python in another folder.',
      },
      { text: 'If it prints a script of yours, rename the script.' },
      {
        text: 'If it prints a module of Python, give your project another name. `test`, `code`, `queue` and `types` are taken.',
      },
      {
        text: 'If it prints your module, the function is missing in it. Is it inside the `#[pymodule]`, and did you build since you wrote it?',
      },
    ],
    asked: [
      { title: 'PyO3/maturin #2179', href: 'https://github.com/PyO3/maturin/issues/2179' },
      { title: 'PyO3/maturin #1371', href: 'https://github.com/PyO3/maturin/issues/1371' },
    ],
    names: [
      'module has no attribute',
      'module is empty',
      'function missing',
      'namespace package',
      'partially initialized module',
    ],
  },
  {
    id: 'unsupported-wheel',
    title: 'is not a supported wheel on this platform',
    messages: [provoked('unsupported-wheel', 'is not a supported wheel on this platform')],
    cause:
      'The name of a wheel says for which Python, system and processor it was built, and yours is none of them.',
    check: {
      text: 'Compare the end of the name with the list “Compatible tags”:',
      code: command('tags'),
    },
    help: [
      {
        text: 'Build a wheel on a computer of the kind that will use it, or let a workflow build one for each system.',
      },
      {
        text: 'If the list has an older `manylinux` than the name, the wheel asks for a newer Linux. Build it with `maturin build --zig` or in a manylinux container.',
      },
      { text: 'Do not rename the wheel: pip would take it, and the import would fail.' },
    ],
    more: [
      {
        title: 'What does the name of a wheel mean?',
        href: '/chapters/packaging/#what-does-the-name-of-a-wheel-mean',
      },
      {
        title: 'How are all these wheels built?',
        href: '/chapters/packaging/#how-are-all-these-wheels-built',
      },
    ],
    asked: [{ title: 'PyO3/maturin #1725', href: 'https://github.com/PyO3/maturin/issues/1725' }],
    names: ['manylinux', 'wheel tag', 'platform tag', 'pip refuses my wheel'],
  },
  {
    id: 'wrong-architecture',
    title: 'The library was built for another processor or system',
    messages: [
      provoked('invalid-elf', 'ImportError: …invalid ELF header'),
      {
        kind: 'cited',
        text: "ImportError: dlopen(/xxx/project/.venv/lib/python3.8/site-packages/pytype/typegraph/cfg.cpython-38-darwin.so, 0x0002): tried: '/xxx/project/.venv/lib/python3.8/site-packages/pytype/typegraph/cfg.cpython-38-darwin.so' (mach-o file, but is an incompatible architecture (have 'x86_64', need 'arm64'))",
        source: {
          title: 'google/pytype #1515',
          href: 'https://github.com/google/pytype/issues/1515',
        },
        find: ['incompatible architecture'],
      },
    ],
    otherwise: [['wrong ELF class'], ['is not a valid Win32 application']],
    cause:
      'Rust has compiled for one processor or system, and the Python that loads the library runs on another.',
    check: {
      text: 'Both have to name the same processor. On a Mac with Apple’s processor, `x86_64` in one of them means that it runs under Rosetta:',
      code: command('processor'),
    },
    help: [
      {
        text: 'On a Mac, install a Python for `arm64`, make the environment anew with it, and build again.',
      },
      {
        text: 'If you need the other processor, name it: `maturin build --target x86_64-apple-darwin`, or `universal2-apple-darwin` for both.',
      },
      { text: 'Do not copy a built library from one computer to another. Copy a wheel that fits.' },
    ],
    names: ['mach-o file', 'arm64', 'x86_64', 'Apple Silicon', 'M1', 'Rosetta', 'wrong ELF class'],
  },
  {
    id: 'undefined-symbol',
    title: '`ImportError`: undefined symbol',
    messages: [provoked('undefined-symbol', 'ImportError: …undefined symbol: ')],
    cause:
      'The module calls a function that neither itself, nor Python, nor a library that it names has.',
    check: {
      text: 'The last word is the name of the function. If it begins with `Py` or `_Py`, the module was built for another version of Python. If not, it belongs to a library of C.',
    },
    help: [
      {
        text: 'For a function of Python, build again in the environment of the Python that imports it. Ask for `abi3` if one build should serve several versions.',
      },
      {
        text: 'For a library of C, name the library. Its folder has to be where the system looks for libraries:',
        code: linked('module'),
      },
    ],
    more: [
      {
        title: 'Do you need a build for each version of Python?',
        href: '/chapters/packaging/#do-you-need-a-build-for-each-version-of-python',
      },
    ],
    names: ['symbol not found', '_Py', 'dlopen', 'C library', 'link'],
  },
  {
    id: 'glibc-not-found',
    title: 'version `GLIBC_…` not found',
    messages: [
      {
        kind: 'cited',
        text: "ImportError: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.32' not found",
        source: {
          title: 'huggingface/lerobot #2219',
          href: 'https://github.com/huggingface/lerobot/issues/2219',
        },
        find: ["version `GLIBC_…' not found"],
      },
    ],
    cause:
      'The library was built on a newer Linux than the one that loads it, and uses functions of the newer C library.',
    check: {
      text: 'Type `ldd --version` on both computers. The one that builds must not have the newer number.',
    },
    help: [
      {
        text: 'Build in a manylinux container, or with `maturin build --release --zig`, which asks for an old C library.',
      },
      {
        text: 'Hand out the wheel, and not the library in it: pip reads from the name of the wheel whether it fits.',
      },
    ],
    more: [
      {
        title: 'How are all these wheels built?',
        href: '/chapters/packaging/#how-are-all-these-wheels-built',
      },
    ],
    names: ['libc.so.6', 'old Linux', 'manylinux', 'glibc'],
  },
  {
    id: 'dll-load-failed',
    title: 'Windows: DLL load failed while importing',
    messages: [
      {
        kind: 'cited',
        text: 'ImportError: DLL load failed while importing py_usblib: The specified module could not be found.',
        source: { title: 'PyO3/maturin #466', href: 'https://github.com/PyO3/maturin/issues/466' },
        find: ['DLL load failed while importing'],
      },
    ],
    cause:
      'Windows has found your module, and not a library that it needs. The message does not say which.',
    check: {
      text: 'In a Visual Studio prompt, `dumpbin /dependents fast.pyd` lists the libraries. Look for one that is neither of Windows nor of Python.',
    },
    help: [
      {
        text: 'Link that library into the module (its crate often has a feature `static` or `vendored`), or pack it into the wheel with `delvewheel`.',
      },
      {
        text: 'If it lies in a folder of your own, call `os.add_dll_directory` with the folder before the import. Python does not look in `PATH` for it.',
      },
    ],
    asked: [{ title: 'PyO3/pyo3 #3419', href: 'https://github.com/PyO3/pyo3/issues/3419' }],
    names: ['The specified module could not be found', 'missing DLL', 'Windows'],
  },
  {
    id: 'editor-cannot-resolve',
    title: 'The editor says that the import could not be resolved',
    messages: [
      {
        kind: 'cited',
        text: 'Import "pytusk_seal" could not be resolved Pylance[reportMissingImports]',
        source: {
          title: 'PyO3/maturin #2651',
          href: 'https://github.com/PyO3/maturin/issues/2651',
        },
        find: ['Import "…" could not be resolved'],
      },
    ],
    cause:
      'The editor looks for Python files or stubs in the environment that it was told of, and a compiled module has none unless you write one.',
    check: {
      text: 'Import the module in the terminal. If that works, only the editor is wrong.',
      code: command('module'),
    },
    help: [
      {
        text: 'Choose the environment in the editor. In VS Code the command is “Python: Select Interpreter”.',
      },
      {
        text: 'Add a stub, a `.pyi` file with the signatures, beside `Cargo.toml`, and build again.',
      },
    ],
    more: [
      {
        title: 'How do type checkers know your functions?',
        href: '/chapters/packaging/#how-do-type-checkers-know-your-functions',
      },
    ],
    names: [
      'Pylance',
      'pyright',
      'reportMissingImports',
      'VS Code',
      'PyCharm',
      'mypy',
      'import-error',
    ],
  },
];
