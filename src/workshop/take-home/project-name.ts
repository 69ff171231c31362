/** Names that a project may have: it is the name of the distribution, of the crate and of what Python imports. */
import { faultOf } from '../kept/work-name.ts';

/** Modules that come with Python: one of the same name would hide them, or be hidden by them. */
const STANDARD = new Set(
  (
    'abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs ' +
    'codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses ' +
    'dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp ' +
    'fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html ' +
    'http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math ' +
    'mimetypes mmap modulefinder msvcrt multiprocessing netrc numbers operator optparse os pathlib pdb pickle pickletools pkgutil ' +
    'platform plistlib poplib posix pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri random re readline ' +
    'reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket ' +
    'socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny ' +
    'tarfile tempfile termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback ' +
    'tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref ' +
    'xml xmlrpc zipapp zipfile zipimport zlib zoneinfo'
  ).split(' '),
);

/** Folders, crates and modules of the project itself. */
const OWN = new Set([
  'benchmark',
  'calls',
  'compare',
  'door',
  'draw',
  'hypothesis',
  'kernel',
  'maturin',
  'original',
  'pyo3',
  'pytest',
  'source',
  'tests',
]);

/** What is wrong with a name, as a sentence; null where nothing is. */
export function projectFault(name: string): string | null {
  if (STANDARD.has(name))
    return `“${name}” is a module of Python’s own: it would be imported in place of yours.`;
  if (OWN.has(name))
    return `“${name}” is the name of something that the project uses. Choose another one.`;
  return faultOf(name, []);
}
