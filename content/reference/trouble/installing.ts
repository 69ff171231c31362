/** Entries about installing and building: a command of the terminal ends with an error. */
import type { Trouble } from '../../../src/reference/trouble/trouble.ts';
import { command, provokedBy } from './messages.ts';

const provoked = provokedBy('installing');

export const installing: readonly Trouble[] = [
  {
    id: 'maturin-not-found',
    title: 'maturin: command not found',
    messages: [provoked('maturin-not-found', 'maturin: command not found')],
    otherwise: [['command not found: maturin'], ["'maturin' is not recognized"]],
    cause:
      'maturin is installed in a virtual environment, and the environment is not active in this terminal. Or it is not installed at all.',
    check: {
      text: 'The prompt of an active environment begins with its name, for example `(.venv)`. Each new terminal begins without one.',
    },
    help: [
      {
        text: 'Activate the environment in the folder where you made it, and try again:',
        code: command('activate'),
      },
      {
        text: 'If that says so, too, install maturin: `python -m pip install maturin`.',
      },
      { text: 'On Windows, activate it with `.venv\\Scripts\\activate`.' },
    ],
    more: [{ title: 'What you need', href: '/chapters/getting-started/#what-you-need' }],
    names: [
      'not recognized as an internal or external command',
      'maturin is not installed',
      'No such command',
    ],
  },
  {
    id: 'typed-into-python',
    title: '`SyntaxError` at a command of maturin, pip or cargo',
    messages: [provoked('typed-into-python', ' maturin ', 'SyntaxError: invalid syntax')],
    otherwise: [
      [' pip install ', 'SyntaxError: invalid syntax'],
      [' cargo ', 'SyntaxError: invalid syntax'],
    ],
    cause:
      'The command is for the terminal, and it was typed into Python, which reads it as a program.',
    check: {
      text: 'The prompt of Python is `>>>`, or `In [1]:` in a notebook. The prompt of a terminal ends with `$`, `%` or `>`.',
    },
    help: [
      { text: 'Leave Python with `exit()`, and type the command again.' },
      { text: 'In a notebook, open a terminal beside it.' },
    ],
    more: [{ title: 'A project', href: '/chapters/getting-started/#a-project' }],
    asked: [{ title: 'PyO3/pyo3 #5298', href: 'https://github.com/PyO3/pyo3/issues/5298' }],
    names: ['maturin init', 'invalid syntax', 'pip install in Python', 'REPL'],
  },
  {
    id: 'no-virtualenv',
    title: 'Couldn’t find a virtualenv or conda environment',
    messages: [provoked('no-virtualenv', "Couldn't find a virtualenv")],
    cause:
      '`maturin develop` installs the module into a virtual environment, and none is active and none lies in a folder `.venv` above the project.',
    check: {
      text: 'Type `python -c "import sys; print(sys.prefix)"`. If it prints the folder of your system’s Python, no environment is active.',
    },
    help: [
      {
        text: 'Make one with `python3 -m venv .venv` in the folder of the project, if you have none yet.',
      },
      { text: 'Activate it:', code: command('activate') },
      {
        text: 'If you do not want an environment, type `maturin build`, and install the wheel that it makes.',
      },
    ],
    more: [{ title: 'What you need', href: '/chapters/getting-started/#what-you-need' }],
    asked: [
      {
        title: 'tursodatabase/turso #653',
        href: 'https://github.com/tursodatabase/turso/issues/653',
      },
    ],
    names: ['maturin develop fails', 'VIRTUAL_ENV', 'CONDA_PREFIX', 'virtual environment', 'venv'],
  },
  {
    id: 'externally-managed',
    title: 'pip: externally-managed-environment',
    messages: [
      {
        kind: 'cited',
        text: 'error: externally-managed-environment\n\n× This environment is externally managed\n╰─> To install Python packages system-wide, try apt install\n    python3-xyz, where xyz is the package you are trying to\n    install.',
        source: {
          title: 'systemd/python-systemd #150',
          href: 'https://github.com/systemd/python-systemd/pull/150',
        },
        find: ['externally-managed-environment'],
      },
    ],
    cause:
      'This Python belongs to your system, which installs packages itself, so pip leaves it alone.',
    check: {
      text: 'Type `python3 -c "import sys; print(sys.prefix)"`. If it prints `/usr` or a folder of Homebrew, it is the Python of the system.',
    },
    help: [
      {
        text: 'Make an environment with `python3 -m venv .venv`, activate it, and install there:',
        code: command('activate'),
      },
      {
        text: 'Do not use `--break-system-packages`: programs of your system use that Python.',
      },
    ],
    more: [{ title: 'What you need', href: '/chapters/getting-started/#what-you-need' }],
    names: ['PEP 668', 'break-system-packages', 'Debian', 'Ubuntu', 'Homebrew'],
  },
  {
    id: 'no-linker',
    title: 'linker not found',
    messages: [
      provoked('no-linker', 'linker `cc` not found'),
      {
        kind: 'cited',
        text: 'error: linker `link.exe` not found\n  |\n  = note: program not found\n\nnote: the msvc targets depend on the msvc linker but `link.exe` was not found\n\nnote: please ensure that Visual Studio 2017 or later, or Build Tools for Visual Studio were installed with the Visual C++ option.',
        source: {
          title: 'AlexsJones/llmfit #54',
          href: 'https://github.com/AlexsJones/llmfit/issues/54',
        },
        find: ['linker `link.exe` not found'],
      },
    ],
    cause:
      'Rust compiles by itself, but it asks a program of your system to link the parts, and that program is not installed.',
    check: { text: 'On Linux and macOS, this says “not found” as well:', code: command('linker') },
    help: [
      {
        text: 'Debian, Ubuntu: `sudo apt install build-essential`. Fedora: `sudo dnf install gcc`. macOS: `xcode-select --install`.',
      },
      {
        text: 'Windows: install the “Build Tools for Visual Studio” with the part “Desktop development with C++”. Visual Studio Code is another program, and is not enough.',
      },
      { text: 'Open a new terminal, and build again.' },
    ],
    more: [{ title: 'What you need', href: '/chapters/getting-started/#what-you-need' }],
    names: [
      'gcc',
      'clang',
      'build-essential',
      'Xcode command line tools',
      'Visual Studio',
      'link.exe',
    ],
  },
  {
    id: 'symbols-not-found-for-architecture',
    title: 'macOS: symbol(s) not found for architecture',
    messages: [
      {
        kind: 'cited',
        text: 'ld: symbol(s) not found for architecture arm64\nclang: error: linker command failed with exit code 1 (use -v to see invocation)',
        source: { title: 'PyO3/pyo3 #5188', href: 'https://github.com/PyO3/pyo3/issues/5188' },
        find: ['symbol(s) not found for architecture'],
      },
    ],
    cause:
      'An extension module takes the functions of Python from the Python that loads it, and the linker of macOS must be told that it may leave them open.',
    check: {
      text: 'Above the message stand names that begin with `_Py`. You typed `cargo build` or `cargo test` and not `maturin develop`.',
    },
    help: [
      { text: 'Build with `maturin develop`: it tells the linker.' },
      {
        text: 'For `cargo test`, test the part without Python: `cargo test --no-default-features`, if PyO3 is an optional dependency as in the projects of this book.',
      },
    ],
    more: [{ title: 'Once by hand', href: '/chapters/getting-started/#once-by-hand' }],
    asked: [{ title: 'PyO3/pyo3 #1800', href: 'https://github.com/PyO3/pyo3/issues/1800' }],
    names: [
      'Undefined symbols for architecture arm64',
      'x86_64',
      'cargo build on macOS',
      'dynamic_lookup',
    ],
  },
  {
    id: 'rust-too-old',
    title: 'This Rust or this cargo is too old',
    messages: [
      provoked('rust-too-old', 'error: rustc … is not supported by the following package'),
      provoked('edition-too-new', 'failed to parse the `edition` key'),
      provoked(
        'lock-file-too-new',
        'lock file version…was found, but this version of Cargo does not understand this lock file',
      ),
    ],
    otherwise: [
      ['cannot be built because it requires rustc'],
      ['feature `edition…` is required'],
      ['this version of Cargo is older than the `…` edition'],
    ],
    cause:
      'A crate, its edition or its `Cargo.lock` was made for a newer Rust than the one on your computer.',
    check: {
      text: 'Compare what the message asks for with what you have:',
      code: command('versions'),
    },
    help: [
      { text: 'Type `rustup update`.' },
      {
        text: 'If `rustup` is not found, Rust comes from your system’s packages, which are often old. Remove it, and install Rust from rustup.rs.',
      },
      {
        text: 'If you must keep this Rust, ask cargo for versions that fit it: `cargo update` does so if `rust-version` stands in `Cargo.toml`.',
      },
    ],
    more: [{ title: 'What you need', href: '/chapters/getting-started/#what-you-need' }],
    names: ['requires rustc', 'edition2024', 'rustup update', 'MSRV', 'old Rust version'],
  },
  {
    id: 'python-too-new',
    title: 'This Python is newer than PyO3 knows',
    messages: [provoked('python-too-new', "newer than PyO3's maximum supported version")],
    cause:
      'Each version of PyO3 knows the versions of Python that were there when it was made, and refuses a later one.',
    check: {
      text: 'The message names both versions. If the package is not yours, its `Cargo.toml` asks for this old PyO3.',
    },
    help: [
      {
        text: 'In a project of your own, write the newest PyO3 into `Cargo.toml`, and build again.',
      },
      {
        text: 'For a package that is not yours, take the newest version of it, or a Python that it has wheels for.',
      },
      {
        text: 'To try it all the same, build against the stable interface of Python, and then test well:',
        code: command('stable'),
      },
    ],
    more: [
      {
        title: 'What do you do when PyO3 has a new version?',
        href: '/chapters/rust-in-your-toolset/#what-do-you-do-when-pyo3-has-a-new-version',
      },
    ],
    asked: [
      {
        title: 'aminalaee/uuid-utils #200',
        href: 'https://github.com/aminalaee/uuid-utils/issues/200',
      },
    ],
    names: [
      'PYO3_USE_ABI3_FORWARD_COMPATIBILITY',
      'new Python version',
      'Python 3.14',
      'Python 3.15',
      'failed to run custom build command for pyo3-ffi',
    ],
  },
  {
    id: 'no-network',
    title: 'cargo cannot fetch the crates',
    messages: [
      provoked(
        'no-network',
        'error: failed to get `…` as a dependency of package',
        'download of config.json failed',
      ),
      {
        kind: 'cited',
        text: '[60] SSL peer certificate or SSH remote key was not OK',
        source: {
          title: 'rust-lang/cargo #9740',
          href: 'https://github.com/rust-lang/cargo/issues/9740',
        },
        find: ['SSL peer certificate or SSH remote key was not OK'],
      },
    ],
    otherwise: [['Could not resolve host', 'crates.io'], ['spurious network error']],
    cause:
      'The first build fetches the crates that yours depends on, and cargo does not reach the server: there is no network, or a proxy of your company stands between.',
    check: {
      text: 'Open `https://index.crates.io/config.json` in a browser. If that works, the browser knows a proxy that cargo does not know.',
    },
    help: [
      {
        text: 'Behind a proxy, set `HTTPS_PROXY` to its address. If the message speaks of a certificate, set `CARGO_HTTP_CAINFO` to the file with your company’s certificate.',
      },
      {
        text: 'Before you travel, fetch once with a network. Then you can build without one:',
        code: command('offline'),
      },
    ],
    names: [
      'proxy',
      'offline',
      'Could not resolve host',
      'spurious network error',
      'no internet while building',
      'crates.io',
      'company firewall',
      'certificate',
    ],
  },
];
